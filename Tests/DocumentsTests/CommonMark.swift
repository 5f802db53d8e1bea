import Foundation

/// GitHub's own reader of Markdown, from Debian's package `cmark-gfm`.
enum CommonMark {
  static let program = "/usr/bin/cmark-gfm"

  /// The texts of top-level paragraphs; anything else that text became shows in the result.
  static func paragraphs(of markdown: String) throws -> [String] {
    try html(of: markdown).components(separatedBy: "</p>\n").filter { !$0.isEmpty }.map {
      $0.hasPrefix("<p>") ? text($0.dropFirst(3)) : "not a paragraph: \($0)"
    }
  }

  static func cells(of markdown: String) throws -> [String] {
    try pieces(of: markdown, from: "<td>", to: "</td>")
  }

  static func headings(of markdown: String) throws -> [String] {
    try pieces(of: markdown, from: "<h2>", to: "</h2>")
  }

  /// As a browser shows it: one space for many, none at the edges of lines, no empty lines at the
  /// edges.
  static func trimmed(_ text: String) -> String {
    text.components(separatedBy: "\n").map { line in
      line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
    .joined(separator: "\n").trimmingCharacters(in: CharacterSet(charactersIn: "\n"))
  }

  private static func pieces(of markdown: String, from: String, to: String) throws -> [String] {
    try html(of: markdown).components(separatedBy: from).dropFirst().map {
      text($0.components(separatedBy: to)[0])
    }
  }

  private static func text(_ html: some StringProtocol) -> String {
    var text = String(html).replacingOccurrences(of: "<br />\n", with: "\n")
    text = text.replacingOccurrences(of: "<br>", with: "\n")
    for tag in ["strong", "em", "code"] {
      text = text.replacingOccurrences(of: "<\(tag)>", with: "")
        .replacingOccurrences(of: "</\(tag)>", with: "")
    }
    text = text.replacingOccurrences(
      of: "</?a( href=\"[^\"]*\")?>", with: "", options: .regularExpression)
    for (name, character) in [("lt", "<"), ("gt", ">"), ("quot", "\""), ("amp", "&")] {
      text = text.replacingOccurrences(of: "&\(name);", with: character)
    }
    return trimmed(text)
  }

  private static func html(of markdown: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "documents-\(UUID().uuidString).md")
    try Data(markdown.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      ["--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"]
      + [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
