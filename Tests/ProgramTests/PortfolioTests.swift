import FoundationEssentials
import Modeling
import Testbed
import Testing

@Suite("portfolio")
struct PortfolioTests {
  /// Six sites in folders and folders in them: two years of one, one with part left out, one by a
  /// model of its own, and beside them what is passed by.
  private static func sites() throws -> Folder {
    let folder = try Folder()
    func add(
      _ path: String, _ organization: String, _ date: String, _ choices: [String],
      head: (String) throws -> String = { $0 }, files: [String: String] = [:]
    ) throws {
      let id = path.split(separator: "/").last.map(String.init) ?? path
      var assessment = try Small.assessment.replacing(once: "id: first", with: "id: \(id)")
      assessment = try assessment.replacing(once: "Corner Shop", with: organization)
      assessment = try assessment.replacing(once: "date: 2026-10-31", with: "date: \(date)")
      var all = Small.files.filter { $0.key.hasPrefix("models") || $0.key.hasPrefix("quest") }
      all["assessment.yml"] = try head(assessment)
      let ids = ["written", "kept", "shared", "steady"]
      let answers = zip(ids, choices).map { "  \($0): { choice: \($1) }\n" }.joined()
      all["answers/mk.yml"] = "schema: answers/1\nby: mk\nanswers:\n" + answers
      for (name, text) in all.merging(files, uniquingKeysWith: { $1 }) {
        try folder.write(text, to: "\(path)/\(name)")
      }
    }
    try add("north/mill-2025", "Mill", "2025-10-31", ["none", "none", "none", "none"])
    try add("north/mill-2026", "Mill", "2026-10-31", ["all", "all", "all", "all"])
    try add("north/dock", "Dock", "2026-09-30", ["half", "all", "none", "all"])
    try add("south/yard", "Yard", "2026-10-01", ["half", "none", "all"])
    try add(
      "south/gate", "Gate", "2026-10-02", ["all", "half", "all", "none"],
      head: { try $0.replacing(once: "exclude: {}", with: "exclude: { process: Elsewhere }") })
    try add(
      "tower", "Tower", "2026-10-03", ["all", "half", "all", "none"],
      files: [
        "models/small.yml": try Small.model.replacing(
          once: "version: \"1.0\"", with: "version: \"1.1\"")
      ])
    folder.link("north/loop", to: folder.path)
    try folder.write("not: looked at", to: "north/.hidden/assessment.yml")
    return folder
  }

  private func run(_ folder: Folder, _ more: String...) throws -> Program.Result {
    try Program.run(["portfolio", "."] + more, in: folder.path)
  }

  @Test("The tables", arguments: ["en", "de", "fr"])
  func tables(_ language: String) throws {
    let folder = try Self.sites()
    let run = try run(folder, "--language", language)
    expect(run, code: 0)
    #expect(run.err.isEmpty)
    expectGolden(run.out, "portfolio.\(language).txt")
    // Without --language it is the one all are in.
    if language == "en" { #expect(try self.run(folder).output == run.output) }
  }

  /// What a program relies on.
  private struct Result: Decodable {
    struct Levels: Decodable { var sites, lowest, median, highest, spread: Int }
    struct End: Decodable { var site: String; var sites: Int }
    struct Element: Decodable {
      var id: String
      var level: Levels
      var achievement: Double?
      var weakest, strongest: End
    }
    struct Reached: Decodable { var level: String; var sites: Int }
    struct Limiting: Decodable {
      var element, level: String
      var sites, achievement, knockOut, coverage: Int
    }
    struct Form: Decodable { var id, version: String; var sites: Int }
    struct Mark: Decodable {
      var id: String
      var level, levelLow, levelHigh: Int?
      var achievement, coverage: Double?
      var limitingLevel, limitingWhy: String?
    }
    struct Site: Decodable {
      var path, id, title, organization, date, status, questionnaire, questionnaireVersion: String
      var level, levelLow, levelHigh: Int?
      var achievement: Double?
      var elements: [Mark]
    }
    struct Group: Decodable {
      var model, modelVersion, modelTitle: String
      var questionnaires: [Form]
      var level: Levels?
      var reached: [Reached]
      var elements: [Element]
      var limiting: [Limiting]
      var sites: [Site]
    }
    struct SetAside: Decodable { var path, organization, date: String }
    struct LeftOut: Decodable { var path: String; var errors: Int }

    var schema: String
    var groups: [Group]
    var setAside: [SetAside]
    var leftOut: [LeftOut]
  }

  private func result(_ folder: Folder, _ more: String...) throws -> Result {
    let run = try Program.run(["portfolio", ".", "--format", "json"] + more, in: folder.path)
    expect(run, code: 0)
    return try JSONDecoder().decode(Result.self, from: Data(run.output))
  }

  @Test("The JSON, by model, with the latest of each organization")
  func json() throws {
    let folder = try Self.sites()
    let result = try result(folder)
    #expect(result.schema == "portfolio/1")
    #expect(result.groups.map(\.modelVersion) == ["1.0", "1.1"])
    #expect(
      result.groups.map { $0.sites.map(\.path) } == [
        ["north/dock", "south/gate", "north/mill-2026", "south/yard"], ["tower"],
      ])
    #expect(result.setAside.map(\.path) == ["north/mill-2025"])
    #expect(result.leftOut.isEmpty)
    let group = try #require(result.groups.first)
    // The one with an element left out has no level as a whole.
    #expect(group.level?.sites == 3)
    #expect(group.sites[1].level == nil && group.sites[1].elements.count == 2)
    #expect(group.questionnaires.map(\.sites) == [4])
    #expect(group.elements.map(\.id) == ["vision", "culture", "process"])
    #expect(group.elements.map(\.level.sites) == [4, 4, 3])
    #expect(group.elements[1].weakest.site == "north/dock")
    #expect(group.elements[1].strongest.sites == 3)
    let every = try self.result(folder, "--all")
    #expect(every.setAside.isEmpty)
    #expect(every.groups[0].sites.count == 5)
  }

