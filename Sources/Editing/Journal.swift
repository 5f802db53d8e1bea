import JSON
import Modeling
import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `journal.jsonl`: a line of JSON for each change of an entry, the newest last.
///
/// A change is in the journal before it is in its file, so that a crash leaves no change that the
/// journal does not know; what could not be made is taken out again.
struct Journal {
  static let name = "journal.jsonl"

  struct Line: Encodable {
    var when: String
    var who: String
    /// The entry by its name.
    var what: String
    var before: Content?
    var after: Content?

    enum CodingKeys: CodingKey { case when, who, what, before, after }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(when, forKey: .when)
      try container.encode(who, forKey: .who)
      try container.encode(what, forKey: .what)
      try container.encode(before, forKey: .before)
      try container.encode(after, forKey: .after)
    }
  }

  private let path: String
  /// How long the file was; nil if there was none.
  private let length: off_t?

  /// Adds lines to the journal of a folder and flushes them.
  init(_ folder: String, adding lines: [Line]) throws(WriteRefusal) {
    path = Disk.join(folder, Self.name)
    let text = lines.compactMap { try? JSONWriter.text($0) }.joined()
    let isNew = !Disk.isThere(path)
    if !isNew, Disk.kind(path) != .file {
      throw WriteRefusal("'\(path)' is not a regular file.")
    }
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor >= 0 else { throw .system(path) }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    length = isNew ? nil : end
    // A line that a crash has cut stays apart from the next one.
    var last = UInt8(ascii: "\n")
    if end > 0 { pread(descriptor, &last, 1, end - 1) }
    let bytes = (last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]) + Array(text.utf8)
    guard Disk.writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let refusal = WriteRefusal.system(path)
      takeBack()
      throw refusal
    }
  }

  /// Takes the lines out again, since what they say was not done.
  func takeBack() {
    if let length { truncate(path, length) } else { unlink(path) }
  }
}

extension Content: Encodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Texts as texts, lists as arrays, maps as objects in their order.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .list(let items):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(item) }
    case .map(let pairs):
      var container = encoder.container(keyedBy: Key.self)
      for pair in pairs { try container.encode(pair.value, forKey: Key(stringValue: pair.key)) }
    }
  }
}
