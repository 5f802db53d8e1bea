package import YAML

/// The first line of every file: what it is.
package enum Schema {
  /// Reads `schema:` and says if it is not the one expected.
  package static func check(_ fields: inout Fields, _ expected: String) {
    guard let text = fields.text("schema"), text != expected, let node = fields.node("schema")
    else { return }
    let kind = expected.prefix { $0 != "/" }
    if text.hasPrefix(kind + "/") {
      fields.problems.error(
        node,
        "The schema '\(text.shortened)' is not known to this program, which reads '\(expected)'."
      )
    } else {
      fields.problems.error(
        node, "The schema here must be '\(expected)', not '\(text.shortened)'.")
    }
  }

  /// Says if a file's id is not the one it was found under.
  static func check(id: String?, _ expected: String, _ fields: Fields) {
    guard let id, id != expected else { return }
    var fields = fields
    fields.problems.error(
      fields.node("id") ?? fields.node,
      "The id '\(id)' differs from the file's or folder's name, '\(expected.shortened)'.")
  }
}
