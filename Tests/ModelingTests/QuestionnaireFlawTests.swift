import Testing

@Suite("Mistakes in a questionnaire")
struct QuestionnaireFlawTests {
  private let file = "questionnaires/bank/questionnaire.yml"

  @Test(
    "The head",
    arguments: [
      Flaw(
        "id of another folder", "id: bank", "id: ⟦benk",
        "The id 'benk' differs from the file's or folder's name, 'bank'."),
      Flaw(
        "no model", "schema: questionnaire/1\nid: bank\nmodel: small",
        "⟦schema: questionnaire/1\nid: bank", "The questionnaire lacks the required key 'model'."),
      Flaw(
        "a model there is none of", "model: small", "model: ⟦smal",
        "There is no model 'smal' in the folders named, the assessment or built in; did you mean 'small'?"
      ),
      Flaw(
        "no language tag", "language: en", "language: ⟦English please",
        "'English please' is no language tag such as 'en' or 'pt-BR'."),
      Flaw(
        "a model's path", "model: small", "model: ⟦../small",
        "The questionnaire: '../small' is no id: ids are lower-case letters and digits, words joined by single hyphens."
      ),
      Flaw(
        "parts no list", "parts: [ more.yml ]", "parts: ⟦more.yml",
        "The questionnaire: 'parts' must be a list, not a text."),
      Flaw(
        "a part there is none of", "more.yml", "⟦less.yml",
        "The part 'less.yml' does not stand beside questionnaire.yml."),
      Flaw(
        "a part elsewhere", "more.yml", "⟦../more.yml",
        "A part is a file beside questionnaire.yml, such as 'part.yml'; '../more.yml' is not."),
      Flaw(
        "itself as a part", "more.yml", "⟦questionnaire.yml",
        "A part is a file beside questionnaire.yml, such as 'part.yml'; 'questionnaire.yml' is not."
      ),
      Flaw(
        "the same part twice", "more.yml", "more.yml, ⟦more.yml",
        "The part 'more.yml' is named twice."),
    ])
  func head(_ flaw: Flaw) throws { try flaw.check(file) }

  @Test(
    "Scales and the profile",
    arguments: [
      Flaw(
        "a scale no list",
        "practice:\n    - { id: none, label: None, value: 0, meaning: Nothing. }\n    - { id: half, label: Half, value: 50 }\n    - { id: all, label: All, value: 100 }",
        "practice: ⟦none", "Scale 'practice' must be a list of choices."),
      Flaw(
        "one choice",
        "- { id: none, label: None, value: 0, meaning: Nothing. }\n    - { id: half, label: Half, value: 50 }\n    - { id: all, label: All, value: 100 }\n",
        "⟦- { id: none, value: 0 }\n", "Scale 'practice' must have 2 to 10 choices, not 1."),
      Flaw(
        "values fall", "- { id: all, label: All, value: 100 }",
        "- ⟦{ id: all, label: All, value: 50 }",
        "Choice 'all' of scale 'practice': 'value' must be more than the choice's before it."),
      Flaw(
        "value over 100", "label: All, value: 100 }", "label: All, value: ⟦101 }",
        "Choice 'all' of scale 'practice': 'value' must be from 0 to 100, not 101."),
      Flaw(
        "value with a point", "label: Half, value: 50 }", "label: Half, value: ⟦50.5 }",
        "Choice 'half' of scale 'practice': 'value' must be a whole number, not '50.5'."),
      Flaw(
        "choice id twice", "- { id: all, label", "- ⟦{ id: none, label",
        "The choice id 'none' is taken by another choice."),
      Flaw(
        "fact twice",
        "{ id: has-partners, ask: Are there partners?, choices: [ \"yes\", \"no\" ] }",
        "{ id: has-partners, choices: [ \"yes\" ] }\n  - ⟦{ id: has-partners, choices: [ \"yes\" ] }",
        "The profile fact id 'has-partners' is taken by another profile fact."),
      Flaw(
        "fact without choices",
        "  - { id: has-partners, ask: Are there partners?, choices: [ \"yes\", \"no\" ] }",
        "  - ⟦{ id: has-partners, ask: Are there partners? }",
        "Profile fact 'has-partners' lacks the required key 'choices'."),
      Flaw(
        "a choice of a fact twice", "choices: [ \"yes\", \"no\" ]",
        "choices: [ \"yes\", ⟦\"yes\" ]", "Profile fact 'has-partners' has the choice 'yes' twice."),
    ])
  func scales(_ flaw: Flaw) throws { try flaw.check(file) }

