import Documents

/// A report as a Word document, made by pandoc.
enum WordFile {
  static func bytes(_ document: Document) throws -> [UInt8] {
    let pandoc = try Tool.pandoc.required()
    let drawer = try PictureDrawer.required()
    return try TemporaryFolder.with { folder in
      for chart in document.charts {
        try folder.write(chart.paperSVG(document.theme), to: "\(chart.id).svg")
      }
      try drawer.draw(document.charts.map(\.id), in: folder)
      let (html, template) = document.word { "\($0.id).png" }
      try folder.write(html, to: "report.html")
      try folder.write(template, to: "template.docx")
      let arguments = [
        "--from", "html-auto_identifiers", "--to", "docx", "--reference-doc", "template.docx",
        "--output", "report.docx", "report.html",
      ]
      try ToolRun.run(pandoc, arguments, in: folder.path)
      return try folder.read("report.docx")
    }
  }
}
