/// A reference to a standard or method: the document and a clause, and nothing of its text.
enum Reference {
  /// `ISO 9001:2015, 8.2.1`, `ISO/TS 24082:2021, 4.2`, `IBM Tivoli Unified Process, A27`.
  static func isAllowed(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count == 2, isDocument(parts[0]) else { return false }
    return isClause(parts[1])
  }

  /// A publisher's number with its year, or a title of a few words in capitals.
  private static func isDocument(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), text.count <= 50 else { return false }
    return words.allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber } ?? false }
  }

  /// `7`, `7.1.2`, `A27`, `A.3`, `Annex B`.
  private static func isClause(_ text: String) -> Bool {
    let number = text.hasPrefix("Annex ") ? String(text.dropFirst(6)) : text
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.count <= 3
        && part.allSatisfy { $0.isNumber || $0.isUppercase && $0 == part.first }
    }
  }
}
