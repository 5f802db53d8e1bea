import Modeling
import Scoring
import YAML

/// The register and what nobody has examined, for programs.
struct EvidenceListResult: Encodable {
  struct Link: Encodable {
    var question: String
    /// Id of the choice it shows; of a support, null if it does not say.
    var shows: String?
    var at: String?
    /// The most it bears out, or the value it leaves, percent.
    var bearsOut: Double
  }

  struct Piece: Encodable {
    var id: String
    var title: String
    var strength: String
    var kind: String?
    var supports: [Link]
    var contradicts: [Link]
    var dated: String?
    var expires: String?
    var file: String?
    var link: String?
    var sha256: String?
    var collectedBy: String?
    var reviewedBy: String?
    var counts: Bool
    /// Why it does not count: `expired` or `future`.
    var lapse: String?
  }

  struct Absence: Encodable {
    var question: String
    var text: String
  }

  struct Claim: Encodable {
    var question: String
    var element: String
    var value: Double?
  }

  var assessment: String
  var date: String
  var pieces: [Piece]
  var nothingFound: [Absence]
  /// Claims that no piece that counts is about.
  var unexamined: [Claim]

  /// `only` is the index of the one question to list for.
  init(_ assessment: Assessment, _ scorecard: Scorecard, only: Int? = nil) {
    let questionnaire = assessment.questionnaire
    func isWanted(_ question: Int) -> Bool { only == nil || only == question }
    self.assessment = assessment.id
    date = assessment.date.description
    pieces = assessment.evidence.filter { piece in
      only == nil
        || (piece.supports.map(\.question) + piece.contradicts.map(\.question))
          .contains(where: isWanted)
    }
    .map { Piece($0, assessment) }
    nothingFound = assessment.nothingFound.sorted { $0.key < $1.key }.filter { isWanted($0.key) }
      .map { Absence(question: questionnaire.questions[$0.key].id, text: $0.value) }
    unexamined = scorecard.questions.enumerated()
      .filter { $1.state == .answered && !$1.isExamined && isWanted($0) }
      .map { index, score in
        let question = questionnaire.questions[index]
        return Claim(
          question: question.id, element: assessment.model.elements[question.element].id,
          value: score.value)
      }
  }
}

extension EvidenceListResult.Piece {
  init(_ piece: Evidence, _ assessment: Assessment) {
    typealias Link = EvidenceListResult.Link
    let questionnaire = assessment.questionnaire
    func choice(_ shows: Int, _ question: Int) -> Choice {
      questionnaire.scale(of: question).choices[shows]
    }
    let lapse = piece.lapse(on: assessment.date)
    self.init(
      id: piece.id, title: piece.title, strength: piece.strength.rawValue, kind: piece.kind,
      supports: piece.supports.map { link in
        Link(
          question: questionnaire.questions[link.question].id,
          shows: link.shows.map { choice($0, link.question).id }, at: link.at,
          bearsOut: Bearing.borne(by: piece, link, questionnaire))
      },
      contradicts: piece.contradicts.map { link in
        let choice = choice(link.shows, link.question)
        return Link(
          question: questionnaire.questions[link.question].id, shows: choice.id, at: nil,
          bearsOut: Double(choice.value))
      },
      dated: piece.dated?.description, expires: piece.expires?.description, file: piece.file,
      link: piece.link, sha256: piece.sha256, collectedBy: piece.collectedBy,
      reviewedBy: piece.reviewedBy, counts: lapse == nil, lapse: lapse?.rawValue)
  }
}
