import ArgumentParser
import Editing
import Glibc
import Modeling

/// A folder of files that only one run needs.
struct TemporaryFolder {
  let path: String

  /// Makes a folder, hands it over, and removes it with the files in it.
  static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var name = Array(((parent.isEmpty ? "/tmp" : parent) + "/excellence-XXXXXX").utf8CString)
    guard let made = mkdtemp(&name) else {
      throw Terminal.refusal(
        "No temporary folder can be made (\(String(cString: strerror(errno)))).")
    }
    let folder = TemporaryFolder(path: String(cString: made))
    defer { folder.remove() }
    return try body(folder)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws {
    let descriptor = open(file(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(name) }
    defer { close(descriptor) }
    guard Disk.writeAll(bytes, to: descriptor) else { throw failure(name) }
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// The bytes of a file that a tool made.
  func read(_ name: String) throws -> [UInt8] {
    do {
      let bytes = try Disk.read(file(name), upTo: Self.largest)
      if !bytes.isEmpty { return bytes }
    } catch {
      if Disk.isThere(file(name)) {
        throw Terminal.refusal("'\(file(name))' \(error.reason).")
      }
    }
    throw Terminal.refusal("The tool that makes '\(name)' ended without making it.")
  }

  private func failure(_ name: String) -> ExitCode {
    Terminal.refusal("'\(file(name))' cannot be written (\(String(cString: strerror(errno)))).")
  }

  private func remove() {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink(file(name)) }
      }
      closedir(folder)
    }
    rmdir(path)
  }

  /// Bytes of the largest file that a tool may make.
  private static let largest = 1 << 30
}
