import YAML

/// Elements that belong together.
package struct Dimension: Hashable, Sendable {
  package var id: String
  package var title: String
  package var clause: String?
  /// Indices of its elements in the model.
  package var elements: Range<Int>

  /// Reads a dimension and adds its elements to those before it.
  init?(_ node: Node, index: Int, elements: inout [Element], ids: inout Names, _ problems: Problems)
  {
    var fields = Fields(node, of: "A dimension", problems)
    let id = fields.id()
    if let id {
      fields.subject = "Dimension '\(id)'"
      ids.claim(id, "dimension", node, problems)
    }
    let title = fields.text("title")
    clause = fields.optionalText("clause")
    let first = elements.count
    for item in fields.requiredList("elements") {
      guard let element = Element(item, dimension: index, problems) else { continue }
      ids.claim(element.id, "element", item, problems)
      elements.append(element)
    }
    fields.finish()
    guard let id, let title else { return nil }
    self.id = id
    self.title = title
    self.elements = first..<elements.count
  }
}
