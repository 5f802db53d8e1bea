package import Editing
import Modeling

extension Seal {
  /// Seals a folder as it stands. A seal that is there already becomes part of the new one's history.
  package static func make(
    _ folder: String, assessment: String, _ outcome: SealCheck.Outcome, by name: String,
    tool: String, at moment: Moment, with key: PrivateKey, after former: Seal?
  ) throws(WriteRefusal) -> Seal {
    let inventory = FolderInventory(of: folder)
    if let fault = inventory.faults.first {
      let more = inventory.faults.count - 1
      throw WriteRefusal(
        "'\(folder)' cannot be sealed: \(fault)" + (more > 0 ? " And \(more) more." : ""))
    }
    guard inventory.files.count <= FolderInventory.largest else {
      throw WriteRefusal(
        "'\(folder)' cannot be sealed: it has more than \(FolderInventory.largest) files.")
    }
    let journal = inventory.files.first { $0.name == SealCheck.journal }
    let statement = SealStatement(
      assessment: assessment, sealed: moment.description, by: name, tool: tool,
      digest: outcome.digest, result: outcome.result,
      journal: .init(
        lines: try lines(of: folder, journal),
        sha256: journal?.digest.sha256 ?? FileDigest(of: []).sha256),
      fileCount: inventory.files.count,
      fileList: FileDigest(of: FolderInventory.list(inventory.files)).sha256,
      previous: former?.signed.statement.sha256, key: key.publicKey)
    let signed = Signed(statement, signature: try key.signature(over: statement.canonical))
    return Seal(
      signed, files: inventory.files,
      history: former.map { $0.history + [$0.signed] } ?? [])
  }

  /// How many lines the journal has.
  private static func lines(
    of folder: String, _ journal: FolderInventory.File?
  ) throws(WriteRefusal) -> Int {
    guard let journal else { return 0 }
    var lines = 0
    let again: FileDigest?
    again = try? Disk.digest(of: Disk.join(folder, journal.name), followingLinks: false) { piece in
      lines += piece.count { $0 == UInt8(ascii: "\n") }
      return true
    }
    guard again == journal.digest else {
      throw WriteRefusal("'\(folder)' changed while it was being sealed; seal it again.")
    }
    return lines
  }
}
