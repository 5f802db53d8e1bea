import Glibc
import Modeling
import Testbed
import Testing

@Suite("Formats of reports")
struct FormatTests {
  private static let source = Repository.root + "/" + example
  /// What the environment of a machine without tools holds.
  private static let bare = ["PATH=/nowhere", "HOME=/nowhere"]

  struct Missing: Sendable, CustomTestStringConvertible {
    var format: String
    var environment: [String]
    var says: String

    var testDescription: String { "\(format) with \(environment.last ?? "")" }
  }

  @Test(
    "A tool that is missing is named with the command that installs it",
    arguments: [
      Missing(
        format: "pdf", environment: bare,
        says:
          "excellence: A PDF is made by WeasyPrint, which is not here; install it with: python3 -m venv ~/.local/share/excellence/tools && ~/.local/share/excellence/tools/bin/pip install weasyprint==70.0\n"
      ),
      Missing(
        format: "docx", environment: bare,
        says:
          "excellence: A Word document is made by pandoc, which is not here; install it with: python3 -m venv ~/.local/share/excellence/tools && ~/.local/share/excellence/tools/bin/pip install pypandoc_binary==1.17 resvg-py==0.5.0\n"
      ),
      Missing(
        format: "pdf", environment: bare + ["EXCELLENCE_TOOLS=/elsewhere"],
        says:
          "excellence: A PDF is made by WeasyPrint, which is not here; install it with: python3 -m venv /elsewhere && /elsewhere/bin/pip install weasyprint==70.0\n"
      ),
    ])
  func missing(_ test: Missing) throws {
    let folder = try Folder()
    for options in [["--output", "a.\(test.format)"], ["--format", test.format]] {
      let run = try Program.run(
        ["report", Self.source] + options, in: folder.path, environment: test.environment)
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.err == test.says)
    }
    #expect(Disk.names(in: folder.path) == [])
  }

  @Test("The versions that are asked for are those the tests install")
  func versions() throws {
    let pinned = try Repository.text(".ci/tools.txt").split(separator: "\n").map(String.init)
    #expect(Set(pinned) == ["weasyprint==70.0", "pypandoc_binary==1.17", "resvg-py==0.5.0"])
  }

  @Test("A tool that fails is quoted, and nothing is written")
  func failing() throws {
    let folder = try Folder(["bin/weasyprint": "#!/bin/sh\necho no fonts >&2\nexit 3\n"])
    #expect(chmod(folder("bin/weasyprint"), 0o755) == 0)
    let run = try Program.run(
      ["report", Self.source, "--output", "a.pdf"], in: folder.path,
      environment: Self.bare + ["EXCELLENCE_TOOLS=\(folder.path)"])
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(
      run.err == "excellence: '\(folder.path)/bin/weasyprint' failed; it says:\nno fonts\n\n")
    #expect(Disk.names(in: folder.path) == ["bin"])
  }

  @Test("CSV writes every view beside the file named")
  func views() throws {
    let folder = try Folder()
    expect(try Program.run(["report", Self.source, "--output", "a.csv"], in: folder.path), code: 0)
    let ids = [
      "actions", "agreement", "cells", "elements", "evidence", "findings", "gaps", "groups",
      "organization", "questions", "roadmap", "statements", "tags",
    ]
    #expect(Disk.names(in: folder.path) == ids.map { "a-\($0).csv" })
    let cells = try Program.run(["report", Self.source, "--format", "csv"])
    #expect(try Bytes.read(folder("a-cells.csv")) == cells.output)
    let score = try Program.run(["score", Self.source, "--format", "csv"])
    #expect(cells.output == score.output)
    let gaps = ["report", Self.source, "--view", "gaps", "--output", "b.csv"]
    expect(try Program.run(gaps, in: folder.path), code: 0)
    #expect(try Bytes.read(folder("b.csv")) == Bytes.read(folder("a-gaps.csv")))
  }

  @Test(
    "A view that cannot be written is refused",
    arguments: [
      (
        ["--format", "csv", "--view", "gap"], Int32(2),
        "excellence: There is no view 'gap' (there are organization, elements, cells, questions, gaps, findings, statements, actions, evidence, tags, agreement, groups, roadmap); did you mean 'gaps'?\n"
      ),
      (
        ["--format", "pdf", "--view", "gaps"], 64,
        "Error: --view names a table of --format csv, not of pdf.\n"
      ),
      (
        ["--view", "gaps"], 64,
        "Error: --view names a table of --format csv, not of html.\n"
      ),
      (
        ["--output", "a.odt"], 64,
        "Error: A file that ends in '.odt' says no form; name one with --format: html, markdown, json, csv, xlsx, pdf or docx.\n"
      ),
    ])
  func refusals(_ options: [String], _ code: Int32, _ says: String) throws {
    let run = try Program.run(["report", Self.source] + options)
    #expect(run.code == code && run.output.isEmpty)
    #expect(run.err.hasPrefix(says), "\(run.err)")
  }
}
