package import Modeling

/// How often each answer was given to each question.
///
/// Medians, spreads and pairs all follow from counts, so one pass over the answers is enough.
package struct Tally {
  /// Room for one question: ten choices, not applicable, unknown, no answer.
  private static let width = 13
  private static let notApplicable = 10
  private static let unknown = 11
  private static let none = 12

  private var counts: [Int32]

  /// Counts the answers of sheets to a number of questions.
  package init(_ sheets: [Sheet], questions: Int) {
    counts = [Int32](repeating: 0, count: questions * Self.width)
    counts.withUnsafeMutableBufferPointer { counts in
      for sheet in sheets {
        sheet.marks.withUnsafeBufferPointer { marks in
          for question in 0..<min(questions, marks.count) {
            let raw = Int(marks[question].raw)
            // 253, 254 and 255 stand for unknown, not applicable and no answer.
            let slot =
              raw < 10
              ? raw : raw == 254 ? Self.notApplicable : raw == 253 ? Self.unknown : Self.none
            counts[question * Self.width + slot] &+= 1
          }
        }
      }
    }
  }

  /// How many gave the choice at a position.
  package func count(_ question: Int, choice position: Int) -> Int {
    Int(counts[question * Self.width + position])
  }

  package func notApplicable(_ question: Int) -> Int {
    Int(counts[question * Self.width + Self.notApplicable])
  }

  package func unknown(_ question: Int) -> Int {
    Int(counts[question * Self.width + Self.unknown])
  }

  /// How often each choice of a question was given, lowest first.
  package func spread(_ question: Int, of scale: Scale) -> Spread {
    let start = question * Self.width
    return Spread(counts: counts[start..<start + scale.choices.count], scale: scale)
  }
}

/// How often each choice of one question was given.
package struct Spread {
  /// In the order of the scale.
  package let counts: ArraySlice<Int32>
  package let scale: Scale

  package var total: Int { counts.reduce(0) { $0 + Int($1) } }

  /// Positions of the lowest and the highest choice given; nil if none was.
  package var range: ClosedRange<Int>? {
    guard let first = counts.firstIndex(where: { $0 > 0 }),
      let last = counts.lastIndex(where: { $0 > 0 })
    else { return nil }
    return first - counts.startIndex...last - counts.startIndex
  }

  /// The median of the values given (even count: mean of the two middle ones), percent.
  package var median: Double? {
    let total = total
    guard total > 0 else { return nil }
    return Double(value(at: (total - 1) / 2) + value(at: total / 2)) / 2
  }

  /// The mean of the values given, percent.
  package var mean: Double? {
    let total = total
    guard total > 0 else { return nil }
    let sum = zip(counts, scale.choices).reduce(0) { $0 + Int($1.0) * $1.1.value }
    return Double(sum) / Double(total)
  }

  /// The value of the answer at a place in the sorted row of all answers, percent.
  private func value(at place: Int) -> Int {
    var seen = 0
    for (count, choice) in zip(counts, scale.choices) {
      seen += Int(count)
      if seen > place { return choice.value }
    }
    return 0
  }

  /// Within-group agreement: 1 - s2 / ((A2 - 1) / 12) over positions, not under 0; nil under two
  /// answers. Source: `scoring.md` 9.
  package var rwg: Double? {
    let total = total
    guard total >= 2 else { return nil }
    var sum = 0
    var squares = 0
    for (position, count) in counts.enumerated() {
      sum += position * Int(count)
      squares += position * position * Int(count)
    }
    let n = Double(total)
    let variance = (Double(squares) - Double(sum * sum) / n) / (n - 1)
    let choices = Double(scale.choices.count)
    return max(0, min(1, 1 - variance / ((choices * choices - 1) / 12)))
  }

  /// Pairs of respondents, and those of them within one step.
  package var pairs: (all: Int, withinOneStep: Int) {
    let total = total
    var within = 0
    for index in counts.indices {
      let count = Int(counts[index])
      within += count * (count - 1) / 2
      if index + 1 < counts.endIndex { within += count * Int(counts[index + 1]) }
    }
    return (total * (total - 1) / 2, within)
  }
}
