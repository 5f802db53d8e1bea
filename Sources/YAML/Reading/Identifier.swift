/// The form of every id: lower-case words joined by hyphens, up to 64 characters.
package enum Identifier {
  package static let longest = 64
  /// Ids with a meaning of their own.
  package static let reserved = ["default", "organization"]

  /// Whether a text is an id; says in `problems` why not.
  package static func check(
    _ node: Node, _ text: String, _ subject: String, _ problems: Problems
  ) -> Bool {
    if let reason = refusal(of: text) {
      problems.error(node, "\(subject): '\(text.shortened)' \(reason)")
      return false
    }
    return true
  }

  /// Why a text is no id; nil if it is one.
  package static func refusal(of text: String) -> String? {
    if text.utf8.count > longest { return "is longer than an id's \(longest) characters." }
    if !hasForm(text) {
      return "is no id: ids are lower-case letters and digits, words joined by single hyphens."
    }
    return nil
  }

  /// Whether a text reads `[a-z0-9]+(-[a-z0-9]+)*`.
  private static func hasForm(_ text: String) -> Bool {
    var afterHyphen = true
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: afterHyphen = false
      case 0x2D where !afterHyphen: afterHyphen = true
      default: return false
      }
    }
    return !afterHyphen
  }
}
