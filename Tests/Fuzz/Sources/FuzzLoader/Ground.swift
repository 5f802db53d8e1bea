import Glibc
import Testbed

/// The small assessment on the machine, one file of which is replaced at a time.
///
/// A class, since it knows which file that is.
final class Ground {
  /// Named by FUZZ_GROUND, else one that stays.
  private let folder = getenv("FUZZ_GROUND").map { String(cString: $0) } ?? "/tmp/excellence-fuzz"
  private var replaced: String?

  init() {
    for part in ["", "models", "questionnaires", "questionnaires/bank", "answers"] {
      mkdir(folder + "/" + part, 0o777)
    }
    for (name, text) in Small.files { write(Array(text.utf8), to: name) }
  }

  /// Calls with the folder while one file holds these bytes.
  func with(_ bytes: [UInt8], at name: String, _ body: (String) -> Void) {
    if let replaced, replaced != name {
      write(Array(Small.files[replaced, default: ""].utf8), to: replaced)
    }
    replaced = name
    write(bytes, to: name)
    body(folder)
  }

  private func write(_ bytes: [UInt8], to name: String) {
    do {
      try Bytes.write(bytes, to: folder + "/" + name)
    } catch {
      fatalError("\(error)")
    }
  }
}
