import Documents
import Modeling
import Reporting
import YAML

extension Form {
  /// How the person is called.
  private var name: String {
    [person.name ?? person.id, person.role].compactMap { $0 }.joined(separator: ", ")
  }

  var cover: Cover {
    var facts = [
      Fact([.text(words.say("Questions"))], [.text(String(count))]),
      Fact([.text(words.say("Questionnaire"))], [.text(assessment.questionnaire.title)]),
    ]
    if let until {
      let term = words.say("Please answer by")
      facts.insert(Fact([.text(term)], [.text(words.date(until.description))]), at: 0)
    }
    return Cover(
      kicker: [.text(assessment.organization)], title: [.text(assessment.title)],
      subtitle: [.text(words.say("Questions for \(name)"))], facts: facts)
  }

  func writeContents(to page: inout Markup) {
    page.raw("<nav")
    page.attribute("aria-label", words.say("Parts of the form"))
    page.raw(">\n<details open>\n<summary>")
    page.text(words.say("Parts of the form"))
    page.raw("</summary>\n<ol>\n")
    for part in parts {
      let element = assessment.model.elements[part.element]
      page.raw("<li><a")
      page.attribute("href", "#part-\(element.id)")
      page.raw(">")
      page.authored("span", element.title)
      page.raw("<small></small></a></li>\n")
    }
    page.raw("<li><a href=\"#ending\">")
    page.text(words.say("Send your answers"))
    page.raw("</a></li>\n</ol>\n</details>\n</nav>\n")
  }

  func writeOpening(to page: inout Markup) {
    page.raw("<noscript><div class=\"callout caution\">")
    page.element(
      "p",
      words.say(
        "This page may not run scripts here, so it cannot save what you tick. Open it in a browser such as Firefox, Chrome, Edge or Safari, or print it and answer on paper."
      ))
    page.raw("</div></noscript>\n<section id=\"opening\">\n")
    page.element("h2", words.say("Before you begin"))
    page.raw("\n<div class=\"callout accent\">")
    page.raw("<p class=\"callout-title\">")
    page.text(words.say("Confidentiality"))
    page.raw("</p>")
    for sentence in words.confidentiality(assessment.confidentiality) {
      page.element("p", sentence)
    }
    page.raw("</div>\n<ul>")
    for sentence in instructions { page.element("li", sentence) }
    page.raw("</ul>\n")
    if let description = assessment.questionnaire.description {
      page.authored("p", description)
      page.raw("\n")
    }
    writeScales(to: &page)
    page.raw("<p id=\"kept\" class=\"callout neutral\" hidden></p>\n</section>\n")
  }

  private var instructions: [String] {
    [
      words.say("Answer for yourself, from what you see. There is no right answer to find."),
      words.say("Tick the conditions that hold today, then choose the answer that comes closest."),
      words.say(
        "If a question does not apply, say why; if you cannot know, say that. You may leave questions open."
      ),
      words.say(
        "You can stop at any time and go on later in the same browser on the same device. Nothing is sent by itself: at the end you save a file and mail it."
      ),
    ]
  }

  /// What the choices of each scale in use mean.
  private func writeScales(to page: inout Markup) {
    let questions = assessment.questionnaire.questions
    let used = Set(parts.flatMap(\.questions).map { questions[$0].scale })
    for scale in used.sorted() {
      let choices = assessment.questionnaire.scales[scale].choices
      guard choices.contains(where: { $0.meaning != nil }) else { continue }
      page.raw("<details><summary>")
      page.text(words.say("What the answers mean"))
      page.raw("</summary><dl class=\"facts folded\">")
      for choice in choices {
        guard let meaning = choice.meaning else { continue }
        page.raw("<div>")
        page.authored("dt", choice.label)
        page.authored("dd", meaning)
        page.raw("</div>")
      }
      page.raw("</dl></details>\n")
    }
  }
}
