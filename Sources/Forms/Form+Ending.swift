import Documents
import Modeling
import Reporting
import YAML

extension Form {
  /// Name of the file that is saved.
  private var file: String { "\(person.id).yml" }

  /// What the script needs to know and to say.
  func writeData(to page: inout Markup) {
    let questionnaire = assessment.questionnaire
    page.attribute("data-assessment", assessment.id)
    page.attribute("data-by", person.id)
    page.attribute("data-questionnaire", questionnaire.id)
    page.attribute("data-version", questionnaire.version)
    let (one, two) = ("{1}", "{2}")
    // The places stay, for the script to fill.
    page.attribute("data-progress", words.say("\(one) of \(two) answered"))
    page.attribute("data-clear", words.say("Take this answer back"))
    page.attribute("data-either", reasonLabel)
    page.attribute("data-reason", words.say("Why does it not apply? (required)"))
    page.attribute("data-why", words.say("Who could know, or what is missing? (if you like)"))
    page.attribute("data-note", words.say("Note, if you like"))
    page.attribute(
      "data-why-not",
      words.say(
        "Please say in a word why this does not apply; without it the answer cannot be saved."))
    page.attribute(
      "data-more",
      words.say(
        "You chose more than the ticked conditions bear out. Please tick what holds, choose another answer, or say in a note why."
      ))
    page.attribute(
      "data-less",
      words.say(
        "You chose less than the ticked conditions bear out. Please take ticks away, choose another answer, or say in a note why."
      ))
    page.attribute(
      "data-asked", words.say("Please add a note: why the answer and the ticked conditions differ.")
    )
    page.attribute(
      "data-kept",
      words.say("What you enter is kept in this browser on this device until you remove it."))
    page.attribute(
      "data-lost",
      words.say(
        "This browser keeps nothing of what you enter. Save the file before you close this page; you can go on with it later."
      ))
    page.attribute(
      "data-saved", words.say("\(one) was saved. It is not sent yet: attach it to an e-mail."))
    page.attribute("data-copied", words.say("Copied. Paste it into an e-mail."))
    page.attribute(
      "data-select", words.say("Copying is not allowed here. Select the text and copy it."))
    page.attribute("data-loaded", words.say("Answers taken from the file: \(one)."))
    page.attribute("data-foreign", words.say("This is not a file that this form saved."))
    page.attribute(
      "data-other",
      words.say("This file was saved by another form: another person, questionnaire or version."))
    page.attribute(
      "data-remove",
      words.say("Remove all that was entered here from this browser? A saved file stays."))
    page.attribute("data-all", words.say("All questions are answered. Save the file and send it."))
  }

  func writeEnding(to page: inout Markup) {
    page.raw("<section id=\"ending\">\n")
    page.element("h2", words.say("Send your answers"))
    page.raw("\n<p class=\"on-paper\">")
    page.text(words.say("On paper: give this form to the person you have it from."))
    page.raw(
      "</p>\n<div class=\"on-screen\" hidden>\n<p class=\"count lead\"></p>\n<div id=\"lacking\" class=\"callout poor\" tabindex=\"-1\" hidden><p class=\"callout-title\">"
    )
    page.text(words.say("Before it can be saved, please say why these do not apply:"))
    page.raw("</p><ul></ul></div>\n<ol class=\"steps\">\n<li><p>")
    page.text(words.say("Save your answers as a file. It goes to the downloads of this device."))
    page.raw("</p><p><button type=\"button\" class=\"main save\">")
    page.text(words.say("Save \(file)"))
    page.raw("</button></p></li>\n<li><p>")
    page.text(
      words.say("Attach the file to an e-mail to the person who sent you this form.")
        + (until.map { " " + words.say("Please do so by \(words.date($0.description)).") } ?? ""))
    page.raw("</p></li>\n</ol>\n")
    writeOtherWays(to: &page)
    page.raw("</div>\n</section>\n")
  }

  private func writeOtherWays(to page: inout Markup) {
    page.raw("<details id=\"copying\"><summary>")
    page.text(words.say("If no file can be saved: copy your answers as text"))
    page.raw("</summary><div class=\"folded\"><p>")
    page.text(
      words.say("Copy this text into an e-mail to the person who sent you this form, as it is."))
    page.raw("</p><label class=\"text\"><span>")
    page.text(words.say("Your answers as text"))
    page.raw(
      "</span><textarea id=\"text\" rows=\"6\" readonly></textarea></label>\n<p><button type=\"button\" id=\"copy\">"
    )
    page.text(words.say("Copy"))
    page.raw("</button></p></div></details>\n<details><summary>")
    page.text(words.say("Go on with a file that was saved before"))
    page.raw("</summary><div class=\"folded\"><label class=\"text\"><span>")
    page.text(words.say("A file this form saved, \(file)"))
    page.raw(
      "</span><input type=\"file\" id=\"load\" accept=\".yml,.yaml,.txt\"></label></div></details>\n<details><summary>"
    )
    page.text(words.say("On a device that others use"))
    page.raw("</summary><div class=\"folded\"><p>")
    page.text(words.say("After you saved the file, remove from this browser what you entered."))
    page.raw("</p><p><button type=\"button\" id=\"remove\">")
    page.text(words.say("Remove from this browser"))
    page.raw("</button></p></div></details>\n")
  }

  /// What stays in sight: how far it is, where to go on, and saving.
  func writeBar(to page: inout Markup) {
    page.raw("<div class=\"bar\" role=\"region\" hidden")
    page.attribute("aria-label", words.say("Progress"))
    page.raw(">\n<div><progress value=\"0\"")
    page.attribute("max", String(count))
    page.attribute("aria-label", words.say("Progress"))
    page.raw("></progress><p class=\"count\"></p></div>\n<button type=\"button\" id=\"next\">")
    page.text(words.say("Next open"))
    page.raw("</button><button type=\"button\" class=\"main save\">")
    page.text(words.say("Save"))
    page.raw(
      "</button>\n<p id=\"said\" role=\"status\"></p><p id=\"heard\" class=\"vh\" role=\"status\"></p>\n</div>\n"
    )
  }
}
