import Modeling
import Testbed
import Testing

@Suite("new")
struct NewTests {
  private func new(_ folder: Folder, _ more: String...) throws -> Program.Result {
    try Program.run(["new", "first", "--questionnaire", "iso-23592-full"] + more, in: folder.path)
  }

  @Test("A fresh folder checks clean and can be scored")
  func fresh() throws {
    let folder = try Folder()
    let run = try new(
      folder, "--person", "mk", "--person", "ab", "--organization", "A \"B\" \\ C: # é")
    expect(run, code: 0)
    #expect(run.out.isEmpty)
    let check = try Program.run(["check", "first"], in: folder.path)
    expect(check, code: 0)
    #expect(check.out.hasSuffix("Checked 1 assessment, 4 translations: 0 errors, 7 warnings.\n"))
    let score = try Program.run(["score", "first"], in: folder.path)
    expect(score, code: 0)
    #expect(score.out.hasPrefix("A \"B\" \\ C: # é: Self-assessment, "))
    #expect(
      score.out.contains("Questions: 0 answered, 0 not applicable, 108 open, 0 out of scope."))
    // Everything is in the folder, so it does not need what is built in.
    for name in [
      "models/iso-23592.yml", "questionnaires/iso-23592-full/questionnaire.yml", "answers/mk.yml",
      "answers/ab.yml", "consensus.yml", "evidence.yml", "findings.yml", "plan.yml", "evidence",
    ] {
      #expect(Disk.kind(folder("first/" + name)) != nil, "\(name)")
    }
  }

  @Test("A short form warns of no fact that none of its questions depends on")
  func shortForm() throws {
    let folder = try Folder()
    expect(
      try Program.run(["new", "first", "--questionnaire", "iso-23592-quick"], in: folder.path),
      code: 0)
    let check = try Program.run(["check", "first"], in: folder.path)
    #expect(check.out == "Checked 1 assessment, 6 translations: 0 errors, 0 warnings.\n")
  }

  @Test("A line with its '#' taken away is an answer")
  func uncommented() throws {
    let folder = try Folder()
    expect(try new(folder, "--person", "mk"), code: 0)
    let text = String(decoding: try Bytes.read(folder("first/answers/mk.yml")), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // The first choice of every question, and all its conditions.
    var isTaken = false
    let edited = lines.map { line -> String in
      if line.hasPrefix("  ") && !line.hasPrefix("  #") { isTaken = false }
      let isChoice = line.hasPrefix("  #  choice:") && !isTaken
      if isChoice { isTaken = true }
      guard isChoice || line.hasPrefix("  #  met:") else { return String(line) }
      return "  " + line.dropFirst(3)
    }
    try folder.write(edited.joined(separator: "\n"), to: "first/answers/mk.yml")
    expect(try Program.run(["check", "first"], in: folder.path), code: 0)
    let score = try Program.run(["score", "first"], in: folder.path)
    expect(score, code: 0)
    #expect(
      score.out.contains("Questions: 108 answered, 0 not applicable, 0 open, 0 out of scope."))
    #expect(score.out.contains("Claimed pyramid level reached: 0,"))
  }

  @Test("Every commented line can be taken, one at a time")
  func everyLine() throws {
    let folder = try Folder()
    expect(try new(folder, "--person", "mk"), code: 0)
    let text = String(decoding: try Bytes.read(folder("first/answers/mk.yml")), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let library = Library(Assessment.shelves(of: folder("first")))
    var seen = 0
    for index in lines.indices
    where lines[index].hasPrefix("  #  ") && !lines[index].hasPrefix("  #   ") {
      var edited = lines
      edited[index] = "  " + lines[index].dropFirst(3)
      // One question is enough for each kind of line.
      guard index < 60 else { break }
      try folder.write(edited.joined(separator: "\n"), to: "first/answers/mk.yml")
      let loaded = Loaded(folder("first"), before: library.shelves)
      #expect(loaded.assessment != nil, "\(lines[index])")
      seen += 1
    }
    #expect(seen > 5)
  }

  @Test("A short name, a full stop, and a folder in a folder that is not there")
  func names() throws {
    let folder = try Folder()
    let run = try Program.run(
      ["new", "Harbour Hotel (2027)", "--questionnaire", "iso-23592-full"], in: folder.path)
    expect(run, code: 0)
    let head = String(
      decoding: try Bytes.read(folder("Harbour Hotel (2027)/assessment.yml")), as: UTF8.self)
    #expect(head.hasPrefix("schema: assessment/1\nid: harbour-hotel-2027\n"))
    expect(
      try Program.run(["new", "a/b", "--questionnaire", "iso-23592-full"], in: folder.path), code: 2
    )
    #expect(Disk.kind(folder("a")) == nil)
  }

  @Test("A name with odd letters in it is kept")
  func oddLetters() throws {
    let folder = try Folder()
    let name = "a\u{2028}b\u{FEFF}c\u{FFFF}d\t\u{7F}\u{85}\n\"'\\😀"
    expect(try new(folder, "--organization", name), code: 0)
    expect(try Program.run(["check", "first"], in: folder.path), code: 0)
    #expect(Loaded(folder("first")).assessment?.organization == name)
  }

  @Test("An empty folder is filled, a filled one is not touched")
  func existing() throws {
    let folder = try Folder()
    folder.makeFolder("first")
    expect(try new(folder), code: 0)
    let before = try Bytes.read(folder("first/assessment.yml"))
    expect(try new(folder), code: 2)
    #expect(try Bytes.read(folder("first/assessment.yml")) == before)
  }

  @Test("A questionnaire of one's own, with what it needs, goes into the folder")
  func own() throws {
    let folder = try Folder(Small.files)
    for form in ["bank", "short"] {
      let run = try Program.run(
        [
          "new", "new-\(form)", "--questionnaire", form, "--models", "models", "--questionnaires",
          "questionnaires",
        ],
        in: folder.path)
      expect(run, code: 0)
      expect(try Program.run(["check", "new-\(form)"], in: folder.path), code: 0)
      expect(try Program.run(["score", "new-\(form)"], in: folder.path), code: 0)
      for (name, text) in Small.files
      where name.hasPrefix("questionnaires/bank") || name.hasPrefix("models") {
        let copy = try Bytes.read(folder("new-\(form)/\(name)"))
        #expect(String(decoding: copy, as: UTF8.self) == text)
      }
    }
  }
}
