import ArgumentParser
import Documents
import Glibc
import JSON
import Modeling
import Reporting
import YAML

/// Writes a report.
struct ReportCommand: ParsableCommand {
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
  var format: ReportFormat?

  @Option(help: ArgumentHelp("The file to write; without it, standard output.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("With csv, the one table to write.", valueName: "view"))
  var view: String?

  @Option(help: ArgumentHelp("A report definition of your own.", valueName: "file"))
  var definition: String?

  @Option(help: "How far people may be told apart, if not as the assessment says.")
  var names: Confidentiality.Names?

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    let form = try self.form
    if view != nil, form != .csv {
      throw ValidationError("--view names a table of --format csv, not of \(form.rawValue).")
    }
    if form.isBinary, output == nil || output == "-", isatty(STDOUT_FILENO) == 1 {
      throw ValidationError(
        "A terminal cannot show \(form.rawValue); name a file with --output.")
    }
  }

  func run() throws {
    try folders.requireFolders()
    let definition = try loadDefinition()
    let lineup = try Lineup(assessments, folders, language, names: names, for: definition)
    var report = try lineup.report()
    if !definition.recommends { report = report.withoutAdvice }
    let words = lineup.words
    if definition.needsEarlier, report.comparison == nil {
      throw Terminal.refusal(
        "This kind of report needs two assessments or more; name earlier ones too.")
    }
    switch try form {
    case .json: try Output.write(JSONWriter.text(report), to: output)
    case .csv: try TableFiles.write(report.views(words), only: view, to: output)
    case .xlsx:
      try Output.write(WorkbookFile.bytes(report, words, definition.theme), to: output)
    case .html: try Output.write(report.document(definition, words).html(), to: output)
    case .markdown: try MarkdownFiles.write(report.document(definition, words), to: output)
    case .pdf: try Output.write(PaperFile.bytes(report.document(definition, words)), to: output)
    case .docx: try Output.write(WordFile.bytes(report.document(definition, words)), to: output)
    }
  }

  /// The form asked for, else the one that the file's ending says.
  private var form: ReportFormat {
    get throws { try format ?? output.map(ReportFormat.of) ?? .html }
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
