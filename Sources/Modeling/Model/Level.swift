import YAML

/// A step of the pyramid.
package struct Level: Hashable, Sendable {
  package var id: String
  package var title: String
  /// What it gives customers, as a sentence.
  package var meaning: String?

  init?(_ node: Node, _ problems: Problems) {
    var fields = Fields(node, of: "A level", problems)
    let id = fields.id()
    if let id { fields.subject = "Level '\(id)'" }
    let title = fields.text("title")
    meaning = fields.optionalText("meaning")
    fields.finish()
    guard let id, let title else { return nil }
    self.id = id
    self.title = title
  }

  /// What an organization is at before it reaches the first level.
  static func below(_ node: Node?, _ problems: Problems) -> (title: String?, meaning: String?) {
    guard let node else { return (nil, nil) }
    var fields = Fields(node, of: "'below'", problems)
    let title = fields.text("title")
    let meaning = fields.optionalText("meaning")
    fields.finish()
    return (title ?? "", meaning)
  }

  /// What lies below the first level is called where the model gives it no name.
  static let belowTitle = "Below the first level"
}
