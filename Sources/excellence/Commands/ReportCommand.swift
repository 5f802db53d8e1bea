import ArgumentParser
import Documents
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
    help: ArgumentHelp(
      "The assessment's folder, a result as a JSON file, or - for one on standard input; earlier ones too, to see what changed.",
      valueName: "assessment"))
  var assessments: [String]

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

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    guard format == nil, let output, let dot = Disk.name(of: output).lastIndex(of: "."),
      dot > Disk.name(of: output).startIndex
    else { return }
    let ending = Disk.name(of: output)[dot...].dropFirst()
    guard !["html", "htm", "md", "markdown", "json"].contains(ending) else { return }
    throw ValidationError(
      "A file that ends in '.\(ending)' says no form; name one with --format: html, markdown or json."
    )
  }

  func run() throws {
    try folders.requireFolders()
    let definition = try loadDefinition()
    let lineup = try Lineup(assessments, folders, language, names: names, for: definition)
    let report = try lineup.report()
    if definition.needsEarlier, report.comparison == nil {
      throw Terminal.refusal(
        "This kind of report needs two assessments or more; name earlier ones too.")
    }
    let document = report.document(definition, lineup.words)
    switch format ?? formatOfOutput {
    case .html: try Output.write(document.html(), to: output)
    case .json: try Output.write(JSONWriter.text(report), to: output)
    case .markdown: try writeMarkdown(document)
    }
  }

  /// Markdown with its pictures beside it; on standard output, with tables alone.
  private func writeMarkdown(_ document: Document) throws {
    let isFile = output.map { $0 != "-" && [nil, .file].contains(Disk.kind($0)) } ?? false
    guard let output, isFile else { return try Output.write(document.markdown(), to: output) }
    let name = Disk.name(of: output)
    let ending = name.dropFirst().lastIndex(of: ".").map { name[$0...].count } ?? 0
    let stem = String(output.dropLast(ending))
    for chart in document.charts {
      try Output.write(chart.svg(document.theme), to: "\(stem)-\(chart.id).svg")
    }
    let label = Disk.name(of: stem)
    let text = document.markdown(pictures: { "\(label)-\($0.id).svg" })
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
    let loaded: ReportDefinition?
    if let definition {
      let name = Disk.name(of: definition)
      let id = name.hasSuffix(".yml") ? String(name.dropLast(4)) : name
      loaded = record.read(definition, as: name).flatMap {
        ReportDefinition($0, id: id, files: .beside(definition), problems)
      }
    } else {
      guard Identifier.refusal(of: kind) == nil, shelf.list().contains(where: { $0.id == kind })
      else {
        let kinds = shelf.list().map(\.id)
        throw Terminal.refusal(
          "There is no kind of report '\(kind.shortened)' (there are \(kinds.joined(separator: ", ")))"
            + Suggestion.tail(kind, among: kinds))
      }
      loaded = shelf.definition(kind, record)
    }
    try Terminal.report(problems)
    guard let loaded else { throw ExitCode(2) }
    return loaded
  }
}

extension Confidentiality.Names: ExpressibleByArgument {}
