import Editorial
import Modeling
import Testbed
import Testing
import YAML

/// Every editorial rule, broken once in a questionnaire that is otherwise clean.
@Suite("Editorial rules")
struct EditorialTests {
  struct Flaw: Sendable, CustomTestStringConvertible {
    /// What is put in place of what; the mark is where the finding stands.
    var old: String
    var new: String
    var finding: String

    var testDescription: String { finding }
  }

  private static let flaws = [
    Flaw(
      old: "ask: Is it kept?", new: "ask: ⟦Is it kept? Always?",
      finding: "Question 'kept': 'ask' must be one question, with one question mark at its end."),
    Flaw(
      old: "ask: Is it kept?", new: "ask: ⟦Is it kept and told?",
      finding:
        "Question 'kept': 'ask' may hold more than one idea, it has 'and'; make the second a condition, or say in 'reviewed' why it stays."
    ),
    Flaw(
      old: "ask: Is it kept?", new: "ask: ⟦\"Is it kept, told?\"",
      finding:
        "Question 'kept': 'ask' may hold more than one idea, it has ','; make the second a condition, or say in 'reviewed' why it stays."
    ),
    Flaw(
      old: "ask: Is it kept?", new: "ask: Is it kept?\n    reviewed: ⟦It is right.",
      finding: "Question 'kept': 'reviewed' excuses nothing; take it away."),
    Flaw(
      old: "ask: Is it kept?", new: "ask: ⟦Is it \(String(repeating: "long ", count: 45))kept?",
      finding: "Question 'kept': 'ask' has 236 characters; 200 are the most that is read."),
    Flaw(
      old: "ask: Is it kept?", new: "ask: ⟦Is a promise written for customers here?",
      finding: "Question 'kept' asks almost the same as 'written'."),
    Flaw(
      old: "    help: A promise is kept.\n", new: "",
      finding: "Question 'kept' has no 'help'."),
    Flaw(
      old: "conditions: [ { id: known, text: Known }, { id: true-so, text: So } ]",
      new: "conditions: ⟦[ { id: known, text: Known } ]",
      finding: "Question 'kept' needs 2 to 5 conditions; it has 1."),
    Flaw(
      old: "choices: { half: Half of it, all: All of it }",
      new: "choices: ⟦{ half: Some of it, all: Some of it. }",
      finding: "Question 'kept': 'half' and 'all' are worded alike."),
    Flaw(
      old: "choices: { half: Half of it, all: All of it }", new: "choices: ⟦{ half: Half of it }",
      finding: "Question 'kept' has no wording of its own for 'all'."),
    Flaw(
      old: "evidence: [ { title: Log, strength: record }, { title: Rule, strength: document } ]",
      new:
        "evidence: ⟦[ { title: Rule, strength: document }, { title: Plan, strength: document } ]",
      finding: "Question 'kept': no piece of evidence is a record, as 'enough' asks."),
    Flaw(
      old: "evidence: [ { title: Log, strength: record }, { title: Rule, strength: document } ]",
      new: "evidence: ⟦[ { title: Log, strength: record } ]",
      finding: "Question 'kept' needs 2 pieces of evidence or more; it has 1."),
    Flaw(
      old: "references: [ \"ISO 9001:2015, 8.2.1\" ]",
      new: "references: ⟦[ \"ISO 9001 says that promises are kept\" ]",
      finding:
        "Question 'kept': 'ISO 9001 says that promises are kept' is no reference by document and clause, such as 'ISO 9001:2015, 8.2.1'."
    ),
    Flaw(
      old: "tags: [ plan, outside ]\n    references: [ \"ISO 9001:2015, 8.2.1\" ]",
      new: "tags: ⟦[ plan ]\n    references: [ \"ISO 9001:2015, 8.2.1\" ]",
      finding: "Question 'kept' has no tag of kind 'principle'."),
    Flaw(
      old: "raises: { kept: all }", new: "raises: ⟦{ kept: none }",
      finding: "Action 'keep' raises nothing."),
    Flaw(
      old: "do: [ Look., Learn., Keep. ]", new: "do: ⟦[ Look., Keep. ]",
      finding: "Action 'keep' needs 3 to 6 steps; it has 2."),
    Flaw(
      old: "raises: { kept: all }", new: "raises: { written: all }",
      finding: "No action raises question 'kept'."),
    Flaw(
      old: "raises: { kept: all }", new: "raises: { kept: half }",
      finding: "Element 'vision' reaches level 1 of 2 with all actions done."),
    Flaw(
      old: "tags: [ plan, outside ]\n    references: [ \"ISO 9001:2015, 8.2.1\" ]",
      new: "tags: [ plan, outside ]\n    weight: 2\n    references: [ \"ISO 9001:2015, 8.2.1\" ]",
      finding: "Element 'vision' at level 'base' weighs 1; most cells weigh 2."),
    Flaw(
      old: "level: top", new: "level: base",
      finding: "Element 'vision' at level 'top' is not asked about."),
    Flaw(
      old: "ask: Is it kept?", new: "ask: Is it kept?\n    when: { has-shop: \"yes\" }",
      finding:
        "Element 'vision' at level 'top' may be left without a question, since each has a 'when'."),
  ]