  @Test(
    "Questions",
    arguments: [
      Flaw(
        "an element there is none of", "element: vision\n", "element: ⟦visoin\n",
        "Question 'written' names element 'visoin', which model 'small' does not define; did you mean 'vision'?"
      ),
      Flaw(
        "a level there is none of", "level: base\n", "level: ⟦1\n",
        "Question 'written' names level '1', which model 'small' does not define."),
      Flaw(
        "a scale there is none of", "scale: practice\n", "scale: ⟦practise\n",
        "Question 'written' names scale 'practise', which the questionnaire does not define; did you mean 'practice'?"
      ),
      Flaw(
        "an element that is a list", "element: vision\n", "element: ⟦[ vision ]\n",
        "Question 'written' must name an element here."),
      Flaw(
        "no id", "- id: written\n    element: vision", "- ⟦element: vision",
        "A question lacks the required key 'id'.",
        "Action 'write' names question 'written', which the questionnaire does not define."),
      Flaw(
        "no ask",
        "- id: written\n    element: vision\n    level: base\n    scale: practice\n    weight: 2\n    ask: Is it written down?",
        "- ⟦id: written\n    element: vision\n    level: base\n    scale: practice\n    weight: 2",
        "Question 'written' lacks the required key 'ask'."),
      Flaw(
        "weight over 1000", "weight: 2", "weight: ⟦1001",
        "Question 'written': 'weight' must be from 0 to 1000, not 1001."),
      Flaw(
        "id twice", "- { id: kept,", "- ⟦{ id: written,",
        "The question id 'written' is taken by another question.",
        "Action 'keep' names question 'kept', which the questionnaire does not define."),
      Flaw(
        "id of an element", "- { id: kept,", "- ⟦{ id: culture,",
        "The question id 'culture' is taken by an element, dimension or tag of model 'small'.",
        "Action 'keep' names question 'kept', which the questionnaire does not define."),
      Flaw(
        "reserved id", "- { id: kept,", "- ⟦{ id: default,",
        "The id 'default' is reserved; no question can have it.",
        "Action 'keep' names question 'kept', which the questionnaire does not define."),
      Flaw(
        "a condition twice", "{ id: dated }", "⟦{ id: readable }",
        "The condition id 'readable' is taken by another condition."),
      Flaw(
        "a condition without an id", "{ id: dated }", "⟦{ text: Dated }",
        "Question 'written': a condition lacks the required key 'id'."),
      Flaw(
        "wording of no choice", "{ half: For half of it }", "{ ⟦halff: For half of it }",
        "Question 'written' words choice 'halff', which scale 'practice' does not have; did you mean 'half'?"
      ),
      Flaw(
        "wording a list", "{ half: For half of it }", "{ half: ⟦[ x ] }",
        "Question 'written': the wording of 'half' must be a text."),
      Flaw(
        "evidence without a title", "{ title: The text, strength: document }",
        "⟦{ strength: document }",
        "Question 'written': a piece of evidence lacks the required key 'title'."),
      Flaw(
        "evidence of no strength", "strength: document", "strength: ⟦dokument",
        "Question 'written': a piece of evidence: 'strength' must be one of statement, document, record, result, not 'dokument'; did you mean 'document'?"
      ),
      Flaw(
        "a tag there is none of", "tags: [ plan ]", "tags: [ ⟦plann ]",
        "Question 'written' names tag 'plann', which model 'small' does not define; did you mean 'plan'?"
      ),
      Flaw(
        "a tag twice", "tags: [ plan ]", "tags: [ plan, ⟦plan ]",
        "Question 'written' names tag 'plan' twice."),
      Flaw(
        "when of no fact", "when: { has-partners:", "when: { ⟦has-partner:",
        "Question 'written': 'when' names profile fact 'has-partner', which the questionnaire does not define; did you mean 'has-partners'?"
      ),
      Flaw(
        "when of no choice", "when: { has-partners: \"yes\" }", "when: { has-partners: ⟦maybe }",
        "Question 'written': 'maybe' is no choice of profile fact 'has-partners'."),
      Flaw(
        "when of a list with no choice", "when: { has-partners: \"yes\" }",
        "when: { has-partners: [ \"no\", ⟦yess ] }",
        "Question 'written': 'yess' is no choice of profile fact 'has-partners'; did you mean 'yes'?"
      ),
      Flaw(
        "when of an empty list", "when: { has-partners: \"yes\" }", "when: { has-partners: ⟦[] }",
        "Question 'written': 'has-partners' must be a value or a list of values."),
      Flaw(
        "an empty text in ask-of", "ask-of: [ management ]", "ask-of: [ ⟦\"\" ]",
        "Question 'written': a text in 'ask-of' must not be empty."),
      Flaw(
        "unknown key", "help: A sign", "⟦hepl: A sign",
        "Question 'written' has an unknown key 'hepl'; did you mean 'help'?"),
    ])
  func questions(_ flaw: Flaw) throws { try flaw.check(file) }

