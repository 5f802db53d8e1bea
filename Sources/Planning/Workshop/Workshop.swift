package import Modeling
import Scoring

/// What a group talks about when it agrees on answers: which questions, in which order, and why.
///
/// It follows from figures that may be shown, so its order gives no small group away.
package struct Workshop: Hashable, Sendable {
  /// Answers so many steps apart have to be talked about.
  package static let steps = 2

  /// The questions in scope: first what is to be talked about, then what nobody has to, then what
  /// is agreed, both in the questionnaire's order.
  package var topics: [Topic]

  package init(_ assessment: Assessment) {
    let questionnaire = assessment.questionnaire
    let tally = Tally(assessment.sheets, questions: questionnaire.questions.count)
    let groups = Groups(assessment)
    topics = questionnaire.questions.indices.filter(assessment.isInScope).map { question in
      Topic(
        question, assessment.consensus[question], tally, groups, questionnaire.scale(of: question))
    }
    .sorted { $0.rank.isBefore($1.rank) }
  }

  /// What is to be talked about, what pulls answers furthest apart first.
  package var open: [Topic] { topics.filter { $0.standing == .open } }

  package func topic(_ question: Int) -> Topic? { topics.first { $0.question == question } }

  package func count(_ standing: Topic.Standing) -> Int {
    topics.count { $0.standing == standing }
  }
}

extension Topic {
  /// What decides where a topic stands; a total order, since questions differ.
  fileprivate struct Rank {
    var standing: Int
    var steps: Int
    var notApplicable: Int
    var unknown: Int
    var asked: Int
    var gap: Double
    var question: Int

    func isBefore(_ other: Rank) -> Bool {
      if standing != other.standing { return standing < other.standing }
      if steps != other.steps { return steps > other.steps }
      if notApplicable != other.notApplicable { return notApplicable > other.notApplicable }
      let shares = (unknown * other.asked, other.unknown * asked)
      if shares.0 != shares.1 { return shares.0 > shares.1 }
      if gap != other.gap { return gap > other.gap }
      return question < other.question
    }
  }

  fileprivate var rank: Rank {
    var rank = Rank(
      standing: Standing.allCases.firstIndex(of: standing) ?? 0, steps: 0, notApplicable: 0,
      unknown: 0, asked: 1, gap: 0, question: question)
    guard standing == .open else { return rank }
    for reason in reasons {
      switch reason {
      case .apart(let steps): rank.steps = steps
      case .notApplicable(let count): rank.notApplicable = count
      case .unknown(let count, let of): (rank.unknown, rank.asked) = (count, of)
      case .groups(_, _, let steps): rank.gap = steps
      case .unanswered: break
      }
    }
    return rank
  }
}
