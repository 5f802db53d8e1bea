import Editing
import Modeling
import Planning
import YAML

/// The assessment a workshop is about: read once, and recorded in while others may work on it too.
struct WorkshopRecord {
  let folder: String
  let folders: FolderOptions
  /// Who records, for the journal.
  let who: String
  /// In the language to show.
  private(set) var assessment: Assessment
  private(set) var workshop: Workshop

  init(_ assessment: Assessment, in folder: String, _ folders: FolderOptions, by who: String) {
    (self.assessment, self.folder, self.folders, self.who) = (assessment, folder, folders, who)
    workshop = Workshop(assessment)
  }

  /// Why something was not recorded.
  enum Refusal: Error {
    /// Somebody else has recorded something about the question meanwhile, which is read now.
    case overtaken
    case unwritten(String)
  }

  /// Records what was agreed, or takes it away; it is on disk when this returns.
  mutating func record(_ accord: Accord?, on topic: Topic) throws(Refusal) {
    let id = assessment.questionnaire.questions[topic.question].id
    let entry = Entry.consensus(id)
    do {
      let desk = try Desk(folder, by: who)
      let now = try Self.load(folder, folders)
      let shown = topic.consensus
      take(now)
      let questionnaire = assessment.questionnaire
      guard now.questionnaire.version == questionnaire.version,
        now.questionnaire.questions.map(\.id) == questionnaire.questions.map(\.id),
        now.consensus[topic.question] == shown
      else { throw Refusal.overtaken }
      let recorded = try desk.value(of: entry)
      let scale = assessment.questionnaire.scale(of: topic.question)
      let content = accord.map { $0.content(topic, over: recorded, scale) }
      take(
        try desk.make([Change(entry, content)]) { drafts in
          try Self.load(folder, folders, with: drafts)
        })
    } catch let refusal as WriteRefusal {
      throw .unwritten(refusal.sentence)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .unwritten("\(error)")
    }
  }

  private static func load(
    _ folder: String, _ folders: FolderOptions, with drafts: [String: [UInt8]] = [:]
  ) throws(WriteRefusal) -> Assessment {
    let (assessment, problems) = Study.load(folder, folders, with: drafts)
    if let assessment { return assessment }
    // The first line says where, and what is wrong.
    throw WriteRefusal(problems.rendered.first ?? "'\(folder)' cannot be read.")
  }

  /// Takes over what people recorded; the texts stay in the language to show.
  private mutating func take(_ now: Assessment) {
    guard now.questionnaire.questions.map(\.id) == assessment.questionnaire.questions.map(\.id)
    else { return }
    assessment.consensus = now.consensus
    assessment.sheets = now.sheets
    assessment.evidence = now.evidence
    assessment.nothingFound = now.nothingFound
    workshop = Workshop(assessment)
  }
}
