import Modeling
import Renewing

/// What a newer version of the questionnaire changes in an assessment, for programs.
struct MigrationResult: Encodable {
  struct Changed: Encodable {
    var id: String
    var what: [String]
  }

  struct Group: Encodable {
    var kept: [String]
    var changed: [Changed]
    var removed: [String]
    var added: [String]

    init(_ group: Revision.Group) {
      kept = group.kept
      changed = group.changed.map { Changed(id: $0.id, what: $0.aspects.map(\.rawValue)) }
      removed = group.removed
      added = group.added
    }
  }

  struct File: Encodable {
    var file: String
    var kept: Int
    var setAside: Int
  }

  struct SetAside: Encodable {
    var kind: String
    var owner: String?
    var id: String
    var why: String
  }

  var schema = "migration/1"
  var questionnaire: String
  var before: String
  /// The same as `before` if there is no newer version.
  var after: String
  var written: Bool
  var questions: Group
  var reworded: [Changed]
  var improved: [String]
  var translations: [String]
  var actions: Group
  var facts: Group
  var elements: Group
  var levels: Group
  var files: [File]
  var setAside: [SetAside]

  init(_ migration: Migration?, _ old: Edition, _ new: Edition, written: Bool) {
    let revision = migration?.revision ?? Revision(from: old, to: new)
    questionnaire = new.questionnaire.id
    before = revision.before
    after = revision.after
    self.written = written
    questions = Group(revision.questions)
    reworded = revision.reworded.map { Changed(id: $0.id, what: Self.names($0.parts)) }
    improved = revision.improved
    translations = revision.translations
    actions = Group(revision.actions)
    facts = Group(revision.facts)
    elements = Group(revision.elements)
    levels = Group(revision.levels)
    files = (migration?.counts ?? []).map {
      File(file: $0.file, kept: $0.kept, setAside: $0.setAside)
    }
    setAside = (migration?.misfits ?? []).map {
      SetAside(kind: $0.kind.rawValue, owner: $0.owner, id: $0.id, why: $0.why.rawValue)
    }
  }

  private static func names(_ parts: Rewording) -> [String] {
    let all: [(Rewording, String)] = [
      (.ask, "ask"), (.conditions, "conditions"), (.choices, "choices"), (.scale, "scale"),
    ]
    return all.filter { parts.contains($0.0) }.map(\.1)
  }
}
