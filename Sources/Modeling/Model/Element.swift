import YAML

/// What is assessed at every level.
package struct Element: Hashable, Sendable {
  package var id: String
  package var title: String
  package var clause: String?
  /// 1 to 1000; its share in the dimension and the organization.
  package var weight: Int
  package var purpose: String?
  /// Cells of other models that this element carries, as `model/element@level`.
  package var underpins: [String]
  /// Index of its dimension in the model.
  package var dimension: Int

  init?(_ node: Node, dimension: Int, _ problems: Problems) {
    var fields = Fields(node, of: "An element", problems)
    let id = fields.id()
    if let id { fields.subject = "Element '\(id)'" }
    let title = fields.text("title")
    clause = fields.optionalText("clause")
    let weight = fields.integer("weight", in: 1...1000, default: 1)
    purpose = fields.optionalText("purpose")
    let references = fields.list("underpins")
    underpins = fields.texts(of: references, "underpins")
    for (reference, text) in zip(references, underpins) where !Self.isCell(text) {
      problems.error(
        reference,
        "\(fields.subject): '\(text.shortened)' names no cell; write it as 'model/element@level'.")
    }
    fields.finish()
    guard let id, let title, let weight else { return nil }
    self.id = id
    self.title = title
    self.weight = weight
    self.dimension = dimension
  }

  private static func isCell(_ text: String) -> Bool {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return false }
    let cell = halves[1].split(separator: "@", omittingEmptySubsequences: false)
    return cell.count == 2
      && ([halves[0]] + cell).allSatisfy { Identifier.refusal(of: String($0)) == nil }
  }
}
