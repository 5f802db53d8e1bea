import Editing
import Glibc
import Modeling
import Testbed
import Testing
import YAML

@testable import Renewing

@Suite("Going over to a newer version")
struct ChangeoverTests {
  /// The folder of the small assessment, and one with a newer version of its bank.
  private let folder: Folder
  private let newer: Folder

  init() throws {
    folder = try Folder(Small.files)
    newer = try Folder()
  }

  /// A bank in which a random part is other.
  private func revise(_ random: inout Random) throws {
    var bank = Small.questionnaire.replacing("version: \"2.0\"", with: "version: \"2.1\"")
    var part = Small.part
    var model = Small.model
    if random.chance(0.5) { bank = bank.replacing("Is it kept?", with: "Is it always kept?") }
    if random.chance(0.3) { bank = bank.replacing("For half of it", with: "For a part") }
    if random.chance(0.3) { bank = bank.replacing("It can be read", with: "All can read it") }
    if random.chance(0.4) {
      part = part.replacing("id: steady", with: "id: firm")
    }
    if random.chance(0.4) {
      part = part.replacing("- { id: share, ", with: "- { id: spread, ")
    }
    if random.chance(0.3) {
      bank = bank.replacing("id: has-partners", with: "id: partners")
        .replacing("has-partners: \"yes\"", with: "partners: \"yes\"")
    }
    if random.chance(0.2) {
      for text in ["id: half", "half: For", "shared: half"] {
        let new = text.replacing("half", with: "middle")
        bank = bank.replacing(text, with: new)
        part = part.replacing(text, with: new)
      }
    }
    if random.chance(0.2) {
      model = model.replacing("id: top, title: Top", with: "id: peak, title: T")
    }
    try newer.write(bank, to: "questionnaires/bank/questionnaire.yml")
    try newer.write(part, to: "questionnaires/bank/more.yml")
    try newer.write(model, to: "models/small.yml")
  }

  private func editions(_ problems: Problems) throws -> (Edition, Edition?) {
    let own = Changeover.shelves(of: folder.path)
    let old = try #require(Edition("bank", Library(own), problems), "\(problems.rendered)")
    let named = Assessment.shelves(of: newer.path)
    return (old, old.newer(named: named, builtIn: [], own: own, problems))
  }

