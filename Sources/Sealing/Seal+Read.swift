import Modeling
package import YAML

extension Seal {
  /// Reads a `seal.yml`; nil after saying what is wrong. Whether it is true is another matter.
  package init?(_ node: Node, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    var fields = Fields(node, of: "The seal", problems)
    Schema.check(&fields, Self.schema)
    let files = fields.list("files").compactMap { FolderInventory.File($0, problems) }
    _ = fields.required("files")
    let signed = Signed(
      &fields, count: files.count, list: FileDigest(of: FolderInventory.list(files)).sha256)
    let history = fields.list("history").compactMap { Signed($0, problems) }
    fields.finish()
    guard let signed, problems.errorCount == errorsBefore else { return nil }
    self.init(signed, files: files, history: history)
  }
}

extension FolderInventory.File {
  fileprivate init?(_ node: Node, _ problems: Problems) {
    var fields = Fields(node, of: "A file of the seal", problems)
    let name = fields.text("name")
    let length = fields.integer("length", in: 0...999_999_999_999_999)
    let sha256 = fields.digest("sha256")
    fields.finish()
    if let name, let at = fields.node("name"), !Evidence.staysInside(name) {
      problems.error(
        at, "\(fields.subject): '\(name.shortened)' is no path inside the folder.")
    }
    guard let name, let length, let sha256 else { return nil }
    self.init(name: name, digest: FileDigest(sha256: sha256, length: length))
  }
}

extension Seal.Signed {
  /// One of the seals before.
  fileprivate init?(_ node: Node, _ problems: Problems) {
    var fields = Fields(node, of: "A seal before", problems)
    var inner = fields.required("files").map { Fields($0, of: "The files of a seal", problems) }
    let count = inner?.integer("count", in: 0...FolderInventory.largest)
    let list = inner?.digest("sha256")
    inner?.finish()
    let signed = Self(&fields, count: count ?? 0, list: list ?? "")
    fields.finish()
    guard let signed, count != nil, list != nil else { return nil }
    self = signed
  }

  /// What stands the same way in a seal and in those before it.
  fileprivate init?(_ fields: inout Fields, count: Int, list: String) {
    let assessment = fields.line("assessment")
    let sealed = fields.line("sealed")
    let by = fields.line("by")
    let tool = fields.line("tool")
    let digest = fields.digest("digest")
    let result = fields.digest("result")
    var journal = fields.required("journal").map {
      Fields($0, of: "The journal of a seal", fields.problems)
    }
    let lines = journal?.integer("lines", in: 0...999_999_999)
    let journalDigest = journal?.digest("sha256")
    journal?.finish()
    let previous = fields.has("previous") ? fields.digest("previous") : nil
    let key = fields.digest("key").flatMap(PublicKey.init(hexadecimal:))
    let signature = fields.hexadecimal("signature", bytes: 64)
    guard let assessment, let sealed, let by, let tool, let digest, let result, let lines,
      let journalDigest, let key, let signature
    else { return nil }
    self.init(
      SealStatement(
        assessment: assessment, sealed: sealed, by: by, tool: tool, digest: digest,
        result: result, journal: .init(lines: lines, sha256: journalDigest), fileCount: count,
        fileList: list, previous: previous, key: key), signature: signature)
  }
}

extension Fields {
  /// A text on one line, since it stands in a signed one.
  fileprivate mutating func line(_ key: StaticString) -> String? {
    guard let text = text(key) else { return nil }
    if SealText.isLine(text) { return text }
    problems.error(
      node(key) ?? node,
      "\(subject): '\(key)' must be one line of at most 200 bytes without control characters.")
    return nil
  }

  fileprivate mutating func digest(_ key: StaticString) -> String? { hexadecimal(key, bytes: 32) }

  /// Bytes in lower-case hexadecimal digits.
  fileprivate mutating func hexadecimal(_ key: StaticString, bytes: Int) -> String? {
    guard let text = text(key) else { return nil }
    if Hexadecimal.bytes(text, count: bytes) != nil { return text }
    problems.error(
      node(key) ?? node,
      "\(subject): '\(key)' must be \(bytes * 2) lower-case hexadecimal digits.")
    return nil
  }
}
