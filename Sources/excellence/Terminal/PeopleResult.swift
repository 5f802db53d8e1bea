import Modeling
import Planning
import Scoring

/// Those who take part, for programs.
struct PeopleResult: Encodable {
  struct Entry: Encodable {
    var id: String
    var name: String?
    var role: String?
    var group: String?
    /// How many questions they are asked, and to how many of these they gave a choice.
    var asked: Int
    var answered: Int
    /// Asked and not dealt with yet.
    var open: Int
  }

  var people: [Entry]

  init(_ assessment: Assessment, _ scorecard: Scorecard) {
    people = Turnout(assessment, scorecard).parts.map { part in
      let person = assessment.person(part.person)
      return Entry(
        id: part.person, name: person?.name, role: person?.role, group: person?.group,
        asked: part.count.asked, answered: part.count.answered, open: part.count.open)
    }
  }
}
