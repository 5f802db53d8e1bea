import Glibc
import Testbed
import Testing

@Suite("merge")
struct MergingTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    for copy in ["a", "b"] {
      for (name, text) in Small.files { try folder.write(text, to: "\(copy)/\(name)") }
    }
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }

  private func merge(_ arguments: String...) throws -> Program.Result {
    try Program.run(["merge"] + arguments, in: folder.path)
  }

  @Test("What the other copy has is added, its evidence and journal too; once more is nothing")
  func union() throws {
    try folder.write(
      "schema: answers/1\nby: ab\nanswers:\n  kept: { choice: half } # mine\n  steady:\n",
      to: "a/answers/ab.yml")
    try folder.write(
      "schema: answers/1\nby: ab\nanswers:\n  steady: { choice: all, note: Since May }\n",
      to: "b/answers/ab.yml")
    try folder.write("proof", to: "b/evidence/deep/proof.txt")
    try folder.write(
      "{\"when\":\"2026-10-02T10:00:00Z\",\"who\":\"ab\",\"what\":\"answers/ab/steady\"}\n",
      to: "b/journal.jsonl")
    let run = try merge("a", "b", "--by", "mk")
    expect(run, code: 0)
    #expect(run.out == "answers/ab.yml: 1 entry to add\nevidence/deep/proof.txt: file to add\n")
    #expect(run.err == "Added: 1 entry, 1 file, 1 line of the journal.\n")
    #expect(
      try text("a/answers/ab.yml") == """
        schema: answers/1
        by: ab
        answers:
          kept: { choice: half } # mine
          steady:
            choice: all
            note: Since May

        """)
    #expect(try text("a/evidence/deep/proof.txt") == "proof")
    let journal = try text("a/journal.jsonl").split(separator: "\n")
    #expect(journal.count == 3)
    #expect(journal[0].contains("2026-10-02") && journal[2].contains("\"what\":\"merge\""))
    #expect(journal[2].contains("\"digests\":{\"this\":\""))
    let again = try merge("a", "b")
    expect(again, code: 0)
    #expect(again.out == "Nothing to add.\n")
    #expect(try text("a/journal.jsonl").split(separator: "\n").count == 3)
  }

  @Test("What differs is listed and nothing is written, until somebody decides")
  func conflicts() throws {
    try folder.write(
      "schema: answers/1\nby: ab\nanswers:\n  kept: { choice: all }\n  steady: { choice: all }\n",
      to: "b/answers/ab.yml")
    let before = try text("a/answers/ab.yml")
    let run = try merge("a", "b")
    expect(run, code: 1)
    #expect(
      run.out == """
        answers/ab.yml: 1 entry to add
        conflict answers/ab/kept
          this: choice: half
          other: choice: all

        """)
    #expect(try text("a/answers/ab.yml") == before)
    #expect(access(folder("a/journal.jsonl"), F_OK) != 0)
    try folder.write(
      "schema: resolve/1\nchoose: { answers/ab/kep: this, answers/ab/kept: me }\n", to: "r.yml")
    let wrong = try merge("a", "b", "--resolve", "r.yml")
    expect(wrong, code: 2)
    #expect(wrong.err.contains("did you mean 'answers/ab/kept'?"))
    #expect(wrong.err.contains("The copy is one of this, other, not 'me'."))
    try folder.write("schema: resolve/1\nchoose: { answers/ab/kept: other }\n", to: "r.yml")
    expect(try merge("a", "b", "--resolve", "r.yml"), code: 0)
    #expect(try text("a/answers/ab.yml").contains("kept: { choice: all }"))
    #expect(try text("a/journal.jsonl").contains("\"decided\":{\"answers/ab/kept\":\"other\"}"))
  }

  @Test("A file with other bytes is never written over")
  func files() throws {
    try folder.write("one", to: "a/evidence/x.txt")
    try folder.write("two", to: "b/evidence/x.txt")
    let run = try merge("a", "b", "--prefer", "other")
    expect(run, code: 1)
    #expect(run.out.contains("conflict evidence/x.txt"))
    #expect(try text("a/evidence/x.txt") == "one")
  }

  @Test("What is no copy is refused")
  func refused() throws {
    let itself = try merge("a", "./a")
    expect(itself, code: 2)
    #expect(itself.err.contains("is the assessment itself"))
    try folder.write(
      Small.assessment.replacing("id: first", with: "id: other"), to: "b/assessment.yml")
    let other = try merge("a", "b")
    expect(other, code: 2)
    #expect(other.err.contains("'b' is assessment 'other', not 'first'"))
    expect(try merge("a"), code: 64)
  }
}
