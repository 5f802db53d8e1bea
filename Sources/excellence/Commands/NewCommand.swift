import ArgumentParser
import Editing
import Modeling
import Renewing
import YAML

/// Starts an assessment.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the folder of a new assessment, with answers files to fill in.",
    discussion: """
      Example: excellence new harbour-2027 --questionnaire iso-23592-full --person mk --person ab

      With --from it goes on from an earlier assessment: who takes part, the facts, what is left out, \
      the targets, the evidence that has not expired and what was accepted and is not done are carried \
      over, and the earlier assessment is kept in previous/. Answers are given anew.

      The folder is written whole or not at all.
      """)

  @Argument(help: "The folder to write; it must not exist or be empty.")
  var folder: String

  @Option(help: ArgumentHelp("The earlier assessment to go on from.", valueName: "assessment"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The questionnaire to answer; with --from, if it is to be another one.", valueName: "id"))
  var questionnaire: String?

  @Option(
    help: ArgumentHelp(
      "Who will answer; once for each person. With --from, beside those of the earlier one.",
      valueName: "id"))
  var person: [String] = []

  @Option(help: "The organization's name; with --from, if it has changed.")
  var organization: String?

  @Option(
    help: "What the assessment is called; with --from, the earlier title with the new year.")
  var title: String?

  @Option(
    help: ArgumentHelp("The day of the assessment; without it today.", valueName: "date"))
  var date: String?

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let date { try Day.check(date, "--date") }
    if from == nil, questionnaire == nil {
      throw ValidationError("Name a --questionnaire, or an earlier assessment with --from.")
    }
  }

  func run() throws {
    try folders.requireFolders()
    try requireNames()
    let stage = try Terminal.refusing { try StagedFolder(folder) }
    if let from { return try goOn(from: from, in: stage) }
    let people = person.isEmpty ? ["assessor"] : person
    let edition = try edition(folders.library())
    let blank = BlankAssessment(
      id: identifier, title: title ?? "Self-assessment",
      organization: organization ?? "Name of the organization", date: day.description,
      questionnaire: edition.questionnaire, people: people)
    try Terminal.refusing {
      for file in blank.files { try stage.write(Array(file.text.utf8), to: file.path) }
      for file in edition.files { try stage.write(file.bytes, to: file.name) }
      try stage.makeFolder("evidence")
      try stage.commit()
    }
    sayWhatIsNext(edition, people)
  }

  /// Goes on from an earlier assessment.
  private func goOn(from earlier: String, in stage: StagedFolder) throws {
    let problems = Problems()
    let predecessor = Predecessor(earlier, folders.library().shelves, problems)
    if problems.hasErrors { try Terminal.report(problems) }
    guard let predecessor else { throw ExitCode(2) }
    if day < predecessor.assessment.date {
      throw Terminal.refusal(
        "The assessment to go on from is of \(predecessor.assessment.date), after \(day); give a later --date."
      )
    }
    let edition = try edition(after: predecessor)
    var successor = Successor(
      predecessor, edition,
      Successor.Head(
        id: identifier, title: title, organization: organization, date: day, people: person))
    // What was carried over has to read as well as it did.
    let found = Problems()
    let isWhole = try Terminal.refusing {
      try successor.write(to: stage, folders.library().shelves, found)
    }
    if found.hasErrors { try Terminal.report(found) }
    guard isWhole else { throw ExitCode(2) }
    try Terminal.refusing { try stage.commit() }
    let words = try LanguageOption.none.words(else: predecessor.assessment.language, folders)
    for line in SuccessorLines(successor, predecessor, edition, words).lines {
      Terminal.say(line.visible)
    }
    sayWhatIsNext(edition, successor.people)
  }

  /// The questionnaire asked for; ends the command if there is none.
  private func edition(_ library: Library, _ id: String? = nil) throws -> Edition {
    let problems = Problems()
    let edition = Edition(id ?? questionnaire ?? "", library, problems)
    try Terminal.report(problems)
    guard let edition else { throw ExitCode(2) }
    return edition
  }

  /// The questionnaire of an earlier assessment, in a newer version if there is one, or another one
  /// if that is asked for.
  private func edition(after predecessor: Predecessor) throws -> Edition {
    let own = Assessment.shelves(of: predecessor.folder)
    if let questionnaire, questionnaire != predecessor.edition.questionnaire.id {
      return try edition(Library(folders.library().shelves + own))
    }
    let problems = Problems()
    let newer = predecessor.edition.newer(
      named: folders.named, builtIn: [.builtIn(shippedFiles)], own: own, problems)
    try Terminal.report(problems)
    return newer ?? predecessor.edition
  }

  private var day: Day { date.flatMap { Day($0) } ?? .today }

  /// Ends the command if the folder or a person has no proper name.
  private func requireNames() throws {
    if folder.isEmpty || folder == "-" {
      throw Terminal.refusal("An assessment is a folder; '\(folder)' names none.")
    }
    for id in person {
      if let reason = Identifier.refusal(of: id) {
        throw Terminal.refusal("Person '\(id.shortened)' \(reason)")
      }
      if Identifier.reserved.contains(id) {
        throw Terminal.refusal("The id '\(id)' is reserved; no person can have it.")
      }
    }
    if Set(person).count < person.count { throw Terminal.refusal("A person is named twice.") }
  }

  /// An id made of the folder's name.
  private var identifier: String {
    let name = Disk.name(of: folder).lowercased()
    let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = String(words.joined(separator: "-").prefix(Identifier.longest))
    return Identifier.refusal(of: id) == nil ? id : "assessment"
  }

  private func sayWhatIsNext(_ edition: Edition, _ people: [String]) {
    Terminal.say(
      """
      Wrote \(folder) with \(edition.questionnaire.questions.count) questions for \(people.joined(separator: ", ")).
      Next: fill in \(Disk.join(folder, "assessment.yml")) and answers/, then: excellence score \(folder)
      """)
  }
}
