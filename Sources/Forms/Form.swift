import Documents
package import Modeling
package import Reporting
package import YAML

/// A page on which one person answers what they are asked, away from any network; it saves their
/// answers file.
package struct Form {
  let assessment: Assessment
  let person: Person
  let words: Words
  /// By when the answers are asked for.
  let until: Day?
  /// What the person is asked, by element.
  let parts: [Part]
  /// What they answered so far.
  let sheet: Sheet

  /// The questions about one element.
  struct Part {
    /// Index in the model.
    var element: Int
    /// Indices in the questionnaire.
    var questions: [Int]
  }

  /// Nil if the person is asked nothing. The texts of the assessment are in the language of the
  /// words.
  package init?(_ assessment: Assessment, for person: Person, until: Day? = nil, _ words: Words) {
    self.assessment = assessment
    self.person = person
    self.words = words
    self.until = until
    sheet = assessment.sheet(of: person.id)
    let questions = assessment.questionnaire.questions
    parts = assessment.questions(askedOf: person.id).reduce(into: []) { parts, question in
      let element = questions[question].element
      if parts.last?.element != element { parts.append(Part(element: element, questions: [])) }
      parts[parts.count - 1].questions.append(question)
    }
    if parts.isEmpty { return nil }
  }

  /// How many questions there are.
  var count: Int { parts.reduce(0) { $0 + $1.questions.count } }

  package var html: String {
    var page = Markup(language: words.language, title: assessment.title)
    page.raw("<body class=\"form\">\n<a class=\"skip\" href=\"#main-content\">")
    page.text(words.say("Skip to the questions"))
    page.raw("</a>\n")
    page.cover(cover)
    page.raw("<div class=\"columns\">\n")
    writeContents(to: &page)
    page.raw("<main id=\"main-content\" tabindex=\"-1\">\n<form id=\"form\" autocomplete=\"off\"")
    writeData(to: &page)
    page.raw(">\n")
    writeOpening(to: &page)
    var number = 0
    for part in parts { write(part, number: &number, to: &page) }
    writeEnding(to: &page)
    page.raw("</form>\n</main>\n</div>\n")
    writeBar(to: &page)
    return page.page(rules: FormStyle.text, script: FormScript.text, hash: FormScript.hash)
  }
}
