import ArgumentParser
import JSON
import Modeling
import Reporting
import Sealing
import YAML

/// Says what changed since an assessment was sealed.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether an assessment is as it was sealed, and if not, what differs.",
    discussion: """
      Example: excellence verify harbour-2027 --signer "1d2c 88f0 5a3e 9b41 77c0 e2d9 04ab 63f5"

      Ends with exit code 1 if anything differs, and with 2 if there is no seal.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(
    help: ArgumentHelp(
      "The public key, or its fingerprint, that it has to be sealed with.", valueName: "key"))
  var signer: String?

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = PrintFormat.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let signer, !PublicKey.isForm(signer) {
      throw ValidationError(
        "--signer is a public key of 64 hexadecimal digits or a fingerprint of 32, not '\(signer.shortened)'."
      )
    }
  }

  func run() throws {
    guard Disk.kind(assessment) == .folder else {
      throw Terminal.refusal("There is no folder '\(assessment)'.")
    }
    guard let seal = try SealState.seal(in: assessment) else {
      throw Terminal.refusal("'\(assessment)' is not sealed: it has no \(Seal.file).")
    }
    let outcome = try SealState.outcome(of: assessment, folders)
    let result = SealState.check(seal, in: assessment, outcome, signer: signer)
    switch format {
    case .json: try Terminal.put(JSONWriter.text(result))
    case .table:
      let words = try language.words(else: Self.language(of: assessment), folders)
      try Terminal.put(
        SealTable(seal: result, words: words, isSignerKnown: signer != nil).text)
    }
    if !result.holds { throw ExitCode(1) }
  }

  /// The language an assessment names, also where it has mistakes.
  private static func language(of folder: String) -> String {
    let record = Record(Problems())
    let root = record.read(Disk.join(folder, "assessment.yml"), as: "assessment.yml")
    let tag = root?.pairs.first { $0.key.text == "language" }?.value.text ?? "en"
    return Language.isTag(tag) ? tag : "en"
  }
}
