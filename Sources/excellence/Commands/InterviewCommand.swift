import ArgumentParser
import Editing
import Interviewing
import Modeling
import Reporting
import YAML

/// Asks one person question by question.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Ask one person question by question.",
    discussion: """
      Example: excellence interview harbour-2027 --as mk

      One key answers, and every answer is written to the person's answers file before the next \
      question appears; ? shows the keys. Without a terminal, or with --lines, questions are told \
      and answers are read line by line: AC ticks two conditions, 2 chooses, and "n We have no \
      partners" says why a question does not apply.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: ArgumentHelp("Who answers: the id of a person.", valueName: "person"))
  var `as`: String

  @Flag(help: "Tell and read line by line, as for a screen reader.")
  var lines = false

  @OptionGroup var folders: FolderOptions

  @OptionGroup var language: LanguageOption

  func run() throws {
    try folders.requireFolders()
    let book = AnswerBook(assessment, `as`, folders, language: language.language)
    let found = try Self.read(book)
    try check(found)
    let words = try language.words(else: found.language, folders)
    let claim = try Terminal.refusing { try Claim(answersOf: `as`, in: assessment) }
    let console = Consoles.open(lines: lines, words: words)
    let pages = InterviewPages(words: words, command: command, isScreen: console.isScreen)
    let interview = Interview(
      found, person: `as`, today: .today, earlier: book.earlier(found))
    var interviewer = Interviewer(interview, book, console, pages)
    let left = interviewer.run()
    console.close()
    withExtendedLifetime(claim) {}
    guard let left else {
      throw Terminal.refusal(
        "The last answer was not written; all others are. To go on: \(command)")
    }
    try Terminal.put(pages.farewell(left) + "\n")
  }

  /// Ends the command if nobody has the id.
  private func check(_ assessment: Assessment) throws {
    let ids = assessment.people.map(\.id)
    if ids.contains(`as`) { return }
    if !ids.isEmpty {
      throw Terminal.refusal(
        "'\(`as`.shortened)' is not among the assessment's people"
          + Suggestion.tail(`as`, among: ids))
    }
    if let reason = Identifier.refusal(of: `as`) {
      throw Terminal.refusal("Person '\(`as`.shortened)' \(reason)")
    }
  }

  /// The assessment as its files are; ends the command, after saying why, if they cannot be read.
  private static func read(_ book: AnswerBook) throws -> Assessment {
    do throws(AnswerBook.Obstacle) {
      return try book.read()
    } catch {
      if case .said(let sentences) = error { sentences.forEach(Terminal.say) }
      throw ExitCode(2)
    }
  }

  /// The command that goes on with this interview.
  private var command: String {
    let isPlain = assessment.utf8.allSatisfy { byte in
      (0x2D...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "_")
    }
    let folder =
      isPlain ? assessment : "'" + assessment.replacing("'", with: "'\\''").visible + "'"
    return "excellence interview \(folder) --as \(`as`)"
  }
}
