import Documents
import Modeling
import Reporting
import YAML

extension Form {
  /// The questions about an element; `number` is that of the question before the first.
  func write(_ part: Part, number: inout Int, to page: inout Markup) {
    let element = assessment.model.elements[part.element]
    page.raw("<section class=\"part\"")
    page.attribute("id", "part-\(element.id)")
    page.raw(">\n")
    page.authored("h2", element.title)
    page.raw("<p class=\"count\" hidden></p>\n")
    if let purpose = element.purpose { page.authored("p", purpose) }
    for question in part.questions {
      number += 1
      write(question, number: number, to: &page)
    }
    page.raw("</section>\n")
  }

  private func write(_ index: Int, number: Int, to page: inout Markup) {
    let question = assessment.questionnaire.questions[index]
    let answer = sheet[index]
    page.raw("<fieldset class=\"q\"")
    page.attribute("id", "q-\(question.id)")
    page.attribute("data-id", question.id)
    if let answered = answer.remark.answered {
      page.attribute("data-answered", answered.description)
    }
    page.raw(">\n<legend><h3><small>")
    page.number(number)
    page.raw("</small> ")
    page.authored("span", question.ask)
    page.raw("</h3></legend>\n")
    if let help = question.help {
      page.raw("<div class=\"help\">")
      page.authored("p", help)
      page.raw("</div>\n")
    }
    writeConditions(question, answer, to: &page)
    writeChoices(index, answer, to: &page)
    page.raw("<p class=\"ask\" hidden></p>\n")
    writeTexts(answer, to: &page)
    writeHints(question, to: &page)
    page.raw("</fieldset>\n")
  }

  private func writeConditions(
    _ question: Question, _ answer: Sheet.Answer, to page: inout Markup
  ) {
    if question.conditions.isEmpty { return }
    page.raw("<fieldset><legend>")
    page.text(words.say("Tick what holds today"))
    page.raw("</legend>")
    for condition in question.conditions {
      page.raw("\n<label><input type=\"checkbox\"")
      page.attribute("value", condition.id)
      if answer.remark.met.contains(condition.id) { page.raw(" checked") }
      page.raw(">")
      page.authored("span", condition.text)
      page.raw("</label>")
    }
    page.raw("</fieldset>\n")
  }

  private func writeChoices(_ index: Int, _ answer: Sheet.Answer, to page: inout Markup) {
    let question = assessment.questionnaire.questions[index]
    let choices = assessment.questionnaire.scale(of: index).choices
    page.raw("<fieldset><legend>")
    page.text(words.say("Choose what comes closest"))
    page.raw("</legend>")
    for (position, choice) in choices.enumerated() {
      open(question, isChecked: answer.mark.choice == position, to: &page)
      page.attribute("value", choice.id)
      let fitting = Self.fitting(
        choice.value, of: question.conditions.count, assessment.model.rating)
      if let least = fitting.first, least > 0 { page.attribute("data-least", String(least)) }
      if let most = fitting.last, most < question.conditions.count {
        page.attribute("data-most", String(most))
      }
      close(choice.label, question.wordings[position] ?? choice.meaning, to: &page)
    }
    open(question, isChecked: answer.mark == .notApplicable, to: &page)
    page.raw(" data-mark=\"not-applicable\"")
    close(words.say("Not applicable"), words.say("This cannot occur here."), to: &page)
    open(question, isChecked: answer.mark == .unknown, to: &page)
    page.raw(" data-mark=\"unknown\"")
    close(
      words.say("I do not know"), words.say("I cannot judge this from where I work."), to: &page)
    page.raw("</fieldset>\n")
  }

  /// How many of a question's conditions may be ticked beside a choice of some percent, rising.
  static func fitting(_ value: Int, of conditions: Int, _ rating: Rating) -> [Int] {
    (0...conditions).filter {
      ConditionFit(value: value, met: $0, of: conditions, rating) == .fits
    }
  }

  private func open(_ question: Question, isChecked: Bool, to page: inout Markup) {
    page.raw("\n<label><input type=\"radio\"")
    page.attribute("name", "c-\(question.id)")
    if isChecked { page.raw(" checked") }
  }

  private func close(_ label: String, _ meaning: String?, to page: inout Markup) {
    page.raw("><span>")
    page.authored("b", label)
    if let meaning {
      page.raw(" ")
      page.authored("span", meaning)
    }
    page.raw("</span></label>")
  }

  /// What a reason is asked for before anything is chosen, and on paper.
  var reasonLabel: String { words.say("Reason, if it is not applicable or you do not know") }

  private func writeTexts(_ answer: Sheet.Answer, to page: inout Markup) {
    page.raw("<label class=\"text\"><span>")
    page.text(reasonLabel)
    page.raw("</span><textarea rows=\"2\">")
    page.field(answer.remark.reason ?? "")
    page.raw("</textarea></label>\n<label class=\"text\"><span>")
    page.text(words.say("Note, if you like"))
    page.raw("</span><textarea rows=\"2\">")
    page.field(answer.remark.note ?? "")
    page.raw("</textarea></label>\n")
  }

  private func writeHints(_ question: Question, to page: inout Markup) {
    if question.evidence.isEmpty { return }
    page.raw("<details class=\"hints\"><summary>")
    page.text(words.say("What would show it"))
    page.raw("</summary><ul>")
    for piece in question.evidence { page.authored("li", piece.title) }
    page.raw("</ul></details>\n")
  }
}
