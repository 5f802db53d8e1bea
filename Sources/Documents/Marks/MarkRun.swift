/// A run of `*` or `_` that may begin or end emphasis.
struct MarkRun {
  let mark: Unicode.Scalar
  let length: Int
  /// Marks not used yet.
  var count: Int
  let canStart: Bool
  let canEnd: Bool
  /// Marks it ends, in order; true is strong.
  var ends: [Bool] = []
  /// Marks it begins, innermost first; true is strong.
  var starts: [Bool] = []

  /// Left- and right-flanking by the characters around the run (CommonMark 0.31, section 6.2).
  init(mark: Unicode.Scalar, count: Int, before: Unicode.Scalar, after: Unicode.Scalar) {
    let isAfterWord = !MarkScalar.isSpace(before) && !MarkScalar.isPunctuation(before)
    let isBeforeWord = !MarkScalar.isSpace(after) && !MarkScalar.isPunctuation(after)
    let isLeft = !MarkScalar.isSpace(after) && (isBeforeWord || !isAfterWord)
    let isRight = !MarkScalar.isSpace(before) && (isAfterWord || !isBeforeWord)
    self.mark = mark
    self.count = count
    length = count
    canStart = isLeft && (mark == "*" || !isRight || !isAfterWord)
    canEnd = isRight && (mark == "*" || !isLeft || !isBeforeWord)
  }

  /// Whether this run may begin what `end` ends (rules 9 and 10, "multiple of 3").
  func pairs(with end: MarkRun) -> Bool {
    guard mark == end.mark, canStart, count > 0 else { return false }
    guard canEnd || end.canStart, (length + end.length) % 3 == 0 else { return true }
    return length % 3 == 0 && end.length % 3 == 0
  }
}
