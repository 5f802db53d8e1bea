import Reporting

/// Those who take part, as a table for people.
struct PeopleTable {
  private let result: PeopleResult
  private let words: Words

  init(_ result: PeopleResult, _ words: Words) {
    self.result = result
    self.words = words
  }

  var text: String {
    if result.people.isEmpty { return words.say("Nobody takes part yet.") + "\n" }
    var table = TextTable(
      header: [
        words.say("Id"), words.say("Name"), words.say("Role"), words.say("Group"),
        words.say("Asked"), words.say("Answered"), words.say("Open"),
      ], rows: [], trailing: [4, 5, 6])
    table.rows = result.people.map { person in
      [
        person.id, person.name ?? "–", person.role ?? "–", person.group.map(words.term) ?? "–",
        String(person.asked), String(person.answered), String(person.open),
      ].map(\.onOneLine)
    }
    return table.lines.joined(separator: "\n") + "\n"
  }
}
