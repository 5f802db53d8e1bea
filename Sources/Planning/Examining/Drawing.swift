package import Modeling
package import Scoring

/// The claims that are drawn to be examined.
///
/// A claim is an answered question in scope with a weight and a value above 0. Its size is its
/// weight times its settled value in thousandths of a percent, rounded half up; larger ones are
/// drawn sooner. Nothing is drawn twice.
///
/// 1. Elements are in the order of their ids' bytes, and so are the questions of each.
/// 2. As long as there are elements that were not drawn from: an element is drawn by the sum of its
///    sizes among these, then a question of it by size.
/// 3. After that, questions are drawn by size from all that are left.
///
/// Every draw takes one value of `SplitMix64`: of sizes laid end to end in that order, the one in
/// which the point `value * total >> 64` lies.
package enum Drawing {
  /// How many are drawn for each element unless told otherwise.
  package static let perElement = 2

  /// Indices of the questions drawn, in the order of drawing; fewer than `count` if there are fewer
  /// claims, and `perElement` for each element with claims if it is nil.
  package static func questions(
    _ assessment: Assessment, _ scores: [QuestionScore], seed: UInt64, count: Int? = nil
  ) -> [Int] {
    var strata = strata(assessment, scores)
    let claims = strata.reduce(0) { $0 + $1.count }
    let wanted = min(count ?? strata.count * perElement, claims)
    var generator = SplitMix64(seed: seed)
    var drawn: [Int] = []
    var open = Array(strata.indices)
    while drawn.count < wanted, !open.isEmpty {
      let at = generator.pick(open.map { strata[$0].reduce(0) { $0 + $1.size } })
      let stratum = open.remove(at: at)
      let claim = generator.pick(strata[stratum].map(\.size))
      drawn.append(strata[stratum].remove(at: claim).question)
    }
    var rest = strata.flatMap(\.self)
    while drawn.count < wanted {
      drawn.append(rest.remove(at: generator.pick(rest.map(\.size))).question)
    }
    return drawn
  }

  private struct Claim {
    var question: Int
    var size: UInt64
  }

  /// How large a claim is; 0 for what is none.
  package static func size(weight: Int, value: Double?) -> UInt64 {
    guard let value, weight > 0, value > 0 else { return 0 }
    return UInt64(weight) * UInt64((value * 1000 + 0.5).rounded(.down))
  }

  /// The claims of each element that has some.
  private static func strata(_ assessment: Assessment, _ scores: [QuestionScore]) -> [[Claim]] {
    let questions = assessment.questionnaire.questions
    let elements = assessment.model.elements
    var strata: [Int: [Claim]] = [:]
    for (index, score) in scores.enumerated() where score.state == .answered {
      let size = size(weight: questions[index].weight, value: score.value)
      if size > 0 {
        strata[questions[index].element, default: []].append(Claim(question: index, size: size))
      }
    }
    func precedes(_ left: String, _ right: String) -> Bool {
      left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return strata.sorted { precedes(elements[$0.key].id, elements[$1.key].id) }.map { _, claims in
      claims.sorted { precedes(questions[$0.question].id, questions[$1.question].id) }
    }
  }
}
