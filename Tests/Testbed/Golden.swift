import Glibc

/// Files that hold what a person once read and found right.
package enum Golden {
  /// What is wrong with a text that should be the one in `Tests/<target>/Goldens/<name>`, as a
  /// sentence; nil if nothing is.
  ///
  /// With `RECORD_GOLDENS=1` in the environment the file is written, and that is a fault too.
  package static func fault(_ text: String, _ name: String, in target: String) -> String? {
    let folder = "\(Repository.root)/Tests/\(target)/Goldens"
    let path = "\(folder)/\(name)"
    if getenv("RECORD_GOLDENS").map({ String(cString: $0) }) == "1" {
      mkdir(folder, 0o777)
      do {
        try Bytes.write(Array(text.utf8), to: path)
      } catch {
        return "\(error)"
      }
      return "recorded \(name): read it, then run again without RECORD_GOLDENS"
    }
    guard let bytes = try? Bytes.read(path) else {
      return "there is no golden file \(name); record it with RECORD_GOLDENS=1"
    }
    let golden = String(decoding: bytes, as: UTF8.self)
    if text.utf8.elementsEqual(golden.utf8) { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, (line, other)) in zip(lines, wanted).enumerated() where line != other {
      return "\(name), line \(number + 1):\n  is:     \(line)\n  golden: \(other)"
    }
    return "\(name): has \(lines.count) lines, not \(wanted.count)"
  }
}
