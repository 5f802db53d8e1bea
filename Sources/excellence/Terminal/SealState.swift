import ArgumentParser
import JSON
import Modeling
import Reporting
import Sealing
import YAML

/// The seal of an assessment's folder and what differs from it now.
enum SealState {
  /// The seal in a folder; nil if there is none; ends the command if it cannot be read.
  static func seal(in folder: String) throws -> Seal? {
    let path = Disk.join(folder, Seal.file)
    guard Disk.isThere(path) else { return nil }
    let problems = Problems()
    let node = Record(problems).read(path, as: Seal.file)
    let seal = node.flatMap { Seal($0, problems) }
    try Terminal.report(problems)
    return seal
  }

  /// What scoring the folder gives, as `score --format json` prints it; nil if it cannot be read.
  static func outcome(of folder: String, _ folders: FolderOptions) throws -> SealCheck.Outcome? {
    guard let study = try? Study(folder, folders, .own, saying: .nothing) else { return nil }
    return try outcome(of: study)
  }

  static func outcome(of study: Study) throws -> SealCheck.Outcome {
    let result = try JSONWriter.text(try study.report())
    return SealCheck.Outcome(
      digest: study.digest, result: FileDigest(of: Array(result.utf8)).sha256)
  }

  /// What differs between a folder and its seal.
  static func check(
    _ seal: Seal, in folder: String, _ outcome: SealCheck.Outcome?, signer: String? = nil
  ) -> Report.SealResult {
    let check = SealCheck(
      seal, in: folder, FolderInventory(of: folder), outcome, signer: signer)
    let statement = seal.signed.statement
    return Report.SealResult(
      holds: check.findings.isEmpty, sealed: statement.sealed, by: statement.by,
      tool: statement.tool, key: statement.key.hexadecimal, fingerprint: statement.key.fingerprint,
      files: statement.fileCount, before: seal.history.count,
      findings: check.findings.map(finding))
  }

  private static func finding(_ finding: SealCheck.Finding) -> Report.SealResult.Finding {
    switch finding {
    case .signature: .init(kind: "signature")
    case .history(let index): .init(kind: "history", what: String(index + 1))
    case .signer: .init(kind: "signer")
    case .changed(let name): .init(kind: "changed", what: name)
    case .missing(let name): .init(kind: "missing", what: name)
    case .added(let name): .init(kind: "added", what: name)
    case .fault(let sentence): .init(kind: "fault", what: sentence)
    case .journalGrown(let lines): .init(kind: "journal-grown", lines: lines)
    case .journalRewritten: .init(kind: "journal-rewritten")
    case .result(let cause): .init(kind: "result-\(cause.rawValue)")
    }
  }
}

extension LanguageOption {
  /// The assessment's own language.
  static var own: LanguageOption {
    var option = LanguageOption()
    option.language = nil
    return option
  }
}
