package import Modeling
package import YAML

/// A small assessment with everything in it, and without a fault: the ground for bad-input cases.
package enum Small {
  /// Path and text of each of its files.
  package static let files: [String: String] = [
    "assessment.yml": assessment,
    "models/small.yml": model,
    "questionnaires/bank/questionnaire.yml": questionnaire,
    "questionnaires/bank/more.yml": part,
    "questionnaires/short.yml": short,
    "answers/mk.yml": answers,
    "answers/ab.yml": "schema: answers/1\nby: ab\nanswers:\n  kept: { choice: half }\n",
    "consensus.yml": consensus,
    "evidence.yml": evidence,
    "findings.yml": findings,
    "plan.yml": plan,
  ]

  package static let model = """
    schema: model/1
    id: small
    version: "1.0"
    title: Small model
    source: Nobody's standard
    notice: For tests.
    description: Two dimensions, three elements, three levels.
    below: { title: Nothing yet, meaning: No promise is kept. }
    levels:
      - { id: base, title: Base, meaning: Promises are kept. }
      - { id: mid, title: Mid }
      - { id: top, title: Top }
    dimensions:
      - id: lead
        title: Leading
        clause: "1"
        elements:
          - { id: vision, title: Vision, clause: "1.1", purpose: To see. }
          - { id: culture, title: Culture, weight: 2, underpins: [ other/thing@base ] }
      - id: run
        title: Running
        elements:
          - { id: process, title: Process }
    tags:
      cycle: [ { id: plan, title: Plan }, { id: do, title: Do } ]
    rating:
      bands:
        - { id: "N", title: Not, up-to: 15 }
        - { id: "P", title: Partly, up-to: 50 }
        - { id: "L", title: Largely, up-to: 85 }
        - { id: "F", title: Fully, up-to: 100 }
      attained: L
      secured: L
      knock-out: 25
      sufficient: 50
      quorum: 66
      evidence: { enough: record, short: [ 100, 75, 50, 25 ], nothing: 25 }
      combine: median

    """

  package static let questionnaire = """
    schema: questionnaire/1
    id: bank
    model: small
    version: "2.0"
    title: Small bank
    language: en
    scales:
      practice:
        - { id: none, label: None, value: 0, meaning: Nothing. }
        - { id: half, label: Half, value: 50 }
        - { id: all, label: All, value: 100 }
    profile:
      - { id: has-partners, ask: Are there partners?, choices: [ "yes", "no" ] }
    parts: [ more.yml ]
    questions:
      - id: written
        element: vision
        level: base
        scale: practice
        weight: 2
        ask: Is it written down?
        help: A sign on the wall is enough.
        conditions: [ { id: readable, text: It can be read }, { id: dated } ]
        choices: { half: For half of it }
        evidence: [ { title: The text, strength: document } ]
        enough: document
        tags: [ plan ]
        ask-of: [ management ]
        references: [ "ISO 9001" ]
        when: { has-partners: "yes" }
      - { id: kept, element: vision, level: mid, scale: practice, ask: Is it kept? }
    actions:
      - id: write
        title: Write it down
        do: [ Think, Write ]
        raises: { written: all }
        effort: 3
        within: 2
        owner: Head
        done-when: It hangs there.
      - { id: keep, title: Keep it, raises: { kept: all }, effort: 5, after: [ write ] }

    """

  package static let part = """
    schema: part/1
    questions:
      - { id: shared, element: culture, level: base, scale: practice, ask: Is it shared? }
      - { id: steady, element: process, level: base, scale: practice, ask: Is it steady? }
    actions:
      - { id: share, title: Share it, raises: { shared: half }, effort: 1, after: [ keep ] }

    """

  package static let short = """
    schema: questionnaire/1
    id: short
    version: "2.0"
    title: Short form
    from: bank
    select: [ steady, written ]

    """

  package static let assessment = """
    schema: assessment/1
    id: first
    title: First look
    organization: Corner Shop
    date: 2026-10-31
    questionnaire: bank
    questionnaire-version: "2.0"
    language: en
    status: final
    profile: { has-partners: "yes" }
    exclude: {}
    target: { default: mid, vision: top }
    importance: { vision: 5 }
    confidentiality: { names: hidden, groups-from: 5 }
    people:
      - { id: mk, name: M. Keller, role: Owner, group: management }
      - { id: ab }
    about:
      client: The owner
      assessors: [ mk ]
      sessions: [ { date: 2026-10-02, place: Shop, what: A talk } ]

    """

  package static let answers = """
    schema: answers/1
    by: mk
    answers:
      written: { choice: all, met: [ readable ], note: On the wall., answered: 2026-10-02 }
      kept: { choice: half }
      shared: { not-applicable: Nobody to share it with }
      steady: { unknown: Not my area }

    """

  package static let consensus = """
    schema: consensus/1
    answers:
      written: { choice: half, reason: Half of it., dissent: { mk: All of it. }, agreed: 2026-10-20 }

    """

  package static let evidence = """
    schema: evidence/1
    evidence:
      - id: sign
        title: The sign
        strength: document
        kind: photo
        supports:
          written: { shows: half, at: "page 4" }
          kept: {}
        contradicts: { steady: none }
        dated: 2026-03-01
        expires: 2027-03-01
        link: https://example.com/sign
        collected-by: mk
        reviewed-by: ab
    nothing-found: { shared: Asked twice }

    """

  package static let findings = """
    schema: findings/1
    findings:
      - id: f1
        element: vision
        level: base
        kind: strength
        text: Well written.
        evidence: [ sign ]
        by: mk
        on-date: 2026-10-20

    """

  package static let plan = """
    schema: plan/1
    actions:
      write: { decision: accepted, owner: M. Keller, due: 2027-01-31, status: running }
    own:
      - { id: paint, title: Paint it, raises: { written: all }, effort: 2, after: [ write ] }

    """
}

/// What came of loading an assessment.
package struct Loaded {
  package var assessment: Assessment?
  package var problems: Problems
  package var digest: String

  /// Loads the assessment in a folder; named folders come before its own, others after.
  package init(_ folder: String, before: [Shelf] = [], after: [Shelf] = []) {
    problems = Problems()
    let record = Record(problems)
    let library = Library(before + Assessment.shelves(of: folder) + after)
    assessment = Assessment.load(folder, library, record)
    digest = record.digest
  }
}
