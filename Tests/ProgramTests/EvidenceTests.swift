import Glibc
import Modeling
import Testbed
import Testing

@Suite("evidence add, attach, nothing and list")
struct EvidenceTests {
  /// SHA-256 of "abc", as sha256sum prints it.
  private static let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  private func ground(_ evidence: String? = nil) throws -> Folder {
    var files = Small.files
    files["evidence.yml"] = evidence ?? "schema: evidence/1\n"
    files["findings.yml"] = nil
    let folder = try Folder()
    for (name, text) in files { try folder.write(text, to: "a/" + name) }
    return folder
  }

  private func run(_ folder: Folder, _ arguments: [String]) throws -> Program.Result {
    try Program.run(["evidence"] + arguments, in: folder.path)
  }

  @Test("A file is copied, hashed and registered, in the order of the reference, and journalled")
  func added() throws {
    let folder = try ground()
    try folder.write("abc", to: "from/Promise, 2026.pdf")
    let added = try run(
      folder,
      [
        "add", "a", "promise", "--title", "The promise", "--strength", "document", "--kind", "web",
        "--supports", "written=half@page 4 @ top", "--supports", "kept", "--contradicts",
        "shared=none", "--dated", "2026-03-01", "--expires", "2027-03-01", "--file",
        "from/Promise, 2026.pdf", "--collected-by", "mk", "--reviewed-by", "ab", "--by", "mk",
      ])
    expect(added, code: 0)
    #expect(added.err.isEmpty)
    #expect(
      added.out
        == "promise: The promise; document; supports written=half@page 4 @ top, kept; contradicts shared=none; file evidence/Promise, 2026.pdf, 3 bytes; SHA-256 \(Self.digest)\n"
    )
    let register = String(decoding: try Bytes.read(folder("a/evidence.yml")), as: UTF8.self)
    #expect(
      register == """
        schema: evidence/1
        evidence:
          - id: promise
            title: The promise
            strength: document
            kind: web
            supports:
              written:
                shows: half
                at: page 4 @ top
              kept: {}
            contradicts: { shared: none }
            dated: 2026-03-01
            expires: 2027-03-01
            file: Promise, 2026.pdf
            sha256: \(Self.digest)
            collected-by: mk
            reviewed-by: ab

        """)
    #expect(try Bytes.read(folder("a/evidence/Promise, 2026.pdf")) == Array("abc".utf8))
    let journal = String(decoding: try Bytes.read(folder("a/journal.jsonl")), as: UTF8.self)
    #expect(journal.contains("\"who\":\"mk\",\"what\":\"evidence/promise\",\"before\":null"))
    expect(try Program.run(["check", "a"], in: folder.path), code: 0)
  }

  @Test("A name that is taken, in whatever case, gets a number; nothing is overwritten")
  func names() throws {
    let folder = try ground()
    for (index, (name, expected)) in [
      ("a.txt", "a.txt"), ("A.TXT", "A-2.TXT"), ("x/a.txt", "a-3.txt"), ("noend", "noend"),
      ("y/noend", "noend-2"), (".hidden", "hidden"), ("-x", "x"), ("a:b?.txt", "a-b-.txt"),
      ("end. .", "end"), ("...", "file"), ("tab\there", "tab-here"),
    ].enumerated() {
      try folder.write("\(index)", to: "from/" + name)
      let run = try run(
        folder,
        [
          "add", "a", "p\(index)", "--title", "T", "--strength", "record", "--file",
          "from/" + name,
        ])
      expect(run, code: 0)
      #expect(try Bytes.read(folder("a/evidence/" + expected)) == Array("\(index)".utf8), "\(name)")
    }
    let long = String(repeating: "ä", count: 120) + ".pdf"
    try folder.write("long", to: long)
    expect(
      try run(
        folder, ["add", "a", "long", "--title", "T", "--strength", "record", "--file", long]),
      code: 0)
    let names = Disk.names(in: folder("a/evidence")) ?? []
    #expect(names.contains { $0.hasSuffix("ä.pdf") && $0.utf8.count <= 200 })
    expect(try Program.run(["evidence", "verify", "a"], in: folder.path), code: 0)
  }

  /// Arguments after `add a`, and what is said; nothing may change.
  private static let refused: [([String], String)] = [
    (["x", "--supports", "writen"], "There is no question 'writen'; did you mean 'written'?"),
    (
      ["x", "--supports", "written=halv"],
      "Question 'written' has no choice 'halv', only none, half, all; did you mean 'half'?"
    ),
    (["X"], "Evidence 'X' is no id: ids are lower-case letters and digits"),
    (["../x"], "Evidence '../x' is no id"),
    (["there"], "There is evidence 'there' already;"),
    (["x", "--file", "nowhere"], "'nowhere' does not exist."),
    (["x", "--file", "/"], "'/' is a folder, not a file."),
    (["x", "--file", "pipe"], "'pipe' is not a regular file."),
    (["x", "--file", "/dev/zero"], "'/dev/zero' is not a regular file."),
    (["x", "--file", "a/evidence/in.txt"], "stands in evidence/ already; add it with --in-place."),
    (["x", "--file", "../a/assessment.yml", "--in-place"], "does not stand in evidence/;"),
    (["x", "--file", "a/assessment.yml", "--in-place"], "the file does not exist in evidence/."),
    (["x", "--file", "out", "--in-place"], "the file is a link or stands behind one;"),
    (["x", "--file", "no.txt", "--in-place"], "the file does not exist in evidence/."),
  ]

  @Test("What is refused changes nothing and leaves no file", arguments: refused)
  func refusals(_ arguments: [String], _ message: String) throws {
    let folder = try ground(
      "schema: evidence/1\nevidence: [ { id: there, title: T, strength: record } ]\n")
    try folder.write("in", to: "a/evidence/in.txt")
    try folder.write("abc", to: "f.txt")
    folder.link("a/evidence/out", to: "/etc/passwd")
    folder.makePipe("pipe")
    let before = try Bytes.read(folder("a/evidence.yml"))
    var words = ["add", "a"] + arguments + ["--title", "T", "--strength", "record"]
    if !arguments.contains("--file") { words += ["--file", "f.txt"] }
    let run = try run(folder, words)
    expect(run, code: 2)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(try Bytes.read(folder("a/evidence.yml")) == before)
    #expect(Disk.names(in: folder("a/evidence")) == ["in.txt", "out"])
    #expect(!Disk.isThere(folder("a/journal.jsonl")))
  }

  @Test(
    "What is written wrongly",
    arguments: [
      ["--file", "f", "--link", "https://x.example/"], ["--in-place"], ["--link", "page"],
      ["--link", "https://x.example/\u{1B}[2J"], ["--supports", "=half"],
      ["--supports", "written=@p"], ["--contradicts", "written"],
      ["--supports", "written", "--contradicts", "written=none"], ["--dated", "2026-02-30"],
      ["--dated", "2026-02-02", "--expires", "2026-02-01"], ["--title", " "],
    ])
  func wrong(_ arguments: [String]) throws {
    let folder = try ground()
    let run = try run(
      folder, ["add", "a", "x", "--title", "T", "--strength", "record"] + arguments)
    expect(run, code: 64)
    #expect(!run.err.contains("invalid"))
  }

  @Test("A register that cannot be changed takes the copied file with it, and its folder")
  func undone() throws {
    let folder = try ground("schema: evidence/1\nevidence: &all []\nnothing-found: { kept: No }\n")
    try folder.write("abc", to: "f.txt")
    let words = ["add", "a", "x", "--title", "T", "--strength", "record", "--file", "f.txt"]
    if geteuid() != 0 { chmod(folder("a/evidence.yml"), 0o444) }
    let first = try run(folder, words)
    if first.code == 2 {
      #expect(!Disk.isThere(folder("a/evidence")))
      #expect(!Disk.isThere(folder("a/journal.jsonl")))
    }
    let other = try ground("schema: evidence/1\nevidence: [ { id: bad } ]\n")
    try other.write("abc", to: "f.txt")
    let second = try run(other, words)
    expect(second, code: 2)
    #expect(!Disk.isThere(other("a/evidence")))
  }

  @Test("A file is attached, questions are added, a list becomes a map only when needed")
  func attached() throws {
    let register = """
      schema: evidence/1
      evidence:
        - id: sign      # on the wall
          title: The sign
          strength: document
          supports: [ written ]   # as agreed
          # end

      """
    let folder = try ground(register)
    try folder.write("abc", to: "f.txt")
    func text() throws -> String {
      String(decoding: try Bytes.read(folder("a/evidence.yml")), as: UTF8.self)
    }
    expect(try run(folder, ["attach", "a", "sign", "--supports", "kept"]), code: 0)
    #expect(try text().contains("supports: [ written, kept ]   # as agreed\n"))
    expect(try run(folder, ["attach", "a", "sign", "--file", "f.txt"]), code: 0)
    #expect(try text().contains("file: f.txt\n    sha256: \(Self.digest)\n"))
    #expect(try text().contains("# on the wall"))
    let detailed = try run(
      folder,
      ["attach", "a", "sign", "--supports", "shared=half@left", "--contradicts", "steady=none"])
    expect(detailed, code: 0)
    let loaded = try #require(Loaded(folder("a")).assessment?.evidence.first)
    #expect(loaded.supports.count == 3 && loaded.supports[2].at == "left")
    #expect(loaded.contradicts.count == 1)
    for (arguments, message) in [
      (["sign", "--file", "f.txt"], "has the file 'f.txt' already"),
      (["sign", "--supports", "kept"], "says all of that already"),
      (["sign", "--supports", "shared=all"], "change it in evidence.yml by hand"),
      (["sing", "--supports", "kept"], "There is no evidence 'sing'; did you mean 'sign'?"),
    ] {
      let run = try run(folder, ["attach", "a"] + arguments)
      expect(run, code: 2)
      #expect(run.err.contains(message), "\(run.err)")
    }
    expect(try run(folder, ["attach", "a", "sign"]), code: 64)
    #expect(Disk.names(in: folder("a/evidence")) == ["f.txt"])
  }

  @Test("What was not found is recorded, said anew, and taken away")
  func nothing() throws {
    let folder = try ground()
    let first = try run(folder, ["nothing", "a", "kept", "--what", "Asked: none"])
    expect(first, code: 0)
    #expect(first.out == "kept: nothing found: Asked: none\n")
    #expect(Loaded(folder("a")).assessment?.nothingFound == [1: "Asked: none"])
    expect(try run(folder, ["nothing", "a", "kept", "--what", "Asked twice"]), code: 0)
    expect(try run(folder, ["nothing", "a", "kept", "--what", ""]), code: 0)
    #expect(Loaded(folder("a")).assessment?.nothingFound == [:])
    expect(try run(folder, ["nothing", "a", "kept", "--what", ""]), code: 2)
    expect(try run(folder, ["nothing", "a", "kapt", "--what", "x"]), code: 2)
  }

  @Test("The register as a table and as JSON", arguments: ["en", "de", "fr"])
  func listed(_ language: String) throws {
    let table = try Program.run(
      ["evidence", "list", example, "--language", language], in: Repository.root)
    expect(table, code: 0)
    expectGolden(table.out, "evidence-list.\(language).txt")
    let json = try Program.run(
      ["evidence", "list", example, "--format", "json", "--question", "promise-written"],
      in: Repository.root)
    expect(json, code: 0)
    expectGolden(json.out, "evidence-list.json")
  }

  @Test("A large file is copied with little memory")
  func large() throws {
    let folder = try ground()
    let descriptor = open(folder("big.bin"), O_WRONLY | O_CREAT, 0o644)
    ftruncate(descriptor, 300 << 20)
    close(descriptor)
    let line =
      "ulimit -v 600000; exec \"$0\" evidence add a big --title T --strength record --file big.bin"
    let run = try Shell.run(line, Program.path, in: folder.path)
    #expect(run.code == 0, "\(run.err)")
    let sum = try Shell.run("sha256sum < big.bin | cut -c1-64", in: folder.path).out
    #expect(run.out.contains("314572800 bytes; SHA-256 \(sum)"))
  }
}