  @Test("Each site's figures are those that 'score' gives", arguments: [true, false])
  func same(_ isShipped: Bool) throws {
    let folder = try isShipped ? Folder() : Self.sites()
    if isShipped { try folder.copy(Repository.root + "/reports/examples", to: ".") }
    let result = try result(folder, "--all")
    var count = 0
    for site in result.groups.flatMap(\.sites) {
      let score = try Program.run(["score", site.path, "--format", "csv"], in: folder.path)
      // view, kind, id, reached, reached-low, reached-high, ...
      let rows = score.out.split(whereSeparator: \.isNewline)
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      func levels(_ kind: String, _ id: String) -> [Int?] {
        rows.first { $0[0] == "claimed" && $0[1] == kind && $0[2] == id }?[3...5].map { Int($0) }
          ?? [nil, nil, nil]
      }
      #expect(
        [site.level, site.levelLow, site.levelHigh] == levels("organization", "organization"))
      for mark in site.elements {
        #expect([mark.level, mark.levelLow, mark.levelHigh] == levels("element", mark.id))
        count += 1
      }
    }
    #expect(count >= 17)
  }

  @Test("The CSV has a row for each site and element")
  func csv() throws {
    let run = try run(Self.sites(), "--format", "csv")
    expect(run, code: 0)
    expectGolden(run.out, "portfolio.csv")
  }

  @Test("The same bytes to a file, and from another folder", arguments: ["table", "json", "csv"])
  func output(_ format: String) throws {
    let folder = try Self.sites()
    let printed = try run(folder, "--format", format)
    let away = try Program.run(["portfolio", folder.path, "--format", format])
    #expect(away.output == printed.output)
    let written = try run(folder, "--format", format, "--output", "out.txt")
    expect(written, code: 0)
    #expect(written.out.isEmpty)
    #expect(try Bytes.read(folder("out.txt")) == printed.output)
  }

  @Test("What cannot be read is named, counted and left out, without anybody's answer")
  func broken() throws {
    let folder = try Self.sites()
    try folder.write(
      "schema: answers/1\nby: mk\nanswers:\n  written: { choice: al, note: Secret }\n  kept: [ ]\n",
      to: "south/yard/answers/mk.yml")
    let run = try run(folder)
    expect(run, code: 0)
    expectGolden(run.err, "portfolio-broken.txt")
    #expect(run.out.contains("Left out, since they cannot be read:\n  south/yard: 2 errors\n"))
    #expect(!run.err.contains("Secret"))
    let result = try result(folder)
    #expect(result.leftOut.map(\.path) == ["south/yard"])
    #expect(result.leftOut.map(\.errors) == [2])
  }

  @Test(
    "A copy of a questionnaire that differs is read for itself",
    arguments: [
      (
        "questionnaires/bank/more.yml", "element: process, level: base",
        "element: process, level: mid"
      ),
      ("questionnaires/bank/questionnaire.yml", "weight: 2", "weight: 7"),
    ])
  func copies(_ file: String, _ text: String, _ other: String) throws {
    let folder = try Self.sites()
    let path = "south/yard/" + file
    let source = String(decoding: try Bytes.read(folder(path)), as: UTF8.self)
    try folder.write(try source.replacing(once: text, with: other), to: path)
    func yard() throws -> [String?] {
      let marks = try result(folder).groups[0].sites.first { $0.path == "south/yard" }?.elements
      return try #require(marks).map { "\($0.achievement ?? -1) \($0.coverage ?? -1)" }
    }
    let together = try yard()
    for name in ["north", "tower", "south/gate"] { folder.remove(name) }
    #expect(try yard() == together)
  }

  @Test("An assessment's own folder is a portfolio of one")
  func one() throws {
    let result = try result(Folder(Small.files))
    #expect(result.groups.flatMap(\.sites).map(\.path) == ["."])
    #expect(result.groups.first?.elements.allSatisfy { $0.level.spread == 0 } == true)
  }

  @Test("Nothing to compare is said, with code 2")
  func nothing() throws {
    let folder = try Folder(["notes.txt": "none"])
    let empty = try run(folder)
    expect(empty, code: 2)
    #expect(
      empty.err
        == "excellence: There is no assessment in '.'; an assessment is a folder with an assessment.yml.\n"
    )
    try folder.write("schema: assessment/1\n", to: "a/assessment.yml")
    let broken = try run(folder)
    expect(broken, code: 2)
    #expect(broken.err.hasSuffix("excellence: The only assessment in '.' cannot be read.\n"))
    let file = try Program.run(["portfolio", "notes.txt"], in: folder.path)
    expect(file, code: 2)
    #expect(file.err == "excellence: There is no folder 'notes.txt'.\n")
  }
}
