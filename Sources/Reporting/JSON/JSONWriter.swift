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

  func write(_ value: some Encodable) throws {
    switch value {
    case let string as String: write(string)
    case let number as Double: write(number)
    case let number as Int: raw(String(number))
    case let flag as Bool: raw(flag ? "true" : "false")
    default: try encode(value)
    }
  }

  private func encode(_ value: some Encodable) throws {
    let depth = closers.count
    let start = text.count
    try value.encode(to: Visitor(writer: self, codingPath: []))
    if text.count == start { raw("null") }
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

  func raw(_ plain: String) { text.append(contentsOf: plain.utf8) }

  func write(_ number: Double) {
    let shortest = number.description
    raw(shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest)
  }

  func write(_ string: String) {
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20:
        raw("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