  /// Goes over; false if there is nothing to go over to.
  @discardableResult
  private func goOver() throws -> Bool {
    let problems = Problems()
    let (old, new) = try editions(problems)
    guard let new else { return false }
    let desk = try Desk(folder.path, by: "mk")
    let migration = try Migration(folder.path, from: old, to: new)
    try Changeover(folder.path, migration, from: old, to: new, at: desk).make { drafts in
      let problems = Problems()
      let record = Record(problems, drafts: drafts)
      _ = try #require(
        Assessment.load(folder.path, new.library, record), "\(problems.rendered)")
    }
    return true
  }

  /// Every file but the journal, by path.
  private func files(_ path: String = "") throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for name in Disk.names(in: folder(path)) ?? [] where name != "journal.jsonl" {
      let inside = Disk.join(path, name)
      if Disk.kind(folder(inside)) == .folder {
        all.merge(try files(inside)) { one, _ in one }
      } else {
        all[inside] = try Bytes.read(folder(inside))
      }
    }
    return all
  }

  private func content(_ name: String) throws -> Content {
    try Content.read(Source(name: name, bytes: try Bytes.read(folder(name))))
  }

  /// What people answered, by person and question.
  private func answers() throws -> Set<String> {
    var all: Set<String> = []
    for person in ["mk", "ab"] {
      guard case .map(let pairs)? = try content("answers/\(person).yml").value(at: ["answers"])
      else { continue }
      for pair in pairs { all.insert("answer/\(person)/\(pair.key): \(pair.value)") }
    }
    return all
  }

  private func setAside() throws -> Set<String> {
    guard Disk.isThere(folder("set-aside.yml")) else { return [] }
    return Set(
      try content("set-aside.yml").items("entries").map { entry in
        let id = (entry.text("id") ?? "").split(separator: "@")[0]
        return "\(id): \(entry.value(at: ["was"]) ?? .text("?"))"
      }
      .filter { $0.hasPrefix("answer/") })
  }

  @Test(
    "Answers that stay and those set aside are all there were; twice is once", arguments: 1...40)
  func property(_ seed: UInt64) throws {
    var random = Random(seed: seed)
    try revise(&random)
    let before = try answers()
    let problems = Problems()
    let (old, new) = try editions(problems)
    let revision = Revision(from: old, to: try #require(new, "\(problems.rendered)"))
    #expect(try goOver())
    let after = try answers()
    let aside = try setAside()
    #expect(after.union(aside) == before)
    #expect(after.isDisjoint(with: aside))
    let asked = revision.isRewordedOrRemoved
    for answer in before {
      let question = String(answer.split(separator: "/")[2].prefix { $0 != ":" })
      #expect(aside.contains(answer) == asked.contains(question), "\(answer)")
    }
    let loaded = Loaded(folder.path)
    #expect(loaded.assessment?.questionnaire.version == "2.1", "\(loaded.problems.rendered)")
    #expect(loaded.assessment?.questionnaireVersion == "2.1")
    #expect(loaded.assessment?.strays == [])
    let once = try files()
    #expect(!once.keys.contains { $0.hasSuffix(".new") || $0.hasSuffix("under-way") })
    #expect(try !goOver())
    #expect(try files() == once)
    // The older version is kept as it was.
    for file in old.files {
      #expect(once["questionnaires/earlier/2.0/" + file.name] == file.bytes, "\(file.name)")
    }
  }

  @Test("What a crash cut short is completed", arguments: 0..<4)
  func crash(_ step: Int) throws {
    var random = Random(seed: 7)
    try revise(&random)
    let twin = try Folder(Small.files)
    try goOver()
    let whole = try files()
    // The same, as far as it had come: the older version kept and marked, then one file after the
    // other.
    for name in Disk.names(in: folder.path) ?? [] { folder.remove(name) }
    try folder.copy(twin.path, to: ".")
    for (name, bytes) in whole where name.hasPrefix("questionnaires/earlier/") {
      try folder.write(bytes: bytes, to: name)
    }
    try folder.write("2.0", to: "questionnaires/earlier/under-way")
    let order = ["set-aside.yml", "answers/mk.yml", "questionnaires/bank/more.yml"]
    for name in order.prefix(step) where whole[name] != nil {
      try folder.write(bytes: try #require(whole[name]), to: name)
    }
    #expect(try goOver())
    #expect(try files() == whole)
  }

  @Test("What cannot be written leaves everything as it was")
  func readOnly() throws {
    var random = Random(seed: 3)
    try revise(&random)
    let before = try files()
    chmod(folder("answers/mk.yml"), 0o444)
    #expect(throws: WriteRefusal.self) { try goOver() }
    var after = try files()
    after = after.filter { !$0.key.hasPrefix("questionnaires/earlier/") }
    after["set-aside.yml"] = nil
    #expect(after == before)
    #expect(try setAside().isEmpty)
    chmod(folder("answers/mk.yml"), 0o644)
    #expect(try goOver())
  }

  @Test("A file behind a link is not written over")
  func link() throws {
    var random = Random(seed: 3)
    try revise(&random)
    try folder.write(Small.part, to: "elsewhere/more.yml")
    folder.remove("questionnaires/bank/more.yml")
    folder.link("questionnaires/bank/more.yml", to: folder("elsewhere/more.yml"))
    #expect(
      throws: WriteRefusal(
        "'\(folder("questionnaires/bank/more.yml"))' is a link; put a copy in its place. "
          + "Nothing was written.")
    ) { try goOver() }
    #expect(!Disk.isThere(folder("set-aside.yml")))
  }

  @Test(
    "A mark that names no version is not followed", arguments: ["../../x", "", ".", "a/b", "\0"])
  func mark(_ text: String) throws {
    try folder.write(text, to: "questionnaires/earlier/under-way")
    for shelf in Changeover.shelves(of: folder.path) {
      #expect(shelf.origin == folder("models") || shelf.origin == folder("questionnaires"))
    }
  }
}
