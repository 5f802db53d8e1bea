import Glibc
import Modeling
import Testbed
import Testing
import YAML

@testable import Editing

@Suite("The desk")
struct DeskTests {
  private let folder: Folder
  private let moment = Moment(seconds: 1_793_438_102)

  init() throws { folder = try Folder(Small.files) }

  private func desk() throws -> Desk { try Desk(folder.path, by: "mk", now: { moment }) }

  private func text(_ name: String) throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }

  private func isClean() -> Bool {
    let names = (Disk.names(in: folder.path) ?? []) + (Disk.names(in: folder("answers")) ?? [])
    return !names.contains { $0.hasSuffix(".new") }
  }

  private static let half = Content.map([.init("choice", .text("half"))])

  @Test("What changes is changed, and the journal says how")
  func change() throws {
    let answer = Entry.answer("kept", by: "mk")
    try desk().make([Change(answer, .map([.init("not-applicable", .text("No promise"))]))]) { _ in }
    #expect(
      try text("answers/mk.yml")
        == Small.answers.replacing(
          "kept: { choice: half }", with: "kept: { not-applicable: No promise }"))
    try desk().make([Change(.finding("f1"), Content.map([.init("id", .text("f1"))]))]) { _ in }
    #expect(try text("findings.yml").hasSuffix("  - id: f1\n"))
    try desk().make([Change(.consensus("written"), nil), Change(.consensus("kept"), Self.half)]) {
      _ in
    }
    let lines = try text("journal.jsonl").split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0]
        == #"{"when":"2026-10-31T09:15:02Z","who":"mk","what":"answers/mk/kept","before":{"choice":"half"},"after":{"not-applicable":"No promise"}}"#
    )
    #expect(lines[1].contains(#""what":"findings/f1","before":{"id":"f1","element":"vision""#))
    #expect(lines[2].contains(#""what":"consensus/written","before":{"choice":"half""#))
    #expect(lines[2].hasSuffix(#""after":null}"#))
    #expect(lines[3].contains(#""what":"consensus/kept","before":null,"after":{"choice":"half"}}"#))
    #expect(isClean())
  }

  @Test("A file that is not there is begun")
  func begin() throws {
    folder.remove("answers")
    try desk().make([Change(.answer("kept", by: "zz"), Self.half)]) { drafts in
      #expect(drafts.keys.sorted() == [folder("answers/zz.yml")])
    }
    #expect(
      try text("answers/zz.yml")
        == "schema: answers/1\nby: zz\nanswers:\n  kept:\n    choice: half\n")
  }

  @Test("A new answers file is proven like one that is there")
  func proof() throws {
    let path = folder("answers/zz.yml")
    let problems = Problems()
    let record = Record(problems, drafts: [path: Array("schema: answers/1\nby: zy\n".utf8)])
    let library = Library(Assessment.shelves(of: folder.path))
    #expect(Assessment.load(folder.path, library, record) == nil)
    #expect(problems.errors.contains { $0.place.file == path })
  }

  @Test("What says nothing new is not written")
  func same() throws {
    try desk().make([Change(.answer("kept", by: "mk"), Self.half)]) { #expect($0.isEmpty) }
    #expect(!Disk.isThere(folder("journal.jsonl")))
  }

  @Test("What is not proven is not written")
  func unproven() throws {
    struct No: Error {}
    #expect(throws: No.self) {
      try desk().make([Change(.consensus("kept"), Self.half)]) { _ in throw No() }
    }
    #expect(try text("consensus.yml") == Small.consensus)
    #expect(!Disk.isThere(folder("journal.jsonl")))
  }

  @Test("What somebody else wrote meanwhile is not overwritten", arguments: [true, false])
  func changed(_ isThere: Bool) throws {
    if !isThere { folder.remove("plan.yml") }
    #expect(throws: WriteRefusal.self) {
      try desk().make([Change(.decision("keep"), Self.half)]) { _ in
        try folder.write("schema: plan/1 # mine\n", to: "plan.yml")
      }
    }
    #expect(try text("plan.yml") == "schema: plan/1 # mine\n")
    #expect(!Disk.isThere(folder("journal.jsonl")))
    #expect(isClean())
  }

  @Test("Of changes in two files none is made if one cannot be")
  func together() throws {
    chmod(folder("plan.yml"), 0o444)
    #expect(throws: WriteRefusal("'\(folder("plan.yml"))' cannot be written (it is read-only).")) {
      try desk().make([
        Change(.consensus("kept"), Self.half), Change(.decision("keep"), Self.half),
      ]) { _ in }
    }
    #expect(try text("consensus.yml") == Small.consensus)
    #expect(isClean())
  }

  @Test("What was written before another file failed stays, and the journal says just that")
  func half() throws {
    let desk = try desk()
    #expect(
      throws: WriteRefusal(
        "'\(folder("plan.yml"))' has changed meanwhile. Written before that: \(folder("consensus.yml"))."
      )
    ) {
      try desk.make([
        Change(.consensus("kept"), Self.half), Change(.decision("keep"), Self.half),
      ]) { _ in try folder.write("schema: plan/1 # mine\n", to: "plan.yml") }
    }
    #expect(desk.isHalfDone)
    #expect(try text("consensus.yml").contains("kept: { choice: half }"))
    #expect(try text("plan.yml") == "schema: plan/1 # mine\n")
    let journal = try text("journal.jsonl")
    #expect(journal.contains("consensus/kept") && !journal.contains("plan/keep"))
    #expect(isClean())
  }

  @Test("A journal that ends in a cut line goes on in a new one")
  func cut() throws {
    try folder.write("{\"when\":\"2026", to: "journal.jsonl")
    try desk().make([Change(.consensus("kept"), Self.half)]) { _ in }
    #expect(try text("journal.jsonl").hasPrefix("{\"when\":\"2026\n{\"when\":\"2026-10-31T"))
  }

  @Test("A journal that cannot be written keeps the change out")
  func journal() throws {
    folder.makeFolder("journal.jsonl")
    #expect(
      throws: WriteRefusal("'\(folder("journal.jsonl"))' is not a regular file.")
    ) { try desk().make([Change(.consensus("kept"), Self.half)]) { _ in } }
    #expect(try text("consensus.yml") == Small.consensus)
    #expect(isClean())
  }

  @Test("Two at once wait for each other, and say so if it takes too long")
  func lock() throws {
    let first = try desk()
    #expect(
      throws: WriteRefusal(
        "'\(folder.path)' is being written by another program; nothing was written. Try again.")
    ) { try Desk(folder.path, by: "ab", waiting: 0) }
    withExtendedLifetime(first) {}
  }

  @Test("One person's answers are asked for in one window")
  func claim() throws {
    var first: Claim? = try Claim(answersOf: "mk", in: folder.path)
    #expect(throws: WriteRefusal.self) { try Claim(answersOf: "mk", in: folder.path) }
    _ = try Claim(answersOf: "ab", in: folder.path)
    withExtendedLifetime(first) {}
    first = nil
    #expect(Disk.names(in: folder("answers")) == ["ab.yml", "mk.yml"])
  }

  @Test(
    "A moment is written as RFC 3339 writes it",
    arguments: [(0, "1970-01-01T00:00:00Z"), (951_827_696, "2000-02-29T12:34:56Z")])
  func moments(_ seconds: Int, _ text: String) {
    #expect(Moment(seconds: seconds).description == text)
  }
}
