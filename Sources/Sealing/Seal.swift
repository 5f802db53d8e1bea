import Modeling
import YAML

/// The seal of an assessment's folder: `seal.yml`.
package struct Seal: Hashable, Sendable {
  package static let file = "seal.yml"
  package static let schema = "seal/1"

  /// A statement with the signature of whoever made it.
  package struct Signed: Hashable, Sendable {
    package var statement: SealStatement
    /// 64 bytes in hexadecimal digits.
    package var signature: String

    package init(_ statement: SealStatement, signature: String) {
      self.statement = statement
      self.signature = signature
    }

    package var isRight: Bool {
      statement.key.isSignature(signature, over: statement.canonical)
    }
  }

  package var signed: Signed
  /// In the order of the bytes of their names.
  package var files: [FolderInventory.File]
  /// The seals before, the first one first.
  package var history: [Signed]

  package init(_ signed: Signed, files: [FolderInventory.File], history: [Signed]) {
    self.signed = signed
    self.files = files
    self.history = history
  }
}

extension Seal {
  /// The text of the file.
  package var text: String {
    var text = """
      # What stood in this folder when it was sealed; 'excellence verify' says what differs.
      schema: \(Self.schema)

      """
    text += Self.head(signed).map { "\($0): \($1)\n" }.joined()
    text += "files:\n"
    for file in files {
      text +=
        "  - { name: \(Scalar.quoted(file.name)), length: \(file.digest.length), "
        + "sha256: \"\(file.digest.sha256)\" }\n"
    }
    if files.isEmpty { text.replace("files:\n", with: "files: []\n") }
    if history.isEmpty { return text }
    text += "# The seals before, the first one first.\nhistory:\n"
    for signed in history {
      let statement = signed.statement
      let list = "{ count: \(statement.fileCount), sha256: \"\(statement.fileList)\" }"
      let pairs = (Self.head(signed) + [("files", list)]).map { "\($0): \($1)" }
      text += "  - { " + pairs.joined(separator: ", ") + " }\n"
    }
    return text
  }

  private static func head(_ signed: Signed) -> [(String, String)] {
    let statement = signed.statement
    let journal = statement.journal
    var pairs = [
      ("assessment", Scalar.quoted(statement.assessment)),
      ("sealed", Scalar.quoted(statement.sealed)),
      ("by", Scalar.quoted(statement.by)), ("tool", Scalar.quoted(statement.tool)),
      ("digest", Scalar.quoted(statement.digest)), ("result", Scalar.quoted(statement.result)),
      ("journal", "{ lines: \(journal.lines), sha256: \"\(journal.sha256)\" }"),
    ]
    if let previous = statement.previous { pairs.append(("previous", Scalar.quoted(previous))) }
    return pairs + [
      ("key", Scalar.quoted(statement.key.hexadecimal)),
      ("signature", Scalar.quoted(signed.signature)),
    ]
  }
}
