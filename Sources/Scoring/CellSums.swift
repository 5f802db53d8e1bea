import Modeling

/// The weighted sums of one cell's questions, from which all its figures follow.
/// Source: `scoring.md` 3 and 5.
struct CellSums {
  /// Weight of the applicable, the answered, and the answered and examined questions.
  var applicable = 0
  var answered = 0
  var examined = 0
  /// Weight times settled value of the answered; of those not examined.
  var settled = 0.0
  var unexamined = 0.0
  /// Weight times evidenced value of the examined.
  var evidenced = 0.0
  /// How many questions of positive weight are at or under the knock-out, by how open ones count.
  var knockedOut = Knocked()
  var evidencedKnockedOut = Knocked()

  /// Counts of knocked-out questions as answered, with what is missing at its least, at its most.
  struct Knocked {
    var now = 0
    var low = 0
    var high = 0
  }

  mutating func add(_ score: QuestionScore, weight: Int, _ rating: Rating) {
    guard weight > 0, score.state == .answered || score.state == .unanswered else { return }
    applicable += weight
    let zero = rating.isKnockedOut(0) ? 1 : 0
    let full = rating.isKnockedOut(100) ? 1 : 0
    guard let value = score.value else {
      knockedOut.low += zero
      knockedOut.high += full
      evidencedKnockedOut.low += zero
      evidencedKnockedOut.high += full
      return
    }
    answered += weight
    settled += Double(weight) * value
    let claimed = rating.isKnockedOut(value) ? 1 : 0
    knockedOut.now += claimed
    knockedOut.low += claimed
    knockedOut.high += claimed
    if let left = score.evidencedValue {
      examined += weight
      evidenced += Double(weight) * left
      let kept = rating.isKnockedOut(left) ? 1 : 0
      evidencedKnockedOut.now += kept
      evidencedKnockedOut.low += kept
      evidencedKnockedOut.high += kept
    } else {
      unexamined += Double(weight) * value
      evidencedKnockedOut.now += claimed
      evidencedKnockedOut.low += zero
      evidencedKnockedOut.high += claimed
    }
  }

  func claimedCell(level: Int, isAsked: Bool, _ rating: Rating) -> Cell {
    guard applicable > 0 else { return .notApplicable(level, isAsked) }
    let all = Double(applicable)
    let open = 100 * Double(applicable - answered)
    return Cell.of(
      level: level, achievement: answered > 0 ? settled / Double(answered) : nil,
      low: settled / all, high: (settled + open) / all, coverage: Double(answered) / all,
      isAsked: isAsked, rating)
  }

  func evidencedCell(level: Int, isAsked: Bool, _ rating: Rating) -> Cell {
    guard applicable > 0 else { return .notApplicable(level, isAsked) }
    let all = Double(applicable)
    let open = 100 * Double(applicable - answered)
    let left = evidenced + unexamined
    let achievement =
      examined > 0 ? min(evidenced / Double(examined), left / Double(answered)) : nil
    return Cell.of(
      level: level, achievement: achievement, low: evidenced / all, high: (left + open) / all,
      coverage: Double(examined) / all, isAsked: isAsked, rating)
  }
}

extension Cell {
  static func notApplicable(_ level: Int, _ isAsked: Bool) -> Cell {
    Cell(level: level, state: .notApplicable, isAsked: isAsked)
  }

  fileprivate static func of(
    level: Int, achievement: Double?, low: Double, high: Double, coverage: Double, isAsked: Bool,
    _ rating: Rating
  ) -> Cell {
    var cell = Cell(
      level: level, state: .rated, achievement: achievement, low: low, high: high,
      coverage: coverage, isAsked: isAsked)
    if let achievement {
      if rating.isInsufficient(coverage) {
        cell.state = .insufficient
      } else {
        cell.band = rating.band(of: achievement)
      }
    } else {
      cell.state = .unanswered
    }
    return cell
  }
}
