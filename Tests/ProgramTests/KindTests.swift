import Testbed
import Testing

@Suite("Kinds of report, from the command line")
struct KindTests {
  private func report(_ arguments: String...) throws -> Program.Result {
    try Program.run(["report"] + arguments, in: Repository.root)
  }

  @Test("A trend needs an earlier assessment, and says so")
  func trend() throws {
    let one = try report(example, "--kind", "trend")
    expect(one, code: 2)
    #expect(one.err.contains("needs two assessments or more"), "\(one.err)")
    let two = try report(example, "reports/examples/harbour-hotel-2025", "--kind", "trend")
    expect(two, code: 0)
    #expect(two.out.contains("<svg"))
  }

  @Test("A report of two years is rendered again from its result")
  func again() throws {
    let folder = try Folder()
    let earlier = "reports/examples/harbour-hotel-2025"
    let path = folder("two.json")
    expect(try report(earlier, example, "--kind", "summary", "--output", path), code: 0)
    let direct = try report(earlier, example, "--kind", "summary")
    #expect(try report(path, "--kind", "summary").output == direct.output)
  }

  @Test("A result is planned from like its assessment", arguments: ["summary", "gap-analysis"])
  func planned(_ kind: String) throws {
    for folder in ["harbour-hotel-2026", "buergeramt-2026", "northbridge-it-2026"] {
      let path = "reports/examples/\(folder)"
      let direct = try report(path, "--kind", kind)
      expect(direct, code: 0)
      #expect(direct.out.contains("id=\"\(kind == "summary" ? "takes" : "plan")\""))
      let again = try report(path + "/result.json", "--kind", kind)
      #expect(again.output == direct.output && again.err.isEmpty, "\(folder)")
    }
  }

  @Test("A result of a version that did not say enough for a plan says so")
  func noPlan() throws {
    let old = "Tests/ReportingTests/Results/0.1.0-harbour-hotel-2026.json"
    let run = try report(old, "--kind", "summary")
    expect(run, code: 0)
    #expect(run.err.contains("nothing is said of a plan"), "\(run.err)")
  }

  @Test(
    "A result with what cannot be is refused and crashes nothing",
    arguments: [
      (#""effect":"#, "1e300,\"was\":"), (#""benefit":"#, "1e19,\"was\":"),
      (#""findings":[{"element":"#, "\"nowhere\",\"was\":"),
    ])
  func altered(_ key: String, _ value: String) throws {
    let whole = try report("reports/examples/harbour-hotel-2025", example, "--format", "json").out
    let place = try #require(whole.firstRange(of: key), "\(key)")
    let text = whole[..<place.upperBound] + value + whole[place.upperBound...]
    let run = try Program.run(["report", "-"], input: String(text))
    expect(run, code: 2)
    #expect(run.err.contains("is no result of 'score'"), "\(run.err)")
  }

  @Test("Evidence whose file is missing or changed does not count for auditors, and is named")
  func files() throws {
    let folder = try Folder()
    try folder.copy(Repository.root + "/" + example, to: "case")
    let sound = try report(folder("case"), "--kind", "evidence", "--format", "json").out
    #expect(sound.contains(#""fileCheck":"unchanged""#) && !sound.contains(#""lapse":"missing""#))
    folder.remove("case/evidence/authority-card.txt")
    try folder.write("changed\n", to: "case/evidence/idea-list-2026.csv")
    let run = try report(folder("case"), "--kind", "evidence", "--format", "json")
    expect(run, code: 0)
    #expect(run.out.contains(#""lapse":"missing","fileCheck":"missing""#))
    #expect(run.out.contains(#""lapse":"changed","fileCheck":"changed""#))
    // Other kinds do not open the files.
    let other = try report(folder("case"), "--kind", "gap-analysis", "--format", "json").out
    #expect(!other.contains(#""lapse":"missing""#))
    let text = try report(folder("case"), "--kind", "evidence", "--format", "markdown").out
    #expect(text.contains("its file is not in the evidence folder"))
    #expect(text.contains("its file is not the one that was registered"))
  }
}
