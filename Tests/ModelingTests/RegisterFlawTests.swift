import Testing

@Suite("Mistakes in registers")
struct RegisterFlawTests {
  @Test(
    "evidence.yml",
    arguments: [
      Flaw(
        "no strength", "- id: sign\n    title: The sign\n    strength: document",
        "- ⟦id: sign\n    title: The sign", "Evidence 'sign' lacks the required key 'strength'."),
      Flaw(
        "an unknown strength", "strength: document", "strength: ⟦hearsay",
        "Evidence 'sign': 'strength' must be one of statement, document, record, result, not 'hearsay'."
      ),
      Flaw(
        "id twice", "nothing-found:",
        "  - ⟦{ id: sign, title: X, strength: record }\nnothing-found:",
        "The evidence id 'sign' is taken by another piece of evidence."),
      Flaw(
        "supports as a text",
        "supports:\n      written: { shows: half, at: \"page 4\" }\n      kept: {}",
        "supports: ⟦written", "Evidence 'sign': 'supports' must be a list or a map of questions."),
      Flaw(
        "shows no choice", "shows: half", "shows: ⟦halv",
        "Evidence 'sign', 'written': 'halv' is no choice of scale 'practice'; did you mean 'half'?"),
      Flaw(
        "an unknown key in supports", "at: \"page 4\"", "⟦page: 4",
        "Evidence 'sign', 'written' has an unknown key 'page'."),
      Flaw(
        "contradicts with no choice", "steady: none", "steady: ⟦non",
        "Evidence 'sign': 'non' is no choice of scale 'practice'; did you mean 'none'?"),
      Flaw(
        "contradicts as a list", "{ steady: none }", "⟦[ steady ]",
        "Evidence 'sign': 'contradicts' must be a map, not a list."),
      Flaw(
        "a file above the folder", "link: https://example.com/sign", "file: ⟦../secret",
        "Evidence 'sign': 'file' must be a path inside evidence/; '../secret' leaves it."),
      Flaw(
        "a file from the root", "link: https://example.com/sign", "file: ⟦/etc/passwd",
        "Evidence 'sign': 'file' must be a path inside evidence/; '/etc/passwd' leaves it."),
      Flaw(
        "a file by a way up and down", "link: https://example.com/sign", "file: ⟦a/../../b",
        "Evidence 'sign': 'file' must be a path inside evidence/; 'a/../../b' leaves it."),
      Flaw(
        "a file with a backslash", "link: https://example.com/sign", "file: ⟦..\\b",
        "Evidence 'sign': 'file' must be a path inside evidence/; '..\\b' leaves it."),
      Flaw(
        "a file with a NUL", "link: https://example.com/sign", "file: ⟦\"a\\0b\"",
        "Evidence 'sign': 'file' must be a path inside evidence/; 'a\u{FFFD}b' leaves it."),
      Flaw(
        "a file that is the folder", "link: https://example.com/sign", "file: ⟦.",
        "Evidence 'sign': 'file' must be a path inside evidence/; '.' leaves it."),
      Flaw(
        "no digest", "link: https://example.com/sign", "sha256: ⟦abc",
        "Evidence 'sign': 'sha256' must be 64 hexadecimal digits."),
      Flaw(
        "a day not in the calendar", "expires: 2027-03-01", "expires: ⟦2027-02-29",
        "Evidence 'sign': 'expires' must be a date like 2026-10-31 that is in the calendar, not '2027-02-29'."
      ),
      Flaw(
        "nothing found, and nothing said", "shared: Asked twice }", "shared: ⟦}",
        "The evidence register: a text in 'nothing-found' must not be empty."),
      Flaw(
        "evidence a map", nil, "schema: evidence/1\nevidence: ⟦{ a: b }\n",
        "The evidence register: 'evidence' must be a list, not a map.",
        "Finding 'f1' names evidence 'sign', which the evidence register does not define."),
    ])
  func evidence(_ flaw: Flaw) throws { try flaw.check("evidence.yml") }

  @Test(
    "findings.yml",
    arguments: [
      Flaw(
        "a kind there is none of", "kind: strength", "kind: ⟦nonconformity",
        "Finding 'f1': 'kind' must be one of strength, weakness, observation, not 'nonconformity'."),
      Flaw(
        "an element there is none of", "element: vision", "element: ⟦visoin",
        "Finding 'f1' names element 'visoin', which model 'small' does not define; did you mean 'vision'?"
      ),
      Flaw(
        "a level there is none of", "level: base", "level: ⟦bas",
        "Finding 'f1' names level 'bas', which model 'small' does not define; did you mean 'base'?"),
      Flaw(
        "no text",
        "- id: f1\n    element: vision\n    level: base\n    kind: strength\n    text: Well written.",
        "- ⟦id: f1\n    element: vision\n    level: base\n    kind: strength",
        "Finding 'f1' lacks the required key 'text'."),
      Flaw(
        "evidence there is none of", "[ sign ]", "[ ⟦sing ]",
        "Finding 'f1' names evidence 'sing', which the evidence register does not define; did you mean 'sign'?"
      ),
      Flaw(
        "evidence twice", "[ sign ]", "[ sign, ⟦sign ]", "Finding 'f1' names evidence 'sign' twice."
      ),
      Flaw(
        "by nobody", "by: mk", "by: ⟦zz",
        "Finding 'f1' names 'zz', who is not among the assessment's people."),
      Flaw(
        "id twice", "    on-date: 2026-10-20",
        "    on-date: 2026-10-20\n  - ⟦{ id: f1, element: vision, kind: weakness, text: X }",
        "The finding id 'f1' is taken by another finding."),
    ])
  func findings(_ flaw: Flaw) throws { try flaw.check("findings.yml") }

  @Test(
    "plan.yml",
    arguments: [
      Flaw(
        "an action there is none of", "write: { decision", "⟦wirte: { decision",
        "The plan names action 'wirte', which the questionnaire or the plan does not define; did you mean 'write'?"
      ),
      Flaw(
        "a decision there is none of", "decision: accepted", "decision: ⟦maybe",
        "The decision on 'write': 'decision' must be one of accepted, rejected, not 'maybe'."),
      Flaw(
        "rejected without a reason", "write: { decision: accepted", "write: ⟦{ decision: rejected",
        "The decision on 'write' rejects it and needs a 'reason'."),
      Flaw(
        "a status there is none of", "status: running", "status: ⟦ran",
        "The decision on 'write': 'status' must be one of open, running, done, not 'ran'."),
      Flaw(
        "own with an id of the bank's", "- { id: paint,", "- ⟦{ id: keep,",
        "The action id 'keep' is taken by the questionnaire's."),
      Flaw(
        "own after nothing", "after: [ write ]", "after: [ ⟦wrote ]",
        "Action 'paint' names action 'wrote', which the questionnaire or the plan does not define; did you mean 'write'?"
      ),
      Flaw(
        "own after itself", "after: [ write ]", "after: [ ⟦paint ]",
        "Actions wait for each other in a circle: 'paint' after 'paint'."),
      Flaw(
        "own without effort",
        "- { id: paint, title: Paint it, raises: { written: all }, effort: 2,",
        "- ⟦{ id: paint, title: Paint it, raises: { written: all },",
        "Action 'paint' lacks the required key 'effort'."),
      Flaw(
        "own raises nothing there is", "raises: { written: all }", "raises: { ⟦writen: all }",
        "Action 'paint' names question 'writen', which the questionnaire does not define; did you mean 'written'?"
      ),
    ])
  func plan(_ flaw: Flaw) throws { try flaw.check("plan.yml") }
}
