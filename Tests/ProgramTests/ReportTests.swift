import Modeling
import Testbed
import Testing

@Suite("Reports")
struct ReportTests {
  private static let source = Repository.root + "/" + example

  @Test("Markdown in a file has its pictures beside it, elsewhere none")
  func pictures() throws {
    let folder = try Folder()
    expect(try Program.run(["report", Self.source, "--output", "a.md"], in: folder.path), code: 0)
    #expect(
      Disk.names(in: folder.path) == ["a-heat-map.svg", "a-pyramid.svg", "a-radar.svg", "a.md"])
    let run = try Program.run(["report", Self.source, "--format", "markdown"])
    #expect(run.code == 0 && !run.out.contains("!["))
    let device = ["report", Self.source, "--format", "markdown", "--output", "/dev/null"]
    expect(try Program.run(device), code: 0)
    #expect(Disk.kind("/dev/null") == .other && Disk.kind("/dev/null-radar.svg") == nil)
  }

  @Test("A definition's accent colours the pictures too")
  func accent() throws {
    let folder = try Folder([
      "mine.yml":
        "schema: report/1\nid: mine\ntitle: Mine\ntheme: { accent: \"#804000\" }\nsections: [ profile ]\n"
    ])
    let options = ["--definition", "mine.yml", "--output", "a.md"]
    expect(try Program.run(["report", Self.source] + options, in: folder.path), code: 0)
    let shipped = try Repository.text(example + "/gap-analysis-pyramid.svg")
    #expect(try Bytes.read(folder("a-pyramid.svg")) != Array(shipped.utf8))
  }

  @Test("A result gives the same report as its assessment, also from standard input")
  func fromResult() throws {
    let direct = try Program.run(["report", Self.source])
    let result = Self.source + "/result.json"
    #expect(try Program.run(["report", result]).output == direct.output)
    #expect(
      try Program.run(["score", Self.source, "--format", "json"]).out
        == (try Repository.text(example + "/result.json")))
    let broken = try Program.run(["report", "-"], input: "[]")
    expect(broken, code: 2)
    #expect(broken.err == "excellence: '-' is no result of 'score'. It is JSON of another kind.\n")
  }

  @Test(
    "What cannot be done is said",
    arguments: [
      Refusal("--output r.pdf", 64), Refusal("--kind summry", 2), Refusal("--kind ../x", 2),
      Refusal("--output /nowhere/r.html", 2), Refusal("--output /tmp", 2),
      Refusal("--definition nothing.yml", 2), Refusal("--models /nowhere", 2),
      Refusal("--names all", 64),
    ])
  func refusals(_ refusal: Refusal) throws {
    let options = refusal.options.split(separator: " ").map(String.init)
    expect(try Program.run(["report", Self.source] + options), code: refusal.code)
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    var options: String
    var code: Int32
    var testDescription: String { options }

    init(_ options: String, _ code: Int32) {
      self.options = options
      self.code = code
    }
  }

  @Test("A link that leads nowhere loses no answers in silence")
  func danglingLink() throws {
    let folder = try Folder()
    try folder.copy(Self.source, to: "case")
    folder.remove("case/answers")
    folder.link("case/answers", to: "nowhere")
    expect(try Program.run(["score", "case"], in: folder.path), code: 2)
  }
}
