import Testing

@Suite("Mistakes in an assessment")
struct AssessmentFlawTests {
  @Test(
    "assessment.yml",
    arguments: [
      Flaw(
        "no organization",
        "schema: assessment/1\nid: first\ntitle: First look\norganization: Corner Shop\n",
        "⟦schema: assessment/1\nid: first\ntitle: First look\n",
        "The assessment lacks the required key 'organization'."),
      Flaw(
        "organization empty", "Corner Shop", "⟦\"\"",
        "The assessment: 'organization' must not be empty."),
      Flaw(
        "nothing written", "title: First look", "title:⟦ ",
        "The assessment: 'title' must not be empty."),
      Flaw(
        "a date not in the calendar", "2026-10-31\n", "⟦2026-02-30\n",
        "The assessment: 'date' must be a date like 2026-10-31 that is in the calendar, not '2026-02-30'."
      ),
      Flaw(
        "a date with a time", "2026-10-31\n", "⟦2026-10-31T10:00:00Z\n",
        "The assessment: 'date' must be a date like 2026-10-31 that is in the calendar, not '2026-10-31T10:00:00Z'."
      ),
      Flaw(
        "a questionnaire there is none of", "questionnaire: bank", "questionnaire: ⟦bonk",
        "There is no questionnaire 'bonk' in the folders named, the assessment or built in; did you mean 'bank'?"
      ),
      Flaw(
        "a status there is none of", "status: final", "status: ⟦finished",
        "The assessment: 'status' must be one of draft, for-comment, final, not 'finished'."),
      Flaw(
        "a fact there is none of", "profile: { has-partners", "profile: { ⟦has-partner",
        "'profile' names profile fact 'has-partner', which questionnaire 'bank' does not define; did you mean 'has-partners'?",
        "Profile fact 'has-partners' is not given; questions that depend on it are asked."),
      Flaw(
        "a fact with no choice", "has-partners: \"yes\"", "has-partners: ⟦Yes",
        "Profile fact 'has-partners' must be one of yes, no, not 'Yes'; did you mean 'yes'?"),
      Flaw(
        "an exclusion of nothing", "exclude: {}", "exclude: { ⟦kulture: Elsewhere }",
        "'exclude' names element 'kulture', which model 'small' does not define; did you mean 'culture'?"
      ),
      Flaw(
        "an exclusion without a reason", "exclude: {}", "exclude: { culture: ⟦}",
        "'exclude': 'culture' needs the reason as a text."),
      Flaw(
        "a list of exclusions", "exclude: {}", "exclude: ⟦[ culture ]",
        "The assessment: 'exclude' must be a map, not a list."),
      Flaw(
        "a target no level", "default: mid", "default: ⟦middle",
        "'target' names level 'middle', which model 'small' does not define."),
      Flaw(
        "a target of a number", "default: mid", "default: ⟦2",
        "'target' names level '2', which model 'small' does not define."),
      Flaw(
        "a target of no element", "vision: top", "⟦visoin: top",
        "'target' names element 'visoin', which model 'small' does not define; did you mean 'vision'?"
      ),
      Flaw(
        "a target as a text", "{ default: mid, vision: top }", "⟦mid",
        "The assessment: 'target' must be a map, not a text."),
      Flaw(
        "importance over 5", "vision: 5", "vision: ⟦6",
        "'importance' must be a whole number from 1 to 5, not '6'."),
      Flaw(
        "importance with a sign", "vision: 5", "vision: ⟦+5",
        "'importance' must be a whole number from 1 to 5, not '+5'."),
      Flaw(
        "importance of no element", "{ vision: 5 }", "{ ⟦visoin: 5 }",
        "'importance' names element 'visoin', which model 'small' does not define; did you mean 'vision'?"
      ),
      Flaw(
        "importance of the rest", "{ vision: 5 }", "{ ⟦default: 5 }",
        "'importance' has no default; what is not named has 3."),
      Flaw(
        "names half shown", "names: hidden", "names: ⟦initials",
        "'confidentiality': 'names' must be one of hidden, roles, named, not 'initials'."),
      Flaw(
        "groups from none", "groups-from: 5", "groups-from: ⟦0",
        "'confidentiality': 'groups-from' must be from 1 to 1000, not 0."),
      Flaw(
        "a person twice", "{ id: ab }", "⟦{ id: mk }",
        "The person id 'mk' is taken by another person.",
        "'by' names 'ab', who is not among the assessment's people."),
      Flaw(
        "a person without an id", "{ id: ab }", "{ id: ab }\n  - ⟦{ name: C }",
        "A person lacks the required key 'id'."),
      Flaw(
        "people no list", "about:", "⟦peopel: []\nabout:",
        "The assessment has an unknown key 'peopel'; did you mean 'people'?"),
      Flaw(
        "an assessor who is nobody", "assessors: [ mk ]", "assessors: [ ⟦mkk ]",
        "'about' names 'mkk', who is not among the assessment's people; did you mean 'mk'?"),
      Flaw(
        "a session with an unknown key", "place: Shop", "⟦palce: Shop",
        "A session has an unknown key 'palce'; did you mean 'place'?"),
      Flaw(
        "an unknown key in about", "client:", "⟦klient:",
        "'about' has an unknown key 'klient'; did you mean 'client'?"),
    ])
  func head(_ flaw: Flaw) throws { try flaw.check("assessment.yml") }

