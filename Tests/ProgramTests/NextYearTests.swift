import Glibc
import Modeling
import Testbed
import Testing
import YAML

@Suite("new --from, and migrate")
struct NextYearTests {
  private func text(_ folder: Folder, _ name: String) throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }

  /// Every file below a folder, by path.
  private func files(_ folder: String, _ path: String = "") throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for name in Disk.names(in: Disk.join(folder, path)) ?? [] {
      let inside = Disk.join(path, name)
      if Disk.kind(Disk.join(folder, inside)) == .folder {
        all.merge(try files(folder, inside)) { one, _ in one }
      } else {
        all[inside] = try Bytes.read(Disk.join(folder, inside))
      }
    }
    return all
  }

  private func goOn(
    _ folder: Folder, _ name: String = "2027", from earlier: String = "2026", _ more: String...
  ) throws -> Program.Result {
    try Program.run(
      ["new", name, "--from", earlier, "--date", "2027-03-05"] + more, in: folder.path)
  }

  @Test("The example goes on, is answered, compared and told as a trend")
  func whole() throws {
    let folder = try Folder()
    try folder.copy(Repository.root + "/" + example, to: "2026")
    let before = try files(folder("2026"))
    let run = try goOn(folder)
    expect(run, code: 0)
    expectGolden(run.err, "new-from.txt")
    #expect(try files(folder("2026")) == before)
    let check = try Program.run(["check", "2027", "--strict"], in: folder.path)
    expect(check, code: 0)
    #expect(
      check.out
        == "Checked 1 assessment, 4 translations, 1 earlier assessment: 0 errors, 0 warnings.\n")
    expectGolden(try text(folder, "2027/assessment.yml"), "new-from-assessment.yml")
    expectGolden(try text(folder, "2027/plan.yml"), "new-from-plan.yml")
    // What is kept is the earlier assessment to the last figure, digest and all.
    let then = try Program.run(["score", "2026", "--format", "json"], in: folder.path)
    let kept = try Program.run(["score", "2027/previous", "--format", "json"], in: folder.path)
    #expect(then.out == kept.out && then.code == 0)
    // Nobody has to answer what does not apply.
    #expect(try !text(folder, "2027/answers/am.yml").contains("surprises-for-all"))
    // Last year's answers are this year's but for one.
    for name in try files(folder("2026/answers")).keys {
      let answers = try text(folder, "2026/answers/" + name)
      try folder.write(answers, to: "2027/answers/" + name)
    }
    let decided = try Program.run(
      ["plan", "decide", "2027", "top-ten-problems", "--status", "done", "--done", "All ten."],
      in: folder.path)
    expect(decided, code: 0)
    let comparison = try Program.run(["compare", "2027/previous", "2027"], in: folder.path)
    expect(comparison, code: 0)
    #expect(comparison.out.contains("\nOrganization"))
    #expect(comparison.out.contains("What became of the actions decided on:"))
    for kind in ["trend", "summary"] {
      let report = try Program.run(
        ["report", "2027/previous", "2027", "--kind", kind, "--format", "markdown"],
        in: folder.path)
      expect(report, code: 0)
      #expect(report.out.contains("Annual self-assessment 2027"))
    }
    // What is kept is no site of its own.
    let portfolio = try Program.run(["portfolio", "2027", "--format", "json"], in: folder.path)
    #expect(portfolio.out.matches(of: /"id":"2027"/).count == 1)
    #expect(!portfolio.out.contains("previous"))
    // A year later only the last one is kept.
    expect(try goOn(folder, "2028", from: "2027"), code: 0)
    #expect(!Disk.isThere(folder("2028/previous/previous")))
  }

  @Test("Evidence that is missing, changed or behind a link is said and left out")
  func evidence() throws {
    let folder = try Folder()
    try folder.copy(Repository.root + "/" + example, to: "2026")
    let log = "2026/evidence/complaint-log-2026-q3.csv"
    try folder.write("other", to: log)
    folder.remove("2026/evidence/starters-2026.csv")
    folder.remove("2026/evidence/idea-list-2026.csv")
    folder.link("2026/evidence/idea-list-2026.csv", to: "/etc/passwd")
    folder.remove("2026/evidence/duty-calls-2026-q3.csv")
    folder.makePipe("2026/evidence/duty-calls-2026-q3.csv")
    let run = try goOn(folder)
    expect(run, code: 0)
    for line in [
      "its file is not the one that was registered", "its file is missing",
      "its file could not be copied (is a link or stands behind one)",
      "its file could not be copied (is not a regular file)",
    ] {
      #expect(run.err.contains(line), "\(run.err)")
    }
    expect(try Program.run(["check", "2027", "--strict"], in: folder.path), code: 0)
    #expect(!Disk.isThere(folder("2027/evidence/complaint-log-2026-q3.csv")))
  }

  @Test("Texts read back the same, and people can be added")
  func texts() throws {
    let folder = try Folder()
    let odd = "\"A: b # c\\td\\u2028e 'f'\""
    for (name, text) in Small.files { try folder.write(text, to: "2026/" + name) }
    try folder.write(
      try Small.assessment.replacing(once: "Corner Shop", with: odd)
        .replacing(once: "client: The owner", with: "client: [ \(odd), \"- x\" ]"),
      to: "2026/assessment.yml")
    expect(try goOn(folder, "2027", from: "2026", "--person", "zz"), code: 0)
    let old = try #require(Loaded(folder("2026")).assessment)
    let new = try #require(Loaded(folder("2027")).assessment)
    #expect(new.organization == old.organization && new.organization.contains("\u{2028}"))
    #expect(new.about.client == old.about.client && new.about.sessions.isEmpty)
    #expect(new.people.map(\.id) == ["mk", "ab", "zz"])
    #expect(new.people.first == old.people.first)
    #expect(new.profile == old.profile && new.targets == old.targets)
    #expect(new.importance == old.importance && new.confidentiality == old.confidentiality)
    #expect(new.status == .draft && new.id == "2027")
    #expect(new.sheets.allSatisfy { $0.marks.allSatisfy { $0 == .none } })
    // The sign expired on 1 March; what is running is still to be done.
    #expect(new.evidence.isEmpty)
    #expect(new.decisions.byAction["write"]?.status == .running)
    #expect(new.decisions.own.map(\.id) == ["paint"])
  }

  @Test(
    "What cannot be gone on from leaves no folder",
    arguments: [
      (["--from", "nowhere"], "The folder does not exist.", Int32(2)),
      (["--from", "broken"], "broken/plan.yml", 2),
      (["--from", "2026", "--person", "No"], "Person 'No' is no id", 2),
      (["--from", "2026", "--questionnaire", "banc"], "There is no questionnaire 'banc'", 2),
      (["--from", "2026", "--date", "2027-02-30"], "--date is a date like", 64),
      ([], "Name a --questionnaire, or an earlier assessment with --from.", 64),
    ])
  func refused(_ arguments: [String], _ message: String, _ code: Int32) throws {
    let folder = try Folder()
    for (name, text) in Small.files {
      try folder.write(text, to: "2026/" + name)
      try folder.write(name == "plan.yml" ? "[" : text, to: "broken/" + name)
    }
    let run = try Program.run(["new", "2027"] + arguments, in: folder.path)
    expect(run, code: code)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(Disk.names(in: folder.path) == ["2026", "broken"])
  }

  @Test("A new version: nothing is changed without --write", arguments: ["en", "de", "fr"])
  func report(_ language: String) throws {
    let folder = try migrating()
    let before = try files(folder.path)
    let run = try Program.run(
      ["migrate", "a", "--questionnaires", "newer", "--language", language], in: folder.path)
    expect(run, code: 0)
    expectGolden(run.out, "migrate.\(language).txt")
    #expect(try files(folder.path) == before)
  }

  @Test("With --write it is gone over to, and only what is reworded is asked again")
  func write() throws {
    let folder = try migrating()
    let json = try Program.run(
      ["migrate", "a", "--questionnaires", "newer", "--format", "json", "--write", "--by", "mk"],
      in: folder.path)
    expect(json, code: 0)
    expectGolden(json.out, "migrate.json")
    expectGolden(try text(folder, "a/set-aside.yml"), "migrate-set-aside.yml")
    let check = try Program.run(["check", "a"], in: folder.path)
    expect(check, code: 0)
    #expect(check.out.contains("1 list of what was set aside: 0 errors, 0 warnings."))
    #expect(try text(folder, "a/journal.jsonl").contains(#""who":"mk","what":"answers/mk/kept""#))
    let again = try Program.run(
      ["migrate", "a", "--questionnaires", "newer", "--write"], in: folder.path)
    expect(again, code: 0)
    #expect(again.out.hasSuffix("There is no newer version of it.\n"))
    try folder.write("schema: set-aside/1\nentries: [ { id: x } ]\n", to: "a/set-aside.yml")
    expect(try Program.run(["check", "a"], in: folder.path), code: 1)
  }

  @Test("Without a copy of the older version nobody can tell")
  func noCopy() throws {
    let folder = try Folder()
    try folder.copy(Repository.root + "/" + example, to: "a")
    let same = try Program.run(["migrate", "a"], in: folder.path)
    expect(same, code: 0)
    #expect(same.out.hasSuffix("There is no newer version of it.\n"))
    let head = try text(folder, "a/assessment.yml")
    try folder.write(
      head.replacing(/questionnaire-version: .*/, with: "questionnaire-version: 0.9"),
      to: "a/assessment.yml")
    let run = try Program.run(["migrate", "a"], in: folder.path)
    expect(run, code: 2)
    #expect(run.err.contains("has no copy of questionnaire 'iso-23592-full' 0.9"), "\(run.err)")
  }

  /// The small assessment, and a newer version of its bank.
  private func migrating() throws -> Folder {
    let folder = try Folder()
    for (name, text) in Small.files { try folder.write(text, to: "a/" + name) }
    let bank = try Small.questionnaire.replacing(once: "version: \"2.0\"", with: "version: \"2.1\"")
      .replacing(once: "Is it kept?", with: "Is it always kept?")
      .replacing(once: "A sign on the wall", with: "A sign")
      .replacing(once: "weight: 2", with: "weight: 3")
      .replacing(once: "effort: 3", with: "effort: 4")
    try folder.write(bank, to: "newer/bank/questionnaire.yml")
    try folder.write(
      try Small.part.replacing(once: "id: steady", with: "id: firm")
        .replacing(once: "Is it steady?", with: "Is it firm?"), to: "newer/bank/more.yml")
    return folder
  }
}
