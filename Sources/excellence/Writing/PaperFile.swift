import Documents

/// A report as PDF, made by WeasyPrint.
enum PaperFile {
  /// Tagged for screen readers, with the sections as bookmarks; nothing is fetched for it.
  static func bytes(_ document: Document) throws -> [UInt8] {
    let tool = try Tool.weasyPrint.required()
    return try TemporaryFolder.with { folder in
      try folder.write(document.paper(), to: "report.html")
      let arguments = [
        // A logo may name files of the machine: none is opened, only what the page carries.
        "--quiet", "--pdf-variant", "pdf/ua-1", "--allowed-protocols", "data", "-", "report.pdf",
      ]
      try ToolRun.run(tool, arguments, in: folder.path, input: "report.html")
      return try folder.read("report.pdf")
    }
  }
}
