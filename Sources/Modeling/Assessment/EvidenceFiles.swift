package import YAML

/// Whether the files the register names are there and unchanged.
package enum EvidenceFiles {
  /// What is wrong with the file of one piece.
  package enum Fault: Error, Hashable, Sendable {
    case missing, link, unreadable(String)
    case changed
  }

  /// Looks at the files named in an assessment's `evidence.yml`, and for files it does not name.
  package static func check(_ folder: String, _ problems: Problems) {
    if Assessment.isPrevious(folder) { return }
    let path = Disk.join(folder, "evidence.yml")
    let evidence = Disk.join(folder, "evidence")
    var named: Set<String> = []
    if let bytes = try? Disk.read(path, upTo: Limits.fileSize),
      let root = Node.read(Source(name: path, bytes: bytes), Problems())
    {
      for item in root.pairs.first(where: { $0.key.text == "evidence" })?.value.items ?? [] {
        let pairs = item.pairs
        guard let file = pairs.first(where: { $0.key.text == "file" })?.value,
          Evidence.staysInside(file.text)
        else { continue }
        named.insert(file.text)
        guard let fault = fault(evidence, file.text, sha256: item.glimpse("sha256")) else {
          continue
        }
        problems.error(
          file, "Evidence '\(item.glimpse("id")?.shortened ?? "")': \(sentence(fault))")
      }
    }
    for name in orphans(in: folder, named: named) {
      problems.warning(
        file: Disk.join(evidence, name), "The evidence register does not name this file.")
    }
  }

  /// The files below `evidence/` that no piece names, in the order of their bytes; hidden ones are
  /// not evidence.
  package static func orphans(in folder: String, named: Set<String>) -> [String] {
    func inside(_ name: String, depth: Int) -> [String] {
      let path = Disk.join(Disk.join(folder, "evidence"), name)
      guard Disk.kind(path, followingLinks: false) == .folder, depth < Limits.depth else {
        // A link to a folder is named with what lies behind it.
        return named.contains { $0 == name || $0.hasPrefix(name + "/") } ? [] : [name]
      }
      return (Disk.names(in: path) ?? []).filter { !$0.hasPrefix(".") }
        .flatMap { inside(name.isEmpty ? $0 : name + "/" + $0, depth: depth + 1) }
    }
    guard Disk.kind(Disk.join(folder, "evidence"), followingLinks: false) == .folder else {
      return []
    }
    return inside("", depth: 0)
  }

  /// What is wrong with the files of an assessment's pieces, by the index of the piece.
  package static func faults(_ assessment: Assessment, in folder: String) -> [Int: Fault] {
    let evidence = Disk.join(folder, "evidence")
    var faults: [Int: Fault] = [:]
    for (index, piece) in assessment.evidence.enumerated() {
      guard let file = piece.file else { continue }
      faults[index] = fault(evidence, file, sha256: piece.sha256)
    }
    return faults
  }

  /// An assessment whose pieces say what looking at their files found; what is missing or changed
  /// does not count there. An assessment kept in `previous/` is as it was: it is kept without files.
  package static func checked(_ assessment: Assessment, in folder: String) -> Assessment {
    if Assessment.isPrevious(folder) { return assessment }
    var assessment = assessment
    let evidence = Disk.join(folder, "evidence")
    for index in assessment.evidence.indices {
      let piece = assessment.evidence[index]
      guard let file = piece.file else { continue }
      switch digest(evidence, file) {
      case .failure: assessment.evidence[index].fileCheck = .missing
      case .success(let digest):
        assessment.evidence[index].fileDigest = digest.sha256
        assessment.evidence[index].fileCheck =
          piece.sha256.map { $0 == digest.sha256 ? .unchanged : .changed } ?? .present
      }
    }
    return assessment
  }

  /// What is wrong with a file inside `evidence/`; nil if nothing is.
  package static func fault(_ folder: String, _ file: String, sha256: String?) -> Fault? {
    switch digest(folder, file) {
    case .failure(let fault): fault
    case .success(let digest):
      sha256.map { $0.lowercased() == digest.sha256 } ?? true ? nil : .changed
    }
  }

  /// The digest of a file inside a folder of evidence, or why there is none.
  package static func digest(_ folder: String, _ file: String) -> Result<FileDigest, Fault> {
    var path = folder
    for part in file.split(separator: "/") {
      path = Disk.join(path, String(part))
      switch Disk.kind(path, followingLinks: false) {
      case nil: return .failure(.missing)
      case .link: return .failure(.link)
      default: break
      }
    }
    do {
      return .success(try Disk.digest(of: path, followingLinks: false))
    } catch {
      return .failure(.unreadable(error.reason))
    }
  }

  /// What is wrong, as the end of a sentence about a piece.
  package static func sentence(_ fault: Fault) -> String {
    switch fault {
    case .missing: "the file does not exist in evidence/."
    case .link: "the file is a link or stands behind one; copy it into evidence/."
    case .unreadable(let reason): "the file \(reason)."
    case .changed: "the file's content is not the one its 'sha256' was made from."
    }
  }
}
