import Modeling
import YAML

/// Who may be told apart, and how.
struct Privacy {
  let names: Confidentiality.Names
  /// As far as confidentiality allows; nobody where names are hidden.
  let people: [Report.PersonResult]
  private var keys: [String: String] = [:]
  /// Keys by name.
  private var keysByName: [String: String] = [:]

  init(_ assessment: Assessment, names: Confidentiality.Names) {
    self.names = names
    let listed = assessment.people.map(\.id)
    let others = assessment.sheets.map(\.by).filter { !listed.contains($0) }
    var people: [Report.PersonResult] = []
    for id in listed + others {
      let key = "p\(people.count + 1)"
      keys[id] = key
      let person = assessment.people.first { $0.id == id }
      if let name = person?.name { keysByName[name] = key }
      let sheet = assessment.sheets.first { $0.by == id }
      people.append(
        Report.PersonResult(
          key: key, name: names == .named ? person?.name ?? id : nil, role: person?.role,
          group: person?.group, answered: sheet?.marks.count { $0.choice != nil } ?? 0))
    }
    self.people = names == .hidden ? [] : people
  }

  /// The key of a person, nil where people are not told apart.
  func key(_ id: String) -> String? { names == .hidden ? nil : keys[id] }

  /// The key of a person; a text that names nobody among the people is kept, unless names are
  /// hidden.
  func keyOrText(_ text: String?) -> String? {
    guard let text else { return nil }
    if keys[text] != nil { return key(text) }
    return names == .hidden ? nil : text
  }

  /// The key of a person given by id or name, none where names are hidden; any other text is kept,
  /// since it names an office.
  func keyOrName(_ text: String?) -> String? {
    guard let text, let key = keys[text] ?? keysByName[text] else { return text }
    return names == .hidden ? nil : key
  }

  /// Remarks in an order that gives nobody away.
  func ordered(_ remarks: [Report.Remark]) -> [Report.Remark] {
    names == .hidden
      ? remarks.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) } : remarks
  }
}
