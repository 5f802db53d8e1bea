import ArgumentParser
import Editing
import Modeling
import Sealing
import YAML

/// Seals an assessment's folder, or makes the key to seal with.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Seal an assessment: sign what all of its files, its journal and its result are.",
    discussion: """
      Example: excellence seal --new-key keller.key --name "M. Keller"

      Example: excellence seal harbour-2027 --key keller.key

      A key is made once, is kept outside of assessments, and can be read by its owner alone. \
      With --key and no assessment, its public key and fingerprint are printed. Sealing again keeps \
      the seals before as a chain.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String?

  @Option(help: ArgumentHelp("The file of the key to seal with.", valueName: "file"))
  var key: String?

  @Option(help: ArgumentHelp("Makes a new key in this file instead.", valueName: "file"))
  var newKey: String?

  @Option(help: ArgumentHelp("Whose the new key is.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp("Who seals it; without it, whose the key is.", valueName: "name"))
  var by: String?

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let name, !SealText.isLine(name) { throw ValidationError(Self.line("--name", name)) }
    if let by, !SealText.isLine(by) { throw ValidationError(Self.line("--by", by)) }
    if newKey != nil {
      if key != nil || assessment != nil || by != nil {
        throw ValidationError("--new-key makes a key and goes with --name alone.")
      }
      if name == nil { throw ValidationError("--new-key needs a --name: whose key it is.") }
    } else if key == nil {
      throw ValidationError("Say which --key to seal with, or make one with --new-key.")
    } else if name != nil {
      throw ValidationError("--name goes with --new-key; --by says who seals.")
    }
  }

  private static func line(_ option: String, _ text: String) -> String {
    "\(option) is one line of at most 200 bytes that says something, not '\(text.shortened)'."
  }

  func run() throws {
    if let newKey {
      let made = try Terminal.refusing { try PrivateKey.make(newKey, name: name ?? "") }
      try show(made)
      return Terminal.say("The key is in '\(newKey)'; keep it to yourself, with a copy in a safe.")
    }
    let key = try Terminal.refusing { try PrivateKey.read(self.key ?? "") }
    guard let assessment else { return try show(key) }
    try seal(assessment, with: key)
  }

  private func show(_ key: PrivateKey) throws {
    try Terminal.put(
      """
      name: \(key.name)
      public key: \(key.publicKey.hexadecimal)
      fingerprint: \(key.publicKey.fingerprint)

      """)
  }

  private func seal(_ folder: String, with key: PrivateKey) throws {
    let lock = try Terminal.refusing { try FolderHold(folder) }
    defer { withExtendedLifetime(lock) {} }
    let study = try Study(folder, folders, .own)
    let former = try SealState.seal(in: folder)
    if let former, !former.signed.isRight {
      throw Terminal.refusal(
        "The seal that is there was changed after it was made; move it away to seal anew.")
    }
    let outcome = try SealState.outcome(of: study)
    let seal = try Terminal.refusing {
      let seal = try Seal.make(
        folder, assessment: study.assessment.id, outcome, by: by ?? key.name,
        tool: "excellence \(Version.number)", at: .now, with: key, after: former)
      try Replacement(of: Disk.join(folder, Seal.file), with: Array(seal.text.utf8)).commit()
      return seal
    }
    let statement = seal.signed.statement
    try Terminal.put(
      "\(statement.assessment): sealed \(statement.sealed) by \(statement.by); \(statement.fileCount) files; fingerprint \(statement.key.fingerprint)"
        .visibleLine)
  }
}
