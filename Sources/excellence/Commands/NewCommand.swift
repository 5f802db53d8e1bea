import ArgumentParser
import Glibc
import Modeling
import YAML

/// Starts an assessment.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the folder of a new assessment, with answers files to fill in.",
    discussion: """
      Example: excellence new harbour-2027 --questionnaire iso-23592-full --person mk --person ab
      """)

  @Argument(help: "The folder to write; it must not exist or be empty.")
  var folder: String

  @Option(help: ArgumentHelp("The questionnaire to answer.", valueName: "id"))
  var questionnaire: String

  @Option(help: ArgumentHelp("Who will answer; once for each person.", valueName: "id"))
  var person: [String] = []

  @Option(help: "The organization's name.")
  var organization = "Name of the organization"

  @Option(help: "What the assessment is called.")
  var title = "Self-assessment"

  @OptionGroup var folders: FolderOptions

  func run() throws {
    try folders.requireFolders()
    if folder.isEmpty || folder == "-" {
      throw Terminal.refusal("An assessment is a folder; '\(folder)' names none.")
    }
    if let names = Disk.names(in: folder), !names.isEmpty {
      throw Terminal.refusal("The folder '\(folder)' is not empty; nothing was written.")
    }
    let people = person.isEmpty ? ["assessor"] : person
    for id in people {
      if let reason = Identifier.refusal(of: id) {
        throw Terminal.refusal("Person '\(id.shortened)' \(reason)")
      }
      if Identifier.reserved.contains(id) {
        throw Terminal.refusal("The id '\(id)' is reserved; no person can have it.")
      }
    }
    if Set(people).count < people.count { throw Terminal.refusal("A person is named twice.") }
    let problems = Problems()
    let record = Record(problems)
    let library = folders.library()
    let found = library.questionnaire(questionnaire, record)
    let translations = found.map { library.translations(of: $0, problems) } ?? []
    try Terminal.report(problems)
    guard let found else { throw ExitCode(2) }
    let blank = BlankAssessment(
      id: identifier, title: title, organization: organization, date: Day.today.description,
      questionnaire: found, people: people)
    try makeFolder(folder)
    for (path, text) in blank.files { try write(text, path) }
    for (path, bytes) in record.files + translations {
      try write(String(decoding: bytes, as: UTF8.self), path)
    }
    try makeFolder(Disk.join(folder, "evidence"))
    Terminal.say(
      """
      Wrote \(folder) with \(found.questions.count) questions for \(people.joined(separator: ", ")).
      Next: fill in \(Disk.join(folder, "assessment.yml")) and answers/, then: excellence score \(folder)
      """)
  }

  /// An id made of the folder's name.
  private var identifier: String {
    let name = Disk.name(of: folder).lowercased()
    let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = String(words.joined(separator: "-").prefix(Identifier.longest))
    return Identifier.refusal(of: id) == nil ? id : "assessment"
  }

  private func write(_ text: String, _ path: String) throws {
    var at = folder
    for part in path.split(separator: "/").dropLast() {
      at = Disk.join(at, String(part))
      try makeFolder(at)
    }
    try Output.write(text, to: Disk.join(folder, path))
  }

  private func makeFolder(_ path: String) throws {
    if Disk.kind(path) == .folder || mkdir(path, 0o777) == 0 { return }
    throw Terminal.refusal(
      "The folder '\(path)' cannot be made (\(String(cString: strerror(errno)))).")
  }
}
