import Foundation
import Testing

/// Files that hold what a person once read and found right.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  /// Expects a text to be the one in a file; with `RECORD_GOLDENS=1` writes the file and fails.
  static func expect(
    _ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name): read it, then run again", sourceLocation: location)
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard text != golden else { return }
    let pairs = zip(text.split(separator: "\n"), golden.split(separator: "\n"))
    let difference = pairs.first { $0 != $1 }.map { "\"\($0)\" instead of \"\($1)\"" }
    Issue.record("\(name): \(difference ?? "another length")", sourceLocation: location)
  }
}
