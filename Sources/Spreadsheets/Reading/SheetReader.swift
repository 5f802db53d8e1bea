import YAML

/// Reads one sheet of a workbook.
struct SheetReader {
  private let xml: XMLLibrary
  private let texts: [String]
  private let looks: [Bool]
  private let countsFrom1904: Bool

  static let mostCells = 2_000_000

  /// `texts` are those that cells refer to by number; `looks` say which show a day.
  init(_ xml: XMLLibrary, texts: [String], looks: [Bool], countsFrom1904: Bool) {
    self.xml = xml
    self.texts = texts
    self.looks = looks
    self.countsFrom1904 = countsFrom1904
  }

  /// A cell on the way.
  private struct Draft {
    var row = 0
    var column = 0
    var kind = "n"
    var look = 0
    var text = ""
  }

  func sheet(_ bytes: [UInt8], name: String) throws(WorkbookReading.Refusal) -> Grid {
    var grid = Grid(name: name)
    var draft = Draft()
    var (row, column, count) = (-1, -1, 0)
    var (isInCell, isValue, isReading) = (false, false, false)
    try xml.forEach(in: bytes) { event throws(WorkbookReading.Refusal) in
      switch event {
      case .start("row", let attributes):
        let number = attributes["r"].flatMap { Int($0) } ?? row + 2
        guard (1...Grid.mostRows).contains(number) else { throw .broken }
        (row, column) = (number - 1, -1)
      case .start("c", let attributes):
        draft = Draft(
          row: row, column: column + 1, kind: attributes["t"] ?? "n",
          look: attributes["s"].flatMap { Int($0) } ?? 0)
        if let reference = attributes["r"] {
          guard let place = Grid.place(reference) else { throw .broken }
          (draft.row, draft.column) = place
        }
        guard draft.row >= 0, draft.column < Grid.mostColumns else { throw .broken }
        (column, isInCell) = (draft.column, true)
      case .start("v", _), .start("t", _): isValue = isInCell
      case .start("rPh", _): isReading = true
      case .text(let piece) where isValue && !isReading: draft.text += piece
      case .end("v"), .end("t"): isValue = false
      case .end("rPh"): isReading = false
      case .end("c"):
        isInCell = false
        guard let value = try value(draft) else { break }
        count += 1
        guard count <= Self.mostCells else { throw .tooLarge }
        grid.rows[draft.row, default: [:]][draft.column] = value
      default: break
      }
    }
    return grid
  }

  /// What a cell says; nil if nothing.
  private func value(_ draft: Draft) throws(WorkbookReading.Refusal) -> Grid.Value? {
    let text = draft.text
    switch draft.kind {
    case "s":
      if text.isEmpty { return nil }
      guard let index = Int(text), texts.indices.contains(index) else { throw .broken }
      return texts[index].isEmpty ? nil : .text(texts[index])
    case "str", "inlineStr": return text.isEmpty ? nil : .text(Self.unescaped(text))
    case "b": return text.isEmpty ? nil : .truth(text == "1" || text == "true")
    case "e": return .failure(text)
    case "d": return Day(String(text.prefix(10))).map { .day($0) } ?? .text(text)
    default:
      if text.isEmpty { return nil }
      guard let number = Double(text), number.isFinite else { throw .broken }
      if looks.indices.contains(draft.look), looks[draft.look],
        let day = Day(serial: number, from1904: countsFrom1904)
      {
        return .day(day)
      }
      return .number(number)
    }
  }

  /// A text with what XML cannot hold put back: a workbook writes U+0001 as `_x0001_`, and some
  /// programs an underscore before such a text as `_x005F_`. Other codes are what people wrote.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if let code = code(bytes[at...]), code < 0x20 || code == 0x5F,
        let scalar = Unicode.Scalar(code)
      {
        plain += Array(String(Character(scalar)).utf8)
        at += 7
      } else {
        plain.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The number in `_xHHHH_` at the start of some bytes.
  private static func code(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let escape = Array(bytes.prefix(7))
    guard escape.count == 7, escape.starts(with: "_x".utf8), escape[6] == UInt8(ascii: "_") else {
      return nil
    }
    let digits = String(decoding: escape[2..<6], as: UTF8.self)
    return digits.contains("+") || digits.contains("-") ? nil : UInt32(digits, radix: 16)
  }
}
