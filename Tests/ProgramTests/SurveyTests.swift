import Glibc
import Testbed
import Testing

@Suite("import of a survey")
struct SurveyTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    for (name, text) in Small.files { try folder.write(text, to: "case/\(name)") }
  }

  private func run(_ map: String, _ table: String, _ more: String...) throws -> Program.Result {
    try folder.write(map, to: "map.yml")
    try folder.write(table, to: "s.csv")
    return try Program.run(
      ["import", "case", "s.csv", "--map", "map.yml"] + more, in: folder.path)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }

  private static let map = """
    schema: map/1
    people: number
    group: Team
    groups: { Desk: front-line, Office: management }
    questions:
      kept: "Is it kept?"
      steady: { column: Steady, note: Why, choices: { "5": all } }
    choices:
      practice: { "1": none, "3": half, "5": half }
    not-applicable: [ n/a ]
    unknown: [ "?" ]
    empty: [ "-" ]
    answered: Time
    ignore: [ Mail ]

    """

  @Test("Each row becomes a person with their answers; again it is the same")
  func numbered() throws {
    let table = """
      \u{FEFF}Time;Mail;Team;Is it kept?;Steady;Why
      2026-10-01 09:15;a@b.c;Desk;5;5;"Since May;
      always"
      2026-10-02;;Office;Half;n/a;
      2026-10-02;;;?;-;
      """
    let taken = try run(Self.map, table)
    expect(taken, code: 0)
    #expect(
      taken.out == """
        r1: 2 answers taken, 0 the same, 0 replaced.
        r2: 2 answers taken, 0 the same, 0 replaced.
        r3: 1 answer taken, 0 the same, 0 replaced.

        """)
    let r1 = try text("case/answers/r1.yml")
    #expect(r1.contains("kept:\n    choice: half\n    answered: 2026-10-01\n"), "\(r1)")
    #expect(r1.contains("choice: all"))
    #expect(try text("case/answers/r2.yml").contains("not-applicable: n/a"))
    let head = try text("case/assessment.yml")
    #expect(head.contains("  - id: r1\n    group: front-line\n"), "\(head)")
    #expect(try run(Self.map, table).out.contains("r1: 0 answers taken, 2 the same"))
  }

  @Test("Columns and texts that the map does not know are all said, and nothing is taken")
  func unknown() throws {
    let table = """
      Time,Team,Is it kept?,Steady,Color
      yesterday,Bar,perhaps,4,red
      2026-10-01,Desk,perhaps,5,red
      """
    let refused = try run(Self.map, table)
    expect(refused, code: 2)
    for says in [
      "s.csv:1:30: error: The map says nothing of column 'Color'",
      "map.yml:7:35: error: The table has no column 'Why'",
      "map.yml:14:11: error: The table has no column 'Mail'",
      "s.csv:2:11: error: The map does not know the group 'Bar'",
      "s.csv:2:15: error: The map does not know the answer 'perhaps'",
      "s.csv:2:23: error: The map does not know the answer '4'",
    ] { #expect(refused.err.contains(says), "\(says)\n\(refused.err)") }
    #expect(!refused.err.contains("s.csv:3:12"))
    #expect(access(folder("case/answers/r1.yml"), F_OK) != 0)
  }

  @Test("People by their ids, as they are or mapped")
  func ids() throws {
    let map = """
      schema: map/1
      person: { column: Who, ids: { "Keller, M.": mk } }
      questions: { kept: K }

      """
    let run = try run(map, "Who,K\n\"Keller, M.\",half\nab,half\n")
    expect(run, code: 0)
    #expect(run.out.hasPrefix("mk: 0 answers taken, 1 the same"))
    let other = try self.run(map, "Who,K\nzz,half\nmk,all\nmk,all\n")
    expect(other, code: 2)
    #expect(other.err.contains("s.csv:2:1: error: 'zz' is none of the assessment's people"))
    #expect(other.err.contains("s.csv:4:1: error: 'mk' has two rows."))
  }

  @Test("A map with mistakes is refused, all of them said")
  func wrongMap() throws {
    let map = """
      schema: map/2
      prefix: R 1
      questions:
        kep: K
        steady: { colum: S }
      choices: { practise: {}, practice: { "1": non } }
      colour: red

      """
    let refused = try run(map, "K\nhalf\n")
    expect(refused, code: 2)
    for says in [
      "map.yml:1:9: error: The schema here must be 'map/1'",
      "map.yml:2:9: error: 'prefix' begins ids",
      "error: The map must say who answered",
      "map.yml:4:3: error: Questionnaire 'bank' has no question 'kep'; did you mean 'kept'?",
      "map.yml:5:11: error: The column of 'steady' lacks the required key 'column'.",
      "map.yml:6:12: error: Questionnaire 'bank' has no scale 'practise'; did you mean 'practice'?",
      "map.yml:6:43: error: Scale 'practice' has no choice 'non'; did you mean 'none'?",
      "map.yml:7:1: error: The map has an unknown key 'colour'",
    ] { #expect(refused.err.contains(says), "\(says)\n\(refused.err)") }
  }
}
