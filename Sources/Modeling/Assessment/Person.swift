import YAML

/// Somebody who takes part.
package struct Person: Hashable, Sendable {
  package var id: String
  package var name: String?
  package var role: String?
  package var group: String?

  package init(id: String, name: String? = nil, role: String? = nil, group: String? = nil) {
    (self.id, self.name, self.role, self.group) = (id, name, role, group)
  }

  init?(_ node: Node, _ problems: Problems) {
    var fields = Fields(node, of: "A person", problems)
    let id = fields.id()
    if let id { fields.subject = "Person '\(id)'" }
    name = fields.optionalText("name")
    role = fields.optionalText("role")
    group = fields.optionalText("group")
    fields.finish()
    guard let id else { return nil }
    self.id = id
  }
}

/// How far people may be told apart.
package struct Confidentiality: Hashable, Sendable {
  package enum Names: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
    case hidden, roles, named

    package static func < (left: Names, right: Names) -> Bool {
      let order = allCases
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }

  package var names = Names.roles
  /// The smallest group whose figures are shown.
  package var groupsFrom = 5

  package init() {}

  init(_ node: Node, _ problems: Problems) {
    var fields = Fields(node, of: "'confidentiality'", problems)
    names = fields.word("names", Names.self, default: .roles) ?? .roles
    groupsFrom = fields.integer("groups-from", in: 1...1000, default: 5) ?? 5
    fields.finish()
  }
}