  @Test("A clean questionnaire has none")
  func clean() throws {
    #expect(try Self.findings(Self.questionnaire) == [])
  }

  @Test("A reviewed wording stays")
  func reviewed() throws {
    let text = try Self.questionnaire.replacing(
      once: "ask: Is it kept?", with: "ask: Is it kept and told?\n    reviewed: One act.")
    #expect(try Self.findings(text) == [])
  }

  @Test("Each rule is said where it is broken", arguments: flaws)
  func flaw(_ flaw: Flaw) throws {
    let text = try Self.questionnaire.replacing(once: flaw.old, with: flaw.new)
    let marked = Marked(text)
    let found = try Self.findings(marked.text)
    let file = marked.place(in: "bank.yml")
    #expect(
      found.contains { line in
        line.hasSuffix("warning: \(flaw.finding)") && line.contains(marked.isMarked ? file : ":")
      }, "\(found)")
  }

  @Test(
    "A reference is a document with a clause",
    arguments: [
      ("ISO 9001:2015, 8.2.1", true), ("ISO/TS 24082:2021, 5", true),
      ("ISO/IEC 20000-1:2018, 8.3.3", true), ("IBM Tivoli Unified Process, A27", true),
      ("ISO 10004:2018, Annex B", true), ("ISO 9001:2015", false), ("9001", false),
      ("ISO 9001:2015, top management shall", false), ("see the manual, 3", false),
    ])
  func reference(_ text: String, _ isAllowed: Bool) throws {
    let bank = try Self.questionnaire.replacing(
      once: "references: [ \"ISO 9001:2015, 8.2.1\" ]", with: "references: [ \"\(text)\" ]")
    #expect(try Self.findings(bank).isEmpty == isAllowed)
  }

  /// The first lines of what an editor finds in a questionnaire.
  private static func findings(_ text: String) throws -> [String] {
    let folder = try Folder(["models/small.yml": model, "questionnaires/bank.yml": text])
    let library = Library([
      .models(folder: folder("models")), .questionnaires(folder: folder("questionnaires")),
    ])
    let problems = Problems()
    let loaded = try #require(
      library.questionnaire("bank", Record(problems)), "\(problems.rendered)")
    Review(Manuscript(loaded, library.files(of: "bank")), problems).run()
    return problems.rendered.map { String($0.prefix { $0 != "\n" }) }
  }

  private static let model = """
    schema: model/1
    id: small
    version: "1"
    title: Small
    levels: [ { id: base, title: Base }, { id: top, title: Top } ]
    dimensions: [ { id: lead, title: Lead, elements: [ { id: vision, title: Vision } ] } ]
    tags: { principle: [ { id: outside, title: Out } ], cycle: [ { id: plan, title: Plan } ] }
    rating:
      bands: [ { id: "N", title: Not, up-to: 50 }, { id: "F", title: Fully, up-to: 100 } ]
      attained: F
      secured: F
    """

  private static let questionnaire = """
    schema: questionnaire/1
    id: bank
    model: small
    version: "1"
    title: Bank
    scales:
      yes-no: [ { id: none, value: 0 }, { id: half, value: 50 }, { id: all, value: 100 } ]
    profile: [ { id: has-shop, choices: [ "yes", "no" ] } ]
    questions:
      - id: written
        element: vision
        level: base
        scale: yes-no
        ask: Is a promise written for customers?
        help: A promise is written.
        conditions: [ { id: known, text: Known }, { id: dated, text: Dated } ]
        choices: { half: Half of them, all: All of them }
        evidence: [ { title: The page, strength: record }, { title: A paper, strength: document } ]
        tags: [ plan, outside ]
      - id: kept
        element: vision
        level: top
        scale: yes-no
        ask: Is it kept?
        help: A promise is kept.
        conditions: [ { id: known, text: Known }, { id: true-so, text: So } ]
        choices: { half: Half of it, all: All of it }
        evidence: [ { title: Log, strength: record }, { title: Rule, strength: document } ]
        tags: [ plan, outside ]
        references: [ "ISO 9001:2015, 8.2.1" ]
    actions:
      - id: write
        title: Write it
        do: [ Think., Draft., Write. ]
        raises: { written: all }
        effort: 2
        owner: Head
        done-when: It is written.
      - id: keep
        title: Keep it
        do: [ Look., Learn., Keep. ]
        raises: { kept: all }
        effort: 2
        owner: Head
        done-when: It is kept.
    """
}
