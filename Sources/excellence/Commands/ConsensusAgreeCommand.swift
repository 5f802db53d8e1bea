import ArgumentParser
import Editing
import Modeling
import Planning
import YAML

/// Records what a group agreed on.
struct ConsensusAgreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Record what the group agreed on for a question, or take it away.",
    discussion: """
      Example: excellence consensus agree reports/examples/harbour-hotel-2026 service-recovery \
      --choice partial --reason "The follow-up is usually missing" --dissent "lm=It is not"

      It is kept in the assessment's consensus.yml; nobody's own answers are changed. What is not \
      the middle answer needs a reason, and so does another answer than the one that was agreed \
      before; with that one go its reason, dissent and day. An empty text takes an entry away.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: "The id of the question.")
  var question: String

  @Option(help: ArgumentHelp("The choice that is agreed on.", valueName: "id"))
  var choice: String?

  @Option(help: ArgumentHelp("It does not apply, for this reason.", valueName: "reason"))
  var notApplicable: String?

  @Option(help: ArgumentHelp("Why it was agreed so.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "Who does not agree, and what they say; once for each.", valueName: "person=text"))
  var dissent: [String] = []

  @Option(help: ArgumentHelp("The day it was agreed; without it today.", valueName: "date"))
  var on: String?

  @Flag(help: "Take away what was agreed.")
  var withdraw = false

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let on { try Day.check(on, "--on") }
    if withdraw {
      if choice == nil, notApplicable == nil, reason == nil, dissent.isEmpty, on == nil { return }
      throw ValidationError("--withdraw stands alone.")
    }
    if (choice == nil) == (notApplicable == nil) {
      throw ValidationError("Say what was agreed, with one of --choice and --not-applicable.")
    }
    if notApplicable != nil, reason != nil {
      throw ValidationError("--not-applicable says why already; leave --reason out.")
    }
    let dissenters = dissent.map { $0.prefix { $0 != "=" } }
    if Set(dissenters).count < dissenters.count {
      throw ValidationError("--dissent names a person more than once; say it in one text.")
    }
    for text in dissent where text.firstIndex(of: "=") == nil {
      throw ValidationError(
        "--dissent is a person and what they say, like \"mk=All of it\", not '\(text.shortened)'.")
    }
  }

  func run() throws {
    let desk = try recorder.desk(assessment)
    let study = try Study(assessment, folders)
    let entry = Entry.consensus(question)
    let recorded = try Terminal.refusing { try desk.value(of: entry) }
    if withdraw {
      guard recorded != nil else {
        let ids = study.assessment.consensus.keys.map {
          study.assessment.questionnaire.questions[$0].id
        }
        throw Terminal.refusal(
          "Nothing is agreed on '\(question.shortened)'"
            + Suggestion.tail(question, among: ids.sorted()))
      }
      try Study.change(assessment, folders, at: desk, [Change(entry, nil)])
      return try Terminal.put("\(question): nothing is agreed any more".visibleLine)
    }
    let ballot = try Ballot(study.assessment, question)
    var accord = Accord(
      try ballot.answer(choice: choice, notApplicable: notApplicable), reason: reason,
      dissent: try dissent.map { try ballot.dissent($0) }, agreed: on.flatMap { Day($0) })
    if accord.agreed == nil, ballot.topic.consensus == nil || accord.turns(ballot.topic) {
      accord.agreed = .today
    }
    if let lack = accord.lack(ballot.topic) { throw Terminal.refusal(ballot.sentence(lack)) }
    if accord.turns(ballot.topic), let old = ballot.topic.consensus, !old.dissent.isEmpty {
      Terminal.say(
        "The dissent from what was agreed before is not kept: "
          + old.dissent.map(\.by).joined(separator: ", ").visible + ".")
    }
    let content = accord.content(ballot.topic, over: recorded, ballot.scale)
    let after = try Study.change(assessment, folders, at: desk, [Change(entry, content)])
    try Terminal.put(ballot.summary(after).visibleLine)
  }
}
