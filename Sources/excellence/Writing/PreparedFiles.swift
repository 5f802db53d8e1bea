import Documents
import Glibc
import Modeling
import Reporting

/// Documents as files of one folder.
struct PreparedFiles {
  private let folder: String
  private let format: PrepareCommand.Format

  init(_ folder: String, _ format: PrepareCommand.Format) {
    self.folder = folder
    self.format = format
  }

  /// The paths of what was written.
  func write(_ papers: [Preparation.Paper]) throws -> [String] {
    if !papers.isEmpty { try makeFolder() }
    return try papers.map { paper in
      switch format {
      case .html:
        let path = Disk.join(folder, paper.name + ".html")
        try Output.write(paper.document.html(), to: path)
        return path
      case .markdown:
        let path = Disk.join(folder, paper.name + ".md")
        try MarkdownFiles.write(paper.document, to: path)
        return path
      }
    }
  }

  private func makeFolder() throws {
    if Disk.kind(folder) == .folder { return }
    // The folders on the way too, as far as they are missing.
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path = path.isEmpty ? String(part) : Disk.join(path, String(part))
      if Disk.kind(path) != .folder, mkdir(path, 0o777) != 0 {
        throw Terminal.refusal(
          "The folder '\(path)' cannot be made (\(String(cString: strerror(errno)))).")
      }
    }
  }
}
