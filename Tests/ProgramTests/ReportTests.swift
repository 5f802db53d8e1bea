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
      (["--output", "r.pdf"], Int32(64)), (["--kind", "summry"], 2), (["--kind", "../x"], 2),
      (["--output", "/nowhere/r.html"], 2), (["--output", "/tmp"], 2),
      (["--definition", "nothing.yml"], 2), (["--models", "/nowhere"], 2),
      (["--names", "all"], 64),
    ])
  func refusals(_ options: [String], _ code: Int32) throws {
    expect(try Program.run(["report", Self.source] + options), code: code)
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
