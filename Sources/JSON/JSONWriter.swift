/// Writes a value as JSON: keys in the order they are encoded, what is not known as `null`,
/// numbers unrounded, so that the same value always gives the same bytes.
///
/// A class, since the containers of one value write to the same text.
package final class JSONWriter {
  private var text: [UInt8] = []

  /// The JSON of a value, with a line break at the end.
  package static func text(_ value: some Encodable) throws -> String {
    let writer = JSONWriter()
    try writer.write(value)
    writer.text.append(UInt8(ascii: "\n"))
    return String(decoding: writer.text, as: UTF8.self)
  }

  /// Writes a value of any kind; the containers write texts, numbers and flags themselves.
  func write(_ value: some Encodable) throws {
    let depth = closers.count
    let start = text.count
    try value.encode(to: Visitor(writer: self))
    if text.count == start { null() }
    close(to: depth)
  }

  // MARK: Text

  /// The closing bracket of each container that is open.
  private var closers: [UInt8] = []
  /// Whether the innermost container has something in it.
  private var isStarted: [Bool] = []

  func open(_ bracket: UInt8) {
    text.append(bracket)
    closers.append(bracket == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    isStarted.append(false)
  }

  func close(to depth: Int) {
    while closers.count > depth {
      text.append(closers.removeLast())
      isStarted.removeLast()
    }
  }

  var depth: Int { closers.count }

  func comma() {
    if let started = isStarted.last {
      if started { text.append(UInt8(ascii: ",")) }
      isStarted[isStarted.count - 1] = true
    }
  }

  func key(_ name: String) {
    comma()
    write(name)
    text.append(UInt8(ascii: ":"))
  }

  func null() { raw("null") }

  func write(_ flag: Bool) { raw(flag ? "true" : "false") }

  func write(_ number: Int) { raw(String(number)) }

  func write(_ number: Double) {
    let shortest = number.description
    raw(shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest)
  }

  /// Writes a text in quotes, piece by piece between the bytes that have to be escaped.
  func write(_ string: String) {
    var string = string
    string.withUTF8 { bytes in
      text.append(UInt8(ascii: "\""))
      var start = 0
      for (index, byte) in bytes.enumerated() {
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        raw(Self.escape(byte))
        start = index + 1
      }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
      text.append(UInt8(ascii: "\""))
    }
  }

  private func raw(_ plain: String) { text.append(contentsOf: plain.utf8) }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    default: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
