import Foundation
import Testing

@testable import Documents

/// What a page does besides showing blocks.
@Suite struct PageTests {
  @Test func policyAllowsTheScriptAndNoOther() throws {
    let html = Sample.document.html()
    let scripts = html.matches(of: /<script[^>]*>([\s\S]*?)<\/script>/).map { String($0.1) }
    #expect(scripts == [PageScript.text])
    #expect(try Self.sha256(PageScript.text) == PageScript.hash)
    #expect(html.contains("script-src 'sha256-\(PageScript.hash)'\">"))
    #expect(PageScript.text.utf8.count <= 3072)
    #expect(html.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
  }

  /// SHA-256 in Base64, by a program that is not ours.
  private static func sha256(_ text: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import base64, hashlib, sys\n"
        + "digest = hashlib.sha256(sys.stdin.buffer.read()).digest()\n"
        + "print(base64.b64encode(digest).decode(), end='')",
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func formsAreForScreensAlone() {
    func document(_ form: Section.Form) -> Document {
      Document(
        cover: Cover(title: [.text("Title")]),
        sections: [
          Section(
            id: "part", title: [.link([.text("Part & more")], to: "#x")],
            blocks: [.paragraph([.text("Words")])],
            sections: [Section(id: "inner", title: [.text("Inner")])], form: form)
        ])
    }
    let open = document(.open).markdown()
    #expect(document(.folded).markdown() == open && document(.filtered).markdown() == open)
    let folded = document(.folded).html()
    #expect(
      folded.contains(
        """
        <div class="fold">
        <details id="part">
        <summary><h2>Part &amp; more</h2></summary>
        <div class="folded">
        <p>Words</p>
        <section id="inner">
        <div class="head">
        <h3>Inner</h3>

        """))
    #expect(
      folded.contains(
        "</details>\n<a class=\"self\" href=\"#part\" aria-label=\"Link to: Part &amp; more\"></a>")
    )
    #expect(document(.filtered).html().contains("<section class=\"filtered\" id=\"part\">"))
    #expect(!document(.open).html().contains("class=\"tools\""))
  }

  @Test func aSectionWithoutTitleIsNotFolded() {
    let section = Section(id: "part", title: [], blocks: [.paragraph([])], form: .folded)
    let html = Document(cover: Cover(title: []), sections: [section]).html()
    #expect(html.contains("<section id=\"part\">") && !html.contains("<summary><h"))
  }
}
