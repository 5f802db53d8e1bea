import ArgumentParser
import Modeling

/// The forms a report is written in.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case html, markdown, json, csv, xlsx, pdf, docx

  /// What the names of its files end with.
  private var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .markdown: ["md", "markdown"]
    case .json, .csv, .xlsx, .pdf, .docx: [rawValue]
    }
  }

  /// Whether it is nothing that a terminal can show.
  var isBinary: Bool { [.xlsx, .pdf, .docx].contains(self) }

  /// The form that a file's ending says; HTML for a file without one.
  static func of(_ path: String) throws -> ReportFormat {
    let name = Disk.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return .html }
    let ending = String(name[dot...].dropFirst())
    if let format = allCases.first(where: { $0.endings.contains(ending) }) { return format }
    let names = allCases.map(\.rawValue)
    throw ValidationError(
      "A file that ends in '.\(ending)' says no form; name one with --format: \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")."
    )
  }
}
