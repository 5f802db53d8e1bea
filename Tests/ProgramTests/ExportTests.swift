import Glibc
import Testbed
import Testing

@testable import excellence

@Suite("export, and import of tables and workbooks")
struct ExportTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    for (name, text) in Small.files { try folder.write(text, to: "case/\(name)") }
  }

  private var path: String { folder("case") }

  private func text(_ name: String) throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }

  @Test("A table has a row for each question")
  func table() throws {
    let run = try Program.run(["export", path, "--as", "mk"])
    expect(run, code: 0)
    #expect(run.err.isEmpty)
    #expect(
      run.out == """
        person,question,element,level,ask,choice,not-applicable,unknown,met,note,answered,assessment,questionnaire,version\r
        mk,written,vision,base,Is it written down?,all,,,readable,On the wall.,2026-10-02,first,bank,2.0\r
        mk,kept,vision,mid,Is it kept?,half,,,,,,first,bank,2.0\r
        mk,shared,culture,base,Is it shared?,,Nobody to share it with,,,,,first,bank,2.0\r
        mk,steady,process,base,Is it steady?,,,Not my area,,,,first,bank,2.0\r

        """)
    let all = try Program.run(["export", path, "--all"])
    expect(all, code: 0)
    #expect(all.out.split(separator: "\r\n").count == 8 || all.out.hasPrefix(run.out))
    #expect(all.err.contains("for the assessor alone"))
  }

  /// Answers whose texts spreadsheets and readers stumble over, as an answers file.
  private static let hostile = """
    schema: answers/1
    by: mk
    answers:
      written: { choice: all, met: [ readable, dated ], note: "=cmd|' /C calc'!A0\\r\\n'quoted' \\"x\\", ;\\t" }
      kept: { unknown: "x", note: "'=1" }
      shared: { not-applicable: "-5" }
      steady: { unknown: "", note: "\\u65e5\\u672c _x0041_ \\ufeff" }

    """

  private static let empty = "schema: answers/1\nby: mk\nanswers: {}\n"

  @Test("Answers come back through a file as they were", arguments: ["csv", "xlsx"])
  func roundTrip(_ ending: String) throws {
    try folder.write(Self.hostile, to: "case/answers/mk.yml")
    let file = folder("mk.\(ending)")
    expect(try Program.run(["export", path, "--as", "mk", "--output", file]), code: 0)
    let same = try Program.run(["import", path, file])
    expect(same, code: 0)
    #expect(same.out == "mk: 0 answers taken, 4 the same, 0 replaced.\n")
    // Into a folder in which nothing is said, and out again.
    try folder.write(Self.empty, to: "case/answers/mk.yml")
    let taken = try Program.run(["import", path, file])
    #expect(taken.out == "mk: 4 answers taken, 0 the same, 0 replaced.\n", "\(taken.err)")
    let again = folder("again.csv")
    expect(try Program.run(["export", path, "--as", "mk", "--output", again]), code: 0)
    try folder.write(Self.hostile, to: "case/answers/mk.yml")
    expect(
      try Program.run(["export", path, "--as", "mk", "--output", folder("first.csv")]), code: 0)
    #expect(try text("again.csv") == text("first.csv"))
  }

  @Test("Everybody's answers go into one table or a folder of workbooks, and come back")
  func everybody() throws {
    let table = folder("all.csv")
    expect(try Program.run(["export", path, "--all", "--output", table]), code: 0)
    let run = try Program.run(["import", path, table, "--check"])
    #expect(
      run.out
        == "mk: 0 answers taken, 4 the same, 0 replaced.\nab: 0 answers taken, 1 the same, 0 replaced.\n"
    )
    #expect(run.err == "Nothing was written (--check).\n")
    let one = try Program.run(["import", path, table, "--as", "ab"])
    #expect(one.out == "ab: 0 answers taken, 1 the same, 0 replaced.\n")
    let books = ["export", path, "--all", "--format", "xlsx", "--output", folder("books")]
    expect(try Program.run(books), code: 0)
    expect(try Program.run(["import", path, folder("books/ab.xlsx")]), code: 0)
    // What somebody may have filled in is not written over.
    let again = try Program.run(books)
    expect(again, code: 2)
    #expect(again.err.contains("may hold answers"))
  }

  /// A table that is not imported, and what is said of it.
  struct Refused: Sendable, CustomTestStringConvertible {
    var name: String
    var table: String
    var says: [String]

    init(_ name: String, _ table: String, _ says: String...) {
      (self.name, self.table, self.says) = (name, table, says)
    }

    var testDescription: String { name }
  }

  private static let refused = [
    Refused("no columns", "a,b\n1,2\n", "t.csv:1:1: error: A table of answers has no column 'a'"),
    Refused(
      "all that is wrong",
      "question;choice;unknown;met;answered;note\nwriten;all;;;;\nkept;most;;;31.02.2026;\nsteady;half;x;;;\nwritten;;;red;;\nkept;half;;;;\n",
      "t.csv:2:1: error: Questionnaire 'bank' 2.0 has no question 'writen'; did you mean 'written'?",
      "t.csv:3:6: error: Question 'kept' has no choice 'most'; its choices are none (None), half (Half), all (All).",
      "t.csv:3:13: error: A date is written like 2026-10-31 and is in the calendar, not '31.02.2026'.",
      "t.csv:4:13: error: Question 'steady' has more than one of a choice,",
      "t.csv:5:11: error: Question 'written' has no condition 'red'.",
      "t.csv:6:1: error: Question 'kept' has two rows for 'mk'."),
    Refused(
      "another version", "question,choice,version\nkept,half,1.0\nsteady,half,1.0\n",
      "t.csv:2:11: error: The answers were given for version '1.0'; here it is '2.0'."),
    Refused(
      "another assessment", "question,choice,assessment\nkept,half,other\n",
      "The answers were given for assessment 'other'; here it is 'first'."),
    Refused("other letters", "question,choice\nkept,h\u{E4}lf\n", "has no choice 'hälf'"),
    Refused("nobody's", "person,question,choice\nzz,kept,half\n", "holds no answers of 'mk'"),
    Refused("empty", "", "t.csv: error: The file is empty."),
  ]

  @Test("A table with mistakes is refused as a whole, all of them said", arguments: refused)
  func refuse(_ test: Refused) throws {
    try folder.write(test.table, to: "t.csv")
    let before = try text("case/answers/mk.yml")
    let run = try Program.run(["import", "case", "t.csv", "--as", "mk"], in: folder.path)
    expect(run, code: 2)
    for sentence in test.says { #expect(run.err.contains(sentence), "\(run.err)") }
    #expect(try text("case/answers/mk.yml") == before)
    #expect(access(folder("case/journal.jsonl"), F_OK) != 0)
  }

  @Test("A workbook of another person, version or assessment is refused")
  func otherWorkbook() throws {
    let file = folder("mk.xlsx")
    expect(try Program.run(["export", path, "--as", "mk", "--output", file]), code: 0)
    let other = try Program.run(["import", path, file, "--as", "ab"])
    expect(other, code: 2)
    #expect(other.err.hasSuffix("holds the answers of 'mk', not of 'ab'.\n"))
    try folder.write(
      Small.questionnaire.replacing("version: \"2.0\"", with: "version: \"2.1\""),
      to: "case/questionnaires/bank/questionnaire.yml")
    try folder.write(
      Small.assessment.replacing("id: first", with: "id: second"), to: "case/assessment.yml")
    let version = try Program.run(["import", "case", "mk.xlsx"], in: folder.path)
    expect(version, code: 2)
    #expect(
      version.err.contains(
        "mk.xlsx excellence!B3: error: The workbook was made for assessment 'first'; here it is 'second'."
      ))
    #expect(
      version.err.contains(
        "mk.xlsx excellence!B5: error: The workbook was made for version '2.0'; here it is '2.1'."))
    try folder.write("PK no archive", to: "x.xlsx")
    let broken = try Program.run(["import", path, folder("x.xlsx")])
    expect(broken, code: 2)
    #expect(broken.err.contains("is no workbook that can be read"))
  }

  @Test("Who is to be exported has to be said, and be there")
  func said() throws {
    expect(try Program.run(["export", path]), code: 64)
    expect(try Program.run(["export", path, "--as", "mk", "--all"]), code: 64)
    expect(try Program.run(["export", path, "--all", "--format", "xlsx"]), code: 64)
    let nobody = try Program.run(["export", path, "--as", "mj"])
    expect(nobody, code: 2)
    #expect(nobody.err.contains("did you mean 'mk'?"))
  }
}
