import Glibc
import Modeling
import YAML

/// A YAML file of an assessment that is edited where people wrote it: proven before it is written,
/// written whole or not at all, and not over what somebody else wrote meanwhile.
struct EditedFile {
  private let folder: String
  private let path: String
  /// Nil if there is no file yet.
  private let read: [UInt8]?
  private let start: String

  /// Reads a file of an assessment's folder; one that is not there begins with `start`.
  init(_ name: String, of folder: String, start: String) throws {
    self.folder = folder
    self.start = start
    path = Disk.join(folder, name)
    Self.lock(folder)
    guard Disk.isThere(path) else {
      read = nil
      return
    }
    do {
      read = try Disk.read(path, upTo: Limits.fileSize)
    } catch {
      throw Terminal.refusal("'\(path)' \(error.reason).")
    }
  }

  /// Waits until no other edit of this program is under way in a folder; the lock is gone with the
  /// process. Where a folder cannot be locked, the comparison before writing has to do.
  private static func lock(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
  }

  /// Makes edits, one after the other; the assessment as it then is.
  func write(_ edits: [Edit], _ folders: FolderOptions) throws -> Assessment {
    let source = Source(name: path, bytes: read ?? Array(start.utf8))
    let bytes: [UInt8]
    do {
      bytes = try Edit.apply(edits, to: source)
    } catch {
      throw Terminal.refusal("'\(path)' \(error.reason).")
    }
    let assessment = try Study.prove(folder, folders, with: [path: bytes])
    if bytes != read {
      if read != nil, Self.isProtected(path) {
        throw Terminal.refusal("'\(path)' cannot be written (it is read-only).")
      }
      try Output.replace(path, bytes) { path in
        guard let read else { return !Disk.isThere(path) }
        return (try? Disk.read(path, upTo: Limits.fileSize)) == read
      }
    }
    return assessment
  }

  /// Whether nobody may write a file: putting another in its place would go around that.
  private static func isProtected(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_mode & 0o222 == 0 || access(path, W_OK) != 0)
  }
}

extension EditedFile {
  /// The decisions on an assessment's actions.
  static func plan(of folder: String) throws -> EditedFile {
    try EditedFile(
      "plan.yml", of: folder,
      start: "# Decisions on actions, and actions of the organization's own.\nschema: plan/1\n")
  }
}