  @Test(
    "Actions",
    arguments: [
      Flaw(
        "no effort", "- { id: keep, title: Keep it, raises: { kept: all }, effort: 5,",
        "- ⟦{ id: keep, title: Keep it, raises: { kept: all },",
        "Action 'keep' lacks the required key 'effort'."),
      Flaw(
        "effort zero", "effort: 5", "effort: ⟦0",
        "Action 'keep': 'effort' must be from 1 to 100000, not 0."),
      Flaw(
        "effort in halves", "effort: 5", "effort: ⟦0.5",
        "Action 'keep': 'effort' must be a whole number, not '0.5'."),
      Flaw(
        "within zero", "within: 2", "within: ⟦0",
        "Action 'write': 'within' must be from 1 to 1200, not 0."),
      Flaw(
        "raises no map", "raises: { kept: all }", "raises: ⟦[ kept ]",
        "Action 'keep': 'raises' must be a map, not a list."),
      Flaw(
        "raises no question", "raises: { kept: all }", "raises: { ⟦keptt: all }",
        "Action 'keep' names question 'keptt', which the questionnaire does not define; did you mean 'kept'?"
      ),
      Flaw(
        "raises to no choice", "raises: { kept: all }", "raises: { kept: ⟦al }",
        "Action 'keep', question 'kept': 'al' is no choice of scale 'practice'; did you mean 'all'?"
      ),
      Flaw(
        "raises to no choice at all like it", "raises: { kept: all }",
        "raises: { kept: ⟦embedded }",
        "Action 'keep', question 'kept': 'embedded' is no choice of scale 'practice'; it has none, half, all."
      ),
      Flaw(
        "id twice", "- { id: keep,", "- ⟦{ id: write,",
        "The action id 'write' is taken by another action.",
        "Action 'share' names action 'keep', which the questionnaire does not define."),
      Flaw(
        "after no action", "after: [ write ]", "after: [ ⟦wrote ]",
        "Action 'keep' names action 'wrote', which the questionnaire does not define; did you mean 'write'?"
      ),
      Flaw(
        "after itself", "after: [ write ]", "after: [ ⟦keep ]",
        "Actions wait for each other in a circle: 'keep' after 'keep'."),
      Flaw(
        "a circle of three", "    done-when: It hangs there.",
        "    done-when: It hangs there.\n    after: [ ⟦share ]",
        "Actions wait for each other in a circle: 'write' after 'share' after 'keep' after 'write'."
      ),
      Flaw(
        "after the same twice", "after: [ write ]", "after: [ write, ⟦write ]",
        "Action 'keep' names action 'write' twice."),
    ])
  func actions(_ flaw: Flaw) throws { try flaw.check(file) }

  @Test(
    "Parts",
    arguments: [
      Flaw(
        "another schema", "part/1", "⟦questionnaire/1",
        "The schema here must be 'part/1', not 'questionnaire/1'."),
      Flaw(
        "scales in a part", "questions:", "⟦scales: {}\nquestions:",
        "The part has an unknown key 'scales'."),
      Flaw(
        "id twice", "{ id: steady,", "⟦{ id: written,",
        "The question id 'written' is taken by another question."),
      Flaw(
        "not YAML", nil, "schema: part/1\nquestions: [ a\nb⟦: 1\n",
        "A ',' or the ']' that ends the list is missing here."),
    ])
  func parts(_ flaw: Flaw) throws { try flaw.check("questionnaires/bank/more.yml") }

  @Test("A mistake in a question is said once, not again by what names it")
  func noEchoes() throws {
    try Flaw(
      "broken", "level: mid, scale: practice, ask: Is it kept?",
      "level: ⟦midd, scale: practice, ask: Is it kept?",
      "Question 'kept' names level 'midd', which model 'small' does not define; did you mean 'mid'?"
    ).check(file)
  }
}
