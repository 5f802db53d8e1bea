import Glibc
import Modeling
import Testbed
import Testing

@Suite("prepare")
struct PrepareTests {
  @Test("It writes what was asked for, and says where")
  func writes() throws {
    let folder = try Folder(Small.files)
    let out = folder("out/before")
    let run = try Program.run([
      "prepare", folder.path, "--output", out, "--until", "2026-10-09", "--only", "invitation",
      "--only", "levels", "--format", "markdown", "--language", "de",
    ])
    expect(run, code: 0)
    #expect(
      run.out == "\(out)/invitation-mk.md\n\(out)/invitation-ab.md\n\(out)/levels.md\n")
    #expect(
      run.err
        == "note: 2 take part. With 8 to 12 from all levels and functions a group misses few views and can still talk.\n"
    )
    #expect(
      Disk.names(in: out)?.sorted() == [
        "invitation-ab.md", "invitation-mk.md", "levels-pyramid.svg", "levels.md",
      ])
    let text = String(decoding: try Bytes.read(out + "/invitation-mk.md"), as: UTF8.self)
    #expect(text.contains("**Einladung**") && text.contains("9.\u{A0}Oktober\u{A0}2026"))
    // Written again it is the same.
    let before = try Bytes.read(out + "/levels.md")
    expect(
      try Program.run([
        "prepare", folder.path, "--output", out, "--only", "levels", "--format", "markdown",
        "--language", "de",
      ]), code: 0)
    #expect(try Bytes.read(out + "/levels.md") == before)
  }

  @Test("The example in HTML, in three languages", arguments: ["en", "de", "fr"])
  func example(_ language: String) throws {
    let folder = try Folder()
    let run = try Program.run(
      [
        "prepare", "reports/examples/harbour-hotel-2026", "--output", folder.path, "--language",
        language,
      ],
      in: Repository.root)
    expect(run, code: 0)
    let paths = run.out.split(separator: "\n").map(String.init)
    #expect(paths.count == 15 && Set(paths).count == 15)
    for path in paths {
      let page = String(decoding: try Bytes.read(path), as: UTF8.self)
      #expect(page.contains("<html lang=\"\(language)\">") && page.hasSuffix("</html>\n"))
    }
  }

  @Test("What cannot be written is refused")
  func refused() throws {
    let folder = try Folder(Small.files)
    try folder.write("x", to: "file")
    let inFile = try Program.run(["prepare", folder.path, "--output", folder("file/x")])
    expect(inFile, code: 2)
    #expect(inFile.err.contains("The folder '\(folder("file"))' cannot be made (File exists)."))
    let day = try Program.run([
      "prepare", folder.path, "--output", folder("o"), "--until", "9.10.2026",
    ])
    expect(day, code: 64)
    let kind = try Program.run([
      "prepare", folder.path, "--output", folder("o"), "--only", "invitations",
    ])
    expect(kind, code: 64)
    #expect(access(folder("o"), F_OK) != 0)
    // Nobody takes part: nothing but an invitation asked for.
    for name in ["answers/mk.yml", "answers/ab.yml", "consensus.yml", "findings.yml"] {
      folder.remove(name)
    }
    folder.remove("evidence.yml")
    let text = try Small.assessment.replacing(
      once: "  - { id: mk, name: M. Keller, role: Owner, group: management }\n  - { id: ab }\n",
      with: "")
    try folder.write(
      try text.replacing(once: "  assessors: [ mk ]\n", with: ""), to: "assessment.yml")
    let nobody = try Program.run([
      "prepare", folder.path, "--output", folder("o"), "--only", "invitation",
    ])
    expect(nobody, code: 2)
    #expect(
      nobody.err
        == "excellence: There is nothing to write: nobody takes part yet, or nothing is asked of them.\n"
    )
  }
}
