package import Modeling

/// Answers of one person that come from outside an assessment.
package struct Incoming: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    /// Index in the questionnaire.
    package var question: Int
    package var answer: Sheet.Answer
    /// Where it comes from, for messages: `mk.yml:12`.
    package var place: String

    package init(question: Int, answer: Sheet.Answer, place: String) {
      self.question = question
      self.answer = answer
      self.place = place
    }
  }

  /// Id of whose answers they are.
  package var person: String
  /// At most one for each question, none of them empty, in the order of their source.
  package var items: [Item]

  package init(person: String, items: [Item]) {
    self.person = person
    self.items = items
  }
}