  @Test(
    "An answers file",
    arguments: [
      Flaw(
        "by another", "by: mk", "by: ⟦ab", "'by' must be 'mk', as the file is called, not 'ab'."),
      Flaw(
        "by nobody", "by: mk", "by: ⟦zz", "'by' must be 'mk', as the file is called, not 'zz'.",
        "'by' names 'zz', who is not among the assessment's people."),
      Flaw(
        "by missing", "schema: answers/1\nby: mk", "⟦schema: answers/1",
        "The answers file lacks the required key 'by'."),
      Flaw(
        "a list of questionnaires", "by: mk", "by: mk\nquestionnaire: ⟦[ bank ]",
        "The answers file: 'questionnaire' must be a text, not a list."),
      Flaw(
        "a version as a map", "by: mk", "by: mk\nquestionnaire-version: ⟦{ major: 2 }",
        "The answers file: 'questionnaire-version' must be a text, not a map."),
      Flaw(
        "answers missing", nil, "⟦schema: answers/1\nby: mk\n",
        "The answers file lacks the required key 'answers'."),
      Flaw(
        "answers a list", nil, "schema: answers/1\nby: mk\nanswers: ⟦[]\n",
        "The answers file: 'answers' must be a map, not a list."),
      Flaw(
        "an answer as a text", "kept: { choice: half }", "kept: ⟦half",
        "The answer to 'kept' must be a map of keys and values."),
      Flaw(
        "no choice of the scale", "kept: { choice: half }", "kept: { choice: ⟦deployed }",
        "The answer to 'kept': 'deployed' is no choice of scale 'practice'; it has none, half, all."
      ),
      Flaw(
        "an empty choice", "kept: { choice: half }", "kept: { choice: ⟦}",
        "The answer to 'kept': '' is no choice of scale 'practice'; it has none, half, all."),
      Flaw(
        "two choices", "kept: { choice: half }", "kept: { choice: ⟦[ half, all ] }",
        "The answer to 'kept': the choice must be a text, not a list."),
      Flaw(
        "choice and unknown", "kept: { choice: half }", "kept: ⟦{ choice: half, unknown: x }",
        "The answer to 'kept' has more than one of 'choice', 'not-applicable' and 'unknown'."),
      Flaw(
        "choice and not applicable", "kept: { choice: half }",
        "kept: ⟦{ choice: half, not-applicable: x }",
        "The answer to 'kept' has more than one of 'choice', 'not-applicable' and 'unknown'."),
      Flaw(
        "not applicable and unknown", "kept: { choice: half }",
        "kept: ⟦{ not-applicable: x, unknown: y }",
        "The answer to 'kept' has more than one of 'choice', 'not-applicable' and 'unknown'."),
      Flaw(
        "not applicable without a reason", "{ not-applicable: Nobody to share it with }",
        "{ not-applicable: ⟦}", "The answer to 'shared': 'not-applicable' must not be empty."),
      Flaw(
        "a condition there is none of", "met: [ readable ]", "met: [ ⟦redable ]",
        "The answer to 'written' ticks condition 'redable', which the question does not have; did you mean 'readable'?"
      ),
      Flaw(
        "met no list", "met: [ readable ]", "met: ⟦readable",
        "The answer to 'written': 'met' must be a list, not a text."),
      Flaw(
        "a day not in the calendar", "answered: 2026-10-02", "answered: ⟦2026-10-32",
        "The answer to 'written': 'answered' must be a date like 2026-10-31 that is in the calendar, not '2026-10-32'."
      ),
      Flaw(
        "an unknown key", "note: On the wall.", "⟦nota: On the wall.",
        "The answer to 'written' has an unknown key 'nota'; did you mean 'note'?"),
      Flaw(
        "an answer twice", "kept: { choice: half }",
        "kept: { choice: half }\n  ⟦kept: { choice: all }",
        "The key 'kept' stands here twice; first in line 5."),
      Flaw(
        "a question that is no id", "kept: { choice: half }", "⟦Kept it: { choice: half }",
        "A question: 'Kept it' is no id: ids are lower-case letters and digits, words joined by single hyphens."
      ),
    ])
  func answers(_ flaw: Flaw) throws { try flaw.check("answers/mk.yml") }

  @Test(
    "consensus.yml",
    arguments: [
      Flaw(
        "neither choice nor not applicable", "written: { choice: half, ", "written: ⟦{ ",
        "The consensus on 'written' must have one of 'choice' and 'not-applicable'."),
      Flaw(
        "both", "written: { choice: half,", "written: ⟦{ choice: half, not-applicable: x,",
        "The consensus on 'written' must have one of 'choice' and 'not-applicable'."),
      Flaw(
        "no choice of the scale", "choice: half", "choice: ⟦halv",
        "The consensus on 'written': 'halv' is no choice of scale 'practice'; did you mean 'half'?"),
      Flaw(
        "dissent of nobody", "{ mk: All of it. }", "{ ⟦zz: All of it. }",
        "The consensus on 'written' names 'zz', who is not among the assessment's people."),
      Flaw(
        "dissent without a word", "{ mk: All of it. }", "{ mk: ⟦}",
        "The consensus on 'written': a text in 'dissent' must not be empty."),
      Flaw(
        "unknown", "choice: half, ", "choice: half, ⟦unknown: x, ",
        "The consensus on 'written' has an unknown key 'unknown'."),
    ])
  func consensus(_ flaw: Flaw) throws { try flaw.check("consensus.yml") }
}
