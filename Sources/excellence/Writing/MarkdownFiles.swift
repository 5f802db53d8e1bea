import Documents
import Modeling

/// A report as Markdown.
enum MarkdownFiles {
  /// Writes it with its pictures beside it; where it is no file, with tables alone.
  static func write(_ document: Document, to output: String?) throws {
    guard let output, Output.isFile(output) else {
      return try Output.write(document.markdown(), to: output)
    }
    let stem = Output.stem(output)
    for chart in document.charts {
      try Output.write(chart.svg(document.theme), to: "\(stem)-\(chart.id).svg")
    }
    let label = Disk.name(of: stem)
    let text = document.markdown(pictures: { "\(label)-\($0.id).svg" })
    try Output.write(text, to: output)
  }
}
