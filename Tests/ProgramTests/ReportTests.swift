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
      Disk.names(in: folder.path) == [
        "a-heat-map.svg", "a-matrix.svg", "a-pyramid.svg", "a-radar.svg", "a-roadmap-1.svg",
        "a-roadmap-2.svg", "a-roadmap-3.svg", "a.md",
      ])
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

  /// Files of a definition with everything of its own.
  private static let look = [
    "look/mine.yml": """
    schema: report/1
    id: mine
    title: Mine
    theme:
      accent: "#fff000"
      scale: [ "#fde0dd", "#c51b8a" ]
      logo: { file: art/logo.svg, alt: Harbour }
      font: house.woff2
      paper: Letter
    sections:
      - text: { title: Our words, body: "- one\\n- two" }
      - profile
      - annex

    """,
    "look/art/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>",
    "look/house.woff2": "wOF2",
  ]

  @Test("A definition brings logo, font, colours and words of its own")
  func look() throws {
    let folder = try Folder(Self.look)
    let options = ["report", Self.source, "--definition", "look/mine.yml", "--output"]
    let run = try Program.run(options + ["a.html"], in: folder.path)
    expect(run, code: 0)
    #expect(
      run.err.hasPrefix(
        "look/mine.yml:5:11: warning: The accent \"#fff000\" reads badly on white (1.1:1); "))
    let html = String(decoding: try Bytes.read(folder("a.html")), as: UTF8.self)
    for part in [
      "src=\"data:image/svg+xml;base64,PHN2Zy", "alt=\"Harbour\"",
      "data:font/woff2;base64,d09GMg==",
      "@page{size:Letter", ":#fde0dd;--on-step", "<li>one</li>", "<h2>Our words</h2>",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    expect(try Program.run(options + ["a.md"], in: folder.path), code: 0)
    let markdown = String(decoding: try Bytes.read(folder("a.md")), as: UTF8.self)
    #expect(markdown.contains("## Our words\n\n- one\n- two\n"))
    let picture = String(decoding: try Bytes.read(folder("a-heat-map.svg")), as: UTF8.self)
    #expect(picture.contains("#fde0dd"))
    let shelf = ["report", Self.source, "--reports", "look", "--kind", "mine"]
    #expect(try Program.run(shelf, in: folder.path).out == html)
    let listed = try Program.run(["list", "--reports", "look"], in: folder.path)
    #expect(listed.out.contains("Mine"))
  }

  @Test(
    "The files of a definition stay in its folder",
    arguments: [
      ("../secret.svg", "does not stand in the folder of the file that names it"),
      ("/etc/passwd", "does not stand in the folder of the file that names it"),
      ("link.svg", "is a link or stands behind one; copy the file"),
      ("away/secret.svg", "is a link or stands behind one; copy the file"),
      ("none.svg", "does not exist"), ("art", "is a folder, not a file"),
      ("large.svg", "is larger than 1 MiB"),
    ])
  func files(_ name: String, _ reason: String) throws {
    let folder = try Folder(Self.look)
    try folder.write("<svg/>", to: "secret.svg")
    try folder.write(
      "<svg>" + String(repeating: " ", count: 1 << 20) + "</svg>", to: "look/large.svg")
    folder.link("look/link.svg", to: "../secret.svg")
    folder.link("look/away", to: "..")
    try folder.write(
      "schema: report/1\nid: mine\ntitle: Mine\ntheme: { logo: \(name) }\nsections: [ annex ]\n",
      to: "look/mine.yml")
    let checked = try Program.run(["check", "look"], in: folder.path)
    expect(checked, code: 1)
    let message = "look/mine.yml:4:16: error: The logo '\(name)' \(reason).\n"
    #expect(checked.out.hasPrefix(message), "\(checked.out)")
    let options = ["report", Self.source, "--definition", "look/mine.yml"]
    let reported = try Program.run(options, in: folder.path)
    expect(reported, code: 2)
    #expect(reported.err.hasPrefix(message))
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
      Refusal("--output r.odt", 64), Refusal("--kind summry", 2), Refusal("--kind ../x", 2),
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
