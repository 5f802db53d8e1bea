import ArgumentParser
import Editing
import Modeling
import YAML

/// Adds a file, or what it says about more questions, to a piece.
struct EvidenceAttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Add a file, a link or more questions to a piece of evidence.",
    discussion: """
      Example: excellence evidence attach reports/examples/harbour-hotel-2026 mystery-shopping \
      --supports standards-measured=partial@"table 2"

      A file that was registered is not replaced: another version is another piece.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: "The id of the piece.")
  var id: String

  @OptionGroup var source: EvidenceSource

  @OptionGroup var links: EvidenceLinks

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if source.isEmpty, links.isEmpty {
      throw ValidationError("Say what to add: --file, --link, --supports or --contradicts.")
    }
  }

  func run() throws {
    let study = try Study(assessment, folders)
    let ids = study.assessment.evidence.map(\.id)
    guard let index = ids.firstIndex(of: id) else {
      throw Terminal.refusal(
        "There is no evidence '\(id.shortened)'" + Suggestion.tail(id, among: ids))
    }
    try requireRoom(in: study.assessment.evidence[index])
    let supported = try links.supported(in: study.assessment)
    let contradicted = try links.contradicted(in: study.assessment)
    let registrar = Registrar(folder: assessment, folders: folders, recorder: recorder)
    let (after, taken) = try registrar.record(.evidence(id), from: source) { old, taken in
      guard let old else { throw Terminal.refusal("There is no evidence '\(id)' any more.") }
      return try content(old, supported, contradicted, taken)
    }
    let said =
      taken.summary + links.supports.map { "supports \($0)" }
      + links.contradicts.map { "contradicts \($0)" }
    try Terminal.put("\(id): \(said.joined(separator: "; "))".visibleLine)
    Registrar.note(id, after)
  }

  /// Ends the command if the piece has a file or link; the file it has may get its digest.
  private func requireRoom(in piece: Evidence) throws {
    if source.isEmpty { return }
    if let file = piece.file, source.inPlace, piece.sha256 == nil,
      Disk.name(of: file) == Disk.name(of: source.file ?? "")
    {
      return
    }
    let known =
      piece.file.map { "the file '\($0.shortened)'" }
      ?? piece.link.map { "the link '\($0.shortened)'" }
    guard let known else { return }
    throw Terminal.refusal(
      "Evidence '\(id)' has \(known) already; add another version as a piece of its own.")
  }

  /// The piece with what is added.
  private func content(
    _ old: Content, _ supported: [Content.Pair], _ contradicted: [Content.Pair],
    _ taken: EvidenceSource.Taken
  ) throws -> Content {
    var new = old
    if let known = old.value(at: ["file"]), let file = taken.value("file"), known != .text(file) {
      throw Terminal.refusal("Evidence '\(id)' has another file by now.")
    }
    if !supported.isEmpty {
      guard let all = EvidenceContent.supports(old.value(at: ["supports"]), adding: supported)
      else { throw said("supports") }
      new = new.with("supports", all)
    }
    if !contradicted.isEmpty {
      guard
        let all = EvidenceContent.contradicts(old.value(at: ["contradicts"]), adding: contradicted)
      else { throw said("contradicts") }
      new = new.with("contradicts", all)
    }
    for pair in taken.pairs { new = new.with(pair.key, pair.value) }
    if new == old { throw Terminal.refusal("Evidence '\(id)' says all of that already.") }
    return new
  }

  private func said(_ key: String) -> ExitCode {
    Terminal.refusal(
      "Evidence '\(id)' says something else of one of these questions under '\(key)'; change it in evidence.yml by hand."
    )
  }
}
