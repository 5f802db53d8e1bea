/// "did you mean": the one plausible correction of a mistyped word.
package enum Suggestion {
  /// `; did you mean 'x'?` for the closest candidate, or an empty text where none or several fit.
  package static func tail(_ word: String, among candidates: some Sequence<String>) -> String {
    closest(to: word, among: candidates).map { "; did you mean '\($0)'?" } ?? "."
  }

  /// The candidate within a third of the word's length in edits (at least one, at most three),
  /// nil if two are equally close.
  package static func closest(
    to word: String, among candidates: some Sequence<String>
  ) -> String? {
    let wanted = Array(word.utf8.prefix(80))
    guard !wanted.isEmpty else { return nil }
    let allowed = min(3, max(1, wanted.count / 3))
    var best: (distance: Int, word: String?) = (allowed + 1, nil)
    for candidate in candidates {
      let letters = Array(candidate.utf8)
      guard abs(letters.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, letters)
      if distance < best.distance {
        best = (distance, candidate)
      } else if distance == best.distance, candidate != best.word {
        best.word = nil
      }
    }
    return best.word
  }

  /// Edits (insert, remove, replace, swap neighbours) from one word to another.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
