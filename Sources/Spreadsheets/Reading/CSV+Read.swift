extension CSV {
  /// One value of a file, and where it stands.
  package struct Field: Hashable, Sendable {
    package var text: String
    /// Both 1-based; columns in code points.
    package var line: Int
    package var column: Int
  }

  /// Why a file cannot be read, and where.
  package struct Fault: Error, Hashable {
    package var line: Int
    package var column: Int
    package var message: String
  }

  /// The rows of a file as Excel, LibreOffice and other programs save it: values separated by
  /// commas, semicolons or tabs, whichever the first line has most of; UTF-8, with a byte order mark
  /// or without; lines ending as they will, also inside quotes. Empty lines are left out.
  package static func rows(of bytes: [UInt8]) throws(Fault) -> [[Field]] {
    try checkEncoding(bytes)
    var reader = CSVReader(bytes)
    return try reader.rows()
  }

  /// The text that was written as a field: without the apostrophe that keeps a spreadsheet from
  /// taking it for a formula.
  package static func disarmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", needsApostrophe(scalars[...]) else { return text }
    return String(String.UnicodeScalarView(scalars.dropFirst()))
  }

  private static func checkEncoding(_ bytes: [UInt8]) throws(Fault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Fault(
        line: 1, column: 1,
        message: "The file is UTF-16; save it as 'CSV UTF-8' (in LibreOffice, character set UTF-8)."
      )
    }
    var line = 1
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let text = bytes[start..<end]
      if let place = firstUnreadable(text) {
        let column = text[..<place].count { $0 & 0xC0 != 0x80 } + 1
        throw Fault(
          line: line, column: column,
          message: bytes[place] == 0
            ? "There is a byte here that is no text; a CSV file is wanted, saved as UTF-8."
            : "The file is not UTF-8 here; save it as 'CSV UTF-8' (in LibreOffice, character set UTF-8)."
        )
      }
      line += 1
      start = end + 1
    }
  }

  /// The place of the first byte that is no UTF-8 text.
  private static func firstUnreadable(_ bytes: ArraySlice<UInt8>) -> Int? {
    if let zero = bytes.firstIndex(of: 0) { return zero }
    if bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil {
      return nil
    }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput: return bytes.indices.last
      case .error: return place
      }
    }
  }
}

/// Takes a CSV file apart.
private struct CSVReader {
  private static let (quote, lineFeed, return_): (UInt8, UInt8, UInt8) = (0x22, 0x0A, 0x0D)
  private static let mostRows = 1_048_576
  private static let mostFields = 16_384

  private let bytes: [UInt8]
  private var separator = UInt8(ascii: ",")
  private var at = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    findSeparator()
  }

  /// What the first line has most of; a line `sep=;` says it.
  private mutating func findSeparator() {
    let end = bytes[at...].firstIndex { $0 == Self.lineFeed || $0 == Self.return_ } ?? bytes.count
    let first = bytes[at..<end]
    if first.count == 5, first.starts(with: "sep=".utf8) {
      separator = first[first.endIndex - 1]
      at = end
      skipLineEnd()
      return
    }
    var isQuoted = false
    var counts: [UInt8: Int] = [:]
    for byte in bytes[at...] {
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted, byte == Self.lineFeed || byte == Self.return_ { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")]
    where counts[candidate, default: 0] > counts[separator, default: 0] {
      separator = candidate
    }
  }

  mutating func rows() throws(CSV.Fault) -> [[CSV.Field]] {
    var rows: [[CSV.Field]] = []
    while at < bytes.count {
      let row = try self.row()
      if row.count == 1, row[0].text.isEmpty { continue }
      guard rows.count < Self.mostRows else {
        throw fault("The file has more than a million rows.")
      }
      rows.append(row)
    }
    return rows
  }

  private mutating func row() throws(CSV.Fault) -> [CSV.Field] {
    var fields = [try field()]
    while at < bytes.count, bytes[at] == separator {
      advance()
      fields.append(try field())
      guard fields.count <= Self.mostFields else {
        throw fault("The line has more than 16,384 values.")
      }
    }
    skipLineEnd()
    return fields
  }

  private mutating func field() throws(CSV.Fault) -> CSV.Field {
    var field = CSV.Field(text: "", line: line, column: column)
    if at < bytes.count, bytes[at] == Self.quote {
      field.text = try quoted()
      return field
    }
    let start = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != Self.lineFeed,
      bytes[at] != Self.return_
    {
      advance()
    }
    field.text = String(decoding: bytes[start..<at], as: UTF8.self)
    return field
  }

  private mutating func quoted() throws(CSV.Fault) -> String {
    let start = (line, column)
    var text: [UInt8] = []
    advance()
    while true {
      guard at < bytes.count else {
        throw CSV.Fault(
          line: start.0, column: start.1, message: "The closing quote of this value is missing.")
      }
      if bytes[at] == Self.quote {
        advance()
        guard at < bytes.count, bytes[at] == Self.quote else { break }
      }
      text.append(bytes[at])
      advance()
    }
    let isAtEnd =
      at == bytes.count || bytes[at] == separator || bytes[at] == Self.lineFeed
      || bytes[at] == Self.return_
    guard isAtEnd else {
      throw fault("A quote inside a value in quotes is written twice; the value ends before this.")
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipLineEnd() {
    if at < bytes.count, bytes[at] == Self.return_ {
      advance()
      if at < bytes.count, bytes[at] == Self.lineFeed { advance() }
    } else if at < bytes.count, bytes[at] == Self.lineFeed {
      advance()
    }
  }

  private mutating func advance() {
    let byte = bytes[at]
    at += 1
    let endsLine =
      byte == Self.lineFeed
      || byte == Self.return_ && !(at < bytes.count && bytes[at] == Self.lineFeed)
    if endsLine {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private func fault(_ message: String) -> CSV.Fault {
    CSV.Fault(line: line, column: column, message: message)
  }
}
