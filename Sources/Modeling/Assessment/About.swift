package import YAML

/// What a report states about how the assessment was made.
package struct About: Hashable, Sendable {
  package struct Session: Hashable, Sendable {
    package var date: Day?
    package var place: String?
    package var what: String?
  }

  package var client: [String] = []
  package var objectives: [String] = []
  package var criteria: [String] = []
  /// Ids of people.
  package var assessors: [String] = []
  package var independence: [String] = []
  package var units: [String] = []
  package var period: [String] = []
  package var sessions: [Session] = []
  package var sampling: [String] = []
  package var notCovered: [String] = []
  package var distribution: [String] = []

  package init() {}

  init(_ node: Node, _ people: People, _ problems: Problems) {
    var fields = Fields(node, of: "'about'", problems)
    client = fields.texts("client")
    objectives = fields.texts("objectives")
    criteria = fields.texts("criteria")
    assessors = fields.texts("assessors")
    if let at = fields.node("assessors") {
      for node in at.kind == .scalar ? [at] : at.items {
        people.check(node, fields.subject, problems)
      }
    }
    independence = fields.texts("independence")
    units = fields.texts("units")
    period = fields.texts("period")
    sessions = fields.node("sessions").map { Self.sessions($0, problems) } ?? []
    sampling = fields.texts("sampling")
    notCovered = fields.texts("not-covered")
    distribution = fields.texts("distribution")
    fields.finish()
  }

  private static func sessions(_ node: Node, _ problems: Problems) -> [Session] {
    let items = node.kind == .sequence ? node.items : node.isBlank ? [] : [node]
    return items.map { item in
      if item.kind == .scalar { return Session(what: item.text) }
      var fields = Fields(item, of: "A session", problems)
      let session = Session(
        date: fields.optionalDate("date"), place: fields.optionalText("place"),
        what: fields.optionalText("what"))
      fields.finish()
      return session
    }
  }
}

/// The people an assessment names, if it names any.
struct People {
  let ids: [String]
  private let known: Set<String>

  init(ids: [String]) {
    self.ids = ids
    known = Set(ids)
  }

  /// Says if a node names nobody among the people; without people, anybody goes.
  func check(_ node: Node, _ subject: String, _ problems: Problems) {
    let id = node.text
    if ids.isEmpty || known.contains(id) { return }
    problems.error(
      node,
      "\(subject) names '\(id.shortened)', who is not among the assessment's people"
        + Suggestion.tail(id, among: ids))
  }
}
