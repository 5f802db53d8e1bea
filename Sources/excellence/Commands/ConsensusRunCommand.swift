import ArgumentParser
import Reporting
import YAML

/// Holds a workshop on screen.
struct ConsensusRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Hold the workshop on screen, one question at a time.",
    discussion: """
      Example: excellence consensus run reports/examples/harbour-hotel-2026

      A key is an answer; ? shows the keys. Every agreement is on disk before the next question. At \
      a pipe, or with --lines, pages are told line by line and a line is an answer.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Flag(help: "Tell pages line by line, for screen readers.")
  var lines = false

  @Option(help: ArgumentHelp("The day it is agreed; without it today.", valueName: "date"))
  var on: String?

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws { if let on { try Day.check(on, "--on") } }

  func run() throws {
    let study = try Study(assessment, folders, language)
    let record = WorkshopRecord(
      study.assessment, in: assessment, folders, by: recorder.by ?? RecorderOption.login)
    let console = Consoles.open(lines: lines, words: study.words)
    let room = WorkshopRoom(study, record, console, on: on.flatMap { Day($0) } ?? .today)
    let isTold = room.run()
    console.close()
    if isTold, !console.isScreen { return }
    let lines = room.achieved.flatMap { line in
      guard console.isScreen, !line.isEmpty else { return [line.visible] }
      return CellText.wrapped(line, width: max(20, TerminalMode.size.columns - 1))
    }
    try Terminal.put("\n" + lines.map { $0 + "\n" }.joined())
  }
}
