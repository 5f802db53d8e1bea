import ArgumentParser
import Documents
import Glibc
import Modeling
import Reporting
import YAML

/// Writes a report.
struct ReportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case html, markdown, json }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report of an assessment, or of a result that 'score' printed as JSON.",
    discussion: """
      Example: excellence report reports/examples/harbour-hotel-2026 --output report.html
      """)

  @Argument(
    help: "The assessment's folder, a result as a JSON file, or - for one on standard input.")
  var assessment: String

  @Option(help: ArgumentHelp("Which kind of report.", valueName: "kind"))
  var kind = "gap-analysis"

  @Option(help: "The form; without it, what --output ends with says it, else html.")
  var format: Format?

  @Option(help: ArgumentHelp("The file to write; without it, standard output.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("A report definition of your own.", valueName: "file"))
  var definition: String?

  @Option(help: "How far people may be told apart, if not as the assessment says.")
  var names: Confidentiality.Names?

  @OptionGroup var folders: FolderOptions

  func run() throws {
    try folders.requireFolders()
    let definition = try loadDefinition()
    let report = try loadReport()
    let document = report.document(definition)
    switch format ?? formatOfOutput {
    case .html: try Output.write(document.html(), to: output)
    case .json: try Output.write(JSONWriter.text(report), to: output)
    case .markdown: try writeMarkdown(document)
    }
  }

  /// Markdown with its pictures beside it; on standard output, with tables alone.
  private func writeMarkdown(_ document: Document) throws {
    guard let output, output != "-" else { return try Terminal.put(document.markdown()) }
    let stem = output.hasSuffix(".md") ? String(output.dropLast(3)) : output
    for chart in document.charts {
      try Output.write(chart.svg(), to: "\(stem)-\(chart.id).svg")
    }
    let name = Disk.name(of: stem)
    let text = document.markdown(pictures: { "\(name)-\($0.id).svg" })
    try Output.write(text, to: output)
  }

  private var formatOfOutput: Format {
    guard let output else { return .html }
    if output.hasSuffix(".md") || output.hasSuffix(".markdown") { return .markdown }
    return output.hasSuffix(".json") ? .json : .html
  }

  private func loadDefinition() throws -> ReportDefinition {
    let problems = Problems()
    let record = Record(problems)
    let shelf = ReportShelf(folders.reports)
    let root: Node?
    let id: String
    if let definition {
      let name = Disk.name(of: definition)
      id = name.hasSuffix(".yml") ? String(name.dropLast(4)) : name
      root = record.read(definition, as: name)
    } else {
      id = kind
      guard Identifier.refusal(of: kind) == nil, shelf.list().contains(where: { $0.id == kind })
      else {
        let kinds = shelf.list().map(\.id)
        throw Terminal.refusal(
          "There is no kind of report '\(kind.shortened)' (there are \(kinds.joined(separator: ", ")))"
            + Suggestion.tail(kind, among: kinds))
      }
      root = shelf.read(kind, record)
    }
    let loaded = root.flatMap { ReportDefinition($0, id: id, problems) }
    try Terminal.report(problems)
    guard let loaded else { throw ExitCode(2) }
    return loaded
  }

  private func loadReport() throws -> Report {
    guard assessment == "-" || Disk.kind(assessment) != .folder else {
      return try Study(assessment, folders).report(names: names)
    }
    do {
      let bytes =
        assessment == "-"
        ? try Disk.bytes(of: STDIN_FILENO, upTo: Self.largestResult)
        : try Disk.read(assessment, upTo: Self.largestResult)
      return try Report.read(bytes).narrowed(to: names)
    } catch let error as Disk.Refusal {
      throw Terminal.refusal("'\(assessment)' \(error.reason).")
    } catch let error as Report.Refusal {
      throw Terminal.refusal("'\(assessment)' is no result of 'score'. \(error.message)")
    }
  }

  /// Bytes of the largest result that is read.
  private static let largestResult = 256 * 1024 * 1024
}

extension Confidentiality.Names: ExpressibleByArgument {}
