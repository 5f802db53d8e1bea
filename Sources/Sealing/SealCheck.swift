import Crypto
import Modeling

/// What differs between a folder and its seal.
package struct SealCheck: Hashable, Sendable {
  package enum Finding: Hashable, Sendable {
    /// The signature is not the key's over what the seal says.
    case signature
    /// The seal of this place in the history does not fit: its signature, or the chain to it.
    case history(Int)
    /// Somebody else's key.
    case signer
    case changed(String), missing(String), added(String)
    /// What cannot be compared, as a sentence.
    case fault(String)
    /// The journal holds so many lines more, or is not the one that was sealed.
    case journalGrown(Int), journalRewritten
    /// The figures are others, and why.
    case result(Cause)
  }

  /// Why the figures differ from those sealed.
  package enum Cause: String, Hashable, Sendable {
    /// Files of the folder changed.
    case files
    /// Models or questionnaires that stand outside of the folder changed.
    case outside
    /// The same files give other figures in this version of the program.
    case program
    /// The assessment can no longer be read.
    case unreadable
  }

  /// What scoring the folder gives now; nil if it cannot be read.
  package struct Outcome: Hashable, Sendable {
    package var digest: String
    package var result: String

    package init(digest: String, result: String) {
      self.digest = digest
      self.result = result
    }
  }

  package static let journal = "journal.jsonl"

  /// What is wrong with the seal itself comes first.
  package var findings: [Finding] = []
}

extension SealCheck {
  /// Compares a folder with its seal. `signer` is the key or fingerprint expected, if any.
  package init(
    _ seal: Seal, in folder: String, _ now: FolderInventory, _ outcome: Outcome?,
    signer: String? = nil
  ) {
    let statement = seal.signed.statement
    if !seal.signed.isRight { findings.append(.signature) }
    if let signer, !statement.key.isMeant(by: signer) { findings.append(.signer) }
    chain(seal)
    files(seal.files, now, folder)
    if outcome?.result != statement.result {
      findings.append(.result(cause(statement, outcome)))
    }
  }

  /// Each seal names the one before it by its digest.
  private mutating func chain(_ seal: Seal) {
    let all = seal.history + [seal.signed]
    for (index, signed) in all.enumerated() {
      let before = index > 0 ? all[index - 1].statement.sha256 : nil
      let isLast = index == all.count - 1
      if signed.statement.previous != before || !isLast && !signed.isRight {
        findings.append(.history(index))
      }
    }
  }

  private mutating func files(
    _ sealed: [FolderInventory.File], _ now: FolderInventory, _ folder: String
  ) {
    // Names are told apart by their bytes, as the machine does.
    func byName(_ files: [FolderInventory.File]) -> [[UInt8]: FileDigest] {
      Dictionary(files.map { (Array($0.name.utf8), $0.digest) }) { first, _ in first }
    }
    let (before, after) = (byName(sealed), byName(now.files))
    for file in sealed {
      guard let digest = after[Array(file.name.utf8)] else {
        findings.append(.missing(file.name))
        continue
      }
      if digest == file.digest { continue }
      findings.append(
        file.name == Self.journal ? journal(folder, file.digest) : .changed(file.name))
    }
    for file in now.files where before[Array(file.name.utf8)] == nil {
      let isJournal = file.name == Self.journal
      findings.append(
        isJournal ? journal(folder, FileDigest(of: [])) : .added(file.name))
    }
    findings += now.faults.map { .fault($0) }
  }

  /// Whether a journal still begins with what was sealed.
  private func journal(_ folder: String, _ sealed: FileDigest) -> Finding {
    guard let now = Self.lines(Disk.join(folder, Self.journal), beyond: sealed.length),
      now.start == sealed.sha256
    else { return .journalRewritten }
    return .journalGrown(now.added)
  }

  /// SHA-256 of the first bytes of a file, and how many lines come after them.
  private static func lines(_ path: String, beyond length: Int) -> (start: String, added: Int)? {
    var hash = SHA256()
    var left = length
    var added = 0
    let digest = try? Disk.digest(of: path, followingLinks: false) { piece in
      let part = min(left, piece.count)
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: piece[..<part]))
      left -= part
      added += piece[part...].count { $0 == UInt8(ascii: "\n") }
      return true
    }
    guard digest != nil, left == 0 else { return nil }
    return (Hexadecimal.text(hash.finalize()), added)
  }

  private func cause(_ statement: SealStatement, _ outcome: Outcome?) -> Cause {
    guard let outcome else { return .unreadable }
    if outcome.digest == statement.digest { return .program }
    let isFile = findings.contains { finding in
      switch finding {
      case .changed, .missing, .added, .fault: true
      default: false
      }
    }
    return isFile ? .files : .outside
  }
}
