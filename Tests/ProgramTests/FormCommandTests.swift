import Glibc
import Testbed
import Testing

@Suite("form")
struct FormCommandTests {
  private let folder: Folder

  init() throws { folder = try Folder(Small.files) }

  @Test("One person's, to a file or standard output, with the day it is asked for")
  func one() throws {
    let run = try Program.run(["form", folder.path, "--as", "mk", "--until", "2026-11-15"])
    expect(run, code: 0)
    #expect(run.out.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(run.out.contains("Questions for M. Keller, Owner"))
    #expect(run.out.contains("15\u{A0}November\u{A0}2026"))
    let written = try Program.run(
      ["form", folder.path, "--as", "mk", "--until", "2026-11-15", "--output", folder("mk.html")])
    expect(written, code: 0)
    #expect(written.out.isEmpty)
    #expect(try Bytes.read(folder("mk.html")) == run.output)
  }

  @Test("One for each person")
  func all() throws {
    let run = try Program.run(["form", ".", "--all", "--output", "out"], in: folder.path)
    expect(run, code: 0)
    #expect(run.out == "out/mk.html\nout/ab.html\n")
    for name in ["mk", "ab"] {
      let one = try Program.run(["form", ".", "--as", name], in: folder.path)
      #expect(try Bytes.read(folder("out/\(name).html")) == one.output)
    }
    expect(try Program.run(["form", ".", "--all", "--output", "out"], in: folder.path), code: 0)
  }

  @Test("In another language", arguments: [("de", "Vertraulichkeit"), ("fr", "Confidentialité")])
  func language(_ tag: String, _ word: String) throws {
    let run = try Program.run(
      ["form", example, "--as", "rn", "--language", tag], in: Repository.root)
    expect(run, code: 0)
    #expect(run.out.contains("<html lang=\"\(tag)\">"))
    #expect(run.out.contains(word))
    #expect(run.output.count < 500_000)
  }

  @Test(
    "What cannot be done",
    arguments: [
      (["--as", "mm"], "There is no person 'mm'; did you mean 'mk'?"),
      (
        ["--all", "--output", "assessment.yml"],
        "'assessment.yml/mk.html' cannot be written (Not a directory)."
      ),
      (
        ["--all", "--output", "no/such/folder"],
        "'no/such/folder' cannot be made (No such file or directory)."
      ),
    ])
  func refused(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(["form", "."] + arguments, in: folder.path)
    expect(run, code: 2)
    #expect(run.err == "excellence: \(message)\n")
  }

  @Test(
    "What is written wrongly",
    arguments: [
      [], ["--as", "mk", "--all", "--output", "out"], ["--all"], ["--all", "--output", "-"],
      ["--as", "mk", "--until", "2026-02-30"],
    ])
  func wrong(_ arguments: [String]) throws {
    expect(try Program.run(["form", "."] + arguments, in: folder.path), code: 64)
  }

  @Test("Where nobody is listed, anybody answers, and there is no list to go through")
  func nobody() throws {
    let listed = try #require(Small.assessment.firstMatch(of: /people:[\s\S]*/))
    try folder.write(Small.assessment.replacing(listed.0, with: ""), to: "assessment.yml")
    for name in ["evidence.yml", "findings.yml", "consensus.yml"] { folder.remove(name) }
    let one = try Program.run(["form", ".", "--as", "zz"], in: folder.path)
    expect(one, code: 0)
    #expect(one.out.contains("Questions for zz"))
    let none = try Program.run(["form", ".", "--as", "../zz"], in: folder.path)
    expect(none, code: 2)
    #expect(none.err.contains("'../zz' is no id"))
    let all = try Program.run(["form", ".", "--all", "--output", "out"], in: folder.path)
    expect(all, code: 2)
    #expect(all.err.contains("The assessment lists no people"))
  }
}
