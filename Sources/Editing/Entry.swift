import Modeling
package import YAML

/// One thing that is recorded in a file of an assessment, by where it stands.
package struct Entry: Hashable, Sendable {
  /// Relative to the assessment's folder.
  package let file: String
  /// What a file that is not there yet begins with.
  let start: String
  /// The keys that lead to it, or to the list it is an item of.
  let keys: [String]
  /// Of an item of a list, its `id`.
  let item: String?

  /// What the journal calls it: `answers/mk/promise-written`.
  package var name: String {
    let stem = file.hasSuffix(".yml") ? String(file.dropLast(4)) : file
    let inner = keys.filter { !Self.plain.contains($0) } + (item.map { [$0] } ?? [])
    return ([stem] + inner).joined(separator: "/")
  }

  /// Keys that add nothing to the name of their file.
  private static let plain: Set = ["answers", "actions", "evidence", "findings", "entries"]
}

extension Entry {
  /// A person's answer to a question.
  package static func answer(_ question: String, by person: String) -> Entry {
    Entry(
      file: "answers/\(person).yml", start: "schema: answers/1\nby: \(person)\n",
      keys: ["answers", question], item: nil)
  }

  /// What the group agreed on a question.
  package static func consensus(_ question: String) -> Entry {
    Entry(
      file: "consensus.yml", start: "schema: consensus/1\n", keys: ["answers", question], item: nil)
  }

  /// A piece of evidence.
  package static func evidence(_ id: String) -> Entry {
    Entry(file: "evidence.yml", start: register, keys: ["evidence"], item: id)
  }

  /// That nothing was found for a question.
  package static func nothingFound(_ question: String) -> Entry {
    Entry(
      file: "evidence.yml", start: register, keys: ["nothing-found", question], item: nil)
  }

  private static let register = "schema: evidence/1\n"

  /// An assessor's own statement.
  package static func finding(_ id: String) -> Entry {
    Entry(file: "findings.yml", start: "schema: findings/1\n", keys: ["findings"], item: id)
  }

  /// What was decided about an action.
  package static func decision(_ action: String) -> Entry {
    Entry(file: "plan.yml", start: plan, keys: ["actions", action], item: nil)
  }

  /// An action of the organization's own.
  package static func ownAction(_ id: String) -> Entry {
    Entry(file: "plan.yml", start: plan, keys: ["own"], item: id)
  }

  private static let plan =
    "# Decisions on actions, and actions of the organization's own.\nschema: plan/1\n"

  /// What a new version of the questionnaire has no place for.
  package static func setAside(_ id: String) -> Entry {
    Entry(
      file: "set-aside.yml",
      start: """
        # What went with an earlier version of the questionnaire: kept, and read by nobody.
        schema: set-aside/1

        """, keys: ["entries"], item: id)
  }

  /// Somebody who takes part.
  package static func person(_ id: String) -> Entry {
    Entry(file: "assessment.yml", start: "", keys: ["people"], item: id)
  }

  /// A fact about the organization.
  package static func fact(_ id: String) -> Entry {
    Entry(file: "assessment.yml", start: "", keys: ["profile", id], item: nil)
  }

  /// A key at the top of `assessment.yml`.
  package static func head(_ key: String) -> Entry {
    Entry(file: "assessment.yml", start: "", keys: [key], item: nil)
  }
}

extension Entry {
  /// What a file says of it; nil if it says nothing.
  func value(in file: Content) -> Content? {
    guard let found = file.value(at: keys) else { return nil }
    guard item != nil else { return found }
    guard let index = index(in: found), case .list(let items) = found else { return nil }
    return items[index]
  }

  /// The edits that make it what it is to be, in a file that says what it says; nil takes it away.
  func edits(in file: Content, to value: Content?) -> [Edit] {
    var path = keys.map { Edit.Step.key($0) }
    let found = file.value(at: keys)
    guard item != nil else { return Edit.differences(path, found, value) }
    guard let found, let index = index(in: found), case .list(let items) = found else {
      return value.map { [Edit(path, .append($0))] } ?? []
    }
    path.append(.item(index))
    return Edit.differences(path, items[index], value)
  }

  private func index(in list: Content) -> Int? {
    guard case .list(let items) = list else { return nil }
    return items.firstIndex { $0.value(at: ["id"]) == item.map { .text($0) } }
  }
}

/// What an entry is to say; nil takes it away.
package struct Change: Hashable, Sendable {
  package var entry: Entry
  package var value: Content?

  package init(_ entry: Entry, _ value: Content?) {
    self.entry = entry
    self.value = value
  }
}
