/// The files that an assessment consists of, which no report or table may be written over.
package enum AssessmentRecord {
  private static let files: Set = [
    "assessment.yml", "consensus.yml", "evidence.yml", "findings.yml", "plan.yml", "set-aside.yml",
    "journal.jsonl", "seal.yml",
  ]
  private static let folders: Set = [
    "answers", "models", "questionnaires", "evidence", "previous",
  ]

  /// The folder of the assessment whose record a path belongs to, be there a file or not; nil if it
  /// belongs to none.
  package static func holding(_ path: String) -> String? {
    let full = whole(path)
    var parts = full.split(separator: "/").map(String.init)
    var below: [String] = []
    while let last = parts.popLast() {
      below.insert(last, at: 0)
      let folder = "/" + parts.joined(separator: "/")
      let isRecord = below.count == 1 ? files.contains(last) : folders.contains(last)
      if isRecord, Disk.isThere(Disk.join(folder, "assessment.yml")) { return folder }
    }
    return nil
  }

  /// A path without links and dots, also of a file that is not there yet.
  private static func whole(_ path: String) -> String {
    if Disk.isThere(path) { return Disk.absolute(path) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let start = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    return Disk.join(Disk.absolute(start), String(parts.last ?? ""))
  }
}
