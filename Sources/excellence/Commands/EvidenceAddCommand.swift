import ArgumentParser
import Editing
import Modeling
import YAML

/// Adds a piece to the register.
struct EvidenceAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a piece of evidence, and copy its file into the assessment.",
    discussion: """
      Example: excellence evidence add reports/examples/harbour-hotel-2026 promise-web \
      --title "Service promise on the web site" --strength document \
      --supports promise-written=deployed@"page 4" --dated 2026-03-01 \
      --link https://hotel.example/promise

      The file is copied into evidence/ under its own name, or with a number where that is taken, \
      and its SHA-256 is kept. Nothing is registered and nothing copied if anything is refused.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: "The id of the new piece: lower-case words joined by hyphens.")
  var id: String

  @Option(help: ArgumentHelp("What it is, in a few words.", valueName: "text"))
  var title: String

  @Option(help: "How far it can bear out a practice, weakest first.")
  var strength: Strength

  @Option(help: ArgumentHelp("What kind of thing it is, such as minutes.", valueName: "text"))
  var kind: String?

  @OptionGroup var links: EvidenceLinks

  @Option(help: ArgumentHelp("The day it is of.", valueName: "date"))
  var dated: String?

  @Option(help: ArgumentHelp("The last day on which it counts.", valueName: "date"))
  var expires: String?

  @OptionGroup var source: EvidenceSource

  @Option(help: ArgumentHelp("Who collected it.", valueName: "person"))
  var collectedBy: String?

  @Option(help: ArgumentHelp("Who reviewed it.", valueName: "person"))
  var reviewedBy: String?

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if title.isBlank { throw ValidationError("--title must not be empty.") }
    if let dated { try Day.check(dated, "--dated") }
    if let expires { try Day.check(expires, "--expires") }
    if let first = dated.flatMap({ Day($0) }), let last = expires.flatMap({ Day($0) }), last < first
    {
      throw ValidationError("--expires \(last) is before --dated \(first).")
    }
  }

  func run() throws {
    let study = try Study(assessment, folders)
    if let reason = Identifier.refusal(of: id) {
      throw Terminal.refusal("Evidence '\(id.shortened)' \(reason)")
    }
    let supported = try links.supported(in: study.assessment)
    let contradicted = try links.contradicted(in: study.assessment)
    if study.assessment.evidence.contains(where: { $0.id == id }) { throw taken }
    let registrar = Registrar(folder: assessment, folders: folders, recorder: recorder)
    let (after, source) = try registrar.record(.evidence(id), from: source) { old, source in
      if old != nil { throw taken }
      return content(supported, contradicted, source)
    }
    try Terminal.put("\(id): \(summary(source))".visibleLine)
    Registrar.note(id, after)
  }

  private var taken: ExitCode {
    Terminal.refusal(
      "There is evidence '\(id)' already; 'evidence attach' adds a file or questions to it.")
  }

  /// The piece as it stands in the file, in the order of the reference.
  private func content(
    _ supported: [Content.Pair], _ contradicted: [Content.Pair], _ source: EvidenceSource.Taken
  ) -> Content {
    var pairs = [Content.Pair("id", .text(id)), Content.Pair("title", .text(title))]
    func add(_ key: String, _ text: String?) {
      if let text, !text.isBlank { pairs.append(.init(key, .text(text))) }
    }
    add("strength", strength.rawValue)
    add("kind", kind)
    if !supported.isEmpty { pairs.append(.init("supports", EvidenceContent.supports(supported))) }
    if !contradicted.isEmpty { pairs.append(.init("contradicts", .map(contradicted))) }
    add("dated", dated)
    add("expires", expires)
    pairs += source.pairs
    add("collected-by", collectedBy)
    add("reviewed-by", reviewedBy)
    return .map(pairs)
  }

  private func summary(_ source: EvidenceSource.Taken) -> String {
    var parts = [title, strength.rawValue]
    if !links.supports.isEmpty {
      parts.append("supports " + links.supports.joined(separator: ", "))
    }
    if !links.contradicts.isEmpty {
      parts.append("contradicts " + links.contradicts.joined(separator: ", "))
    }
    return (parts + source.summary).joined(separator: "; ")
  }
}

extension Strength: ExpressibleByArgument {}

extension EvidenceSource.Taken {
  /// What was taken, in the words of a line that says what was recorded.
  var summary: [String] {
    [
      value("file").map { "file evidence/\($0), \(digest?.length ?? 0) bytes" },
      value("sha256").map { "SHA-256 \($0)" }, value("link").map { "link \($0)" },
    ].compactMap { $0 }
  }
}
