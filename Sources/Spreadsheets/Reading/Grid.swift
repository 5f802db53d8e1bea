package import YAML

/// A sheet that was read: the cells that say something, by row and column, both from 0.
package struct Grid: Hashable, Sendable {
  /// What a cell says.
  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
    case day(Day)
    case truth(Bool)
    /// What a formula came to that could not be computed, such as `#REF!`.
    case failure(String)
  }

  package var name: String
  package var rows: [Int: [Int: Value]] = [:]

  package init(name: String) { self.name = name }

  package subscript(row: Int, column: Int) -> Value? { rows[row]?[column] }

  /// A place as people write it: `Questions!F12`, `'My answers'!F12`.
  package func reference(_ row: Int, _ column: Int) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_"
    }
    let sheet = isPlain ? name : "'\(name)'"
    return "\(sheet)!\(Self.letters(column))\(row + 1)"
  }

  /// The name of a column: A, B, ... Z, AA.
  package static func letters(_ column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(65 + (rest - 1) % 26))
      letters = String(Character(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Row and column of a place like `F12`; nil for what is none that a sheet has.
  static func place(_ reference: String) -> (row: Int, column: Int)? {
    var (column, row, letters) = (0, 0, true)
    for byte in reference.utf8 {
      switch byte {
      case 0x41...0x5A where letters: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39:
        letters = false
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      if column > mostColumns || row > mostRows { return nil }
    }
    return column > 0 && row > 0 ? (row - 1, column - 1) : nil
  }

  static let mostRows = 1_048_576
  static let mostColumns = 16_384
}

extension Grid.Value {
  /// As a person would type it: numbers without needless digits, days in ISO form.
  package var text: String {
    switch self {
    case .text(let text), .failure(let text): text
    case .number(let number):
      number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .day(let day): day.description
    case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
    }
  }
}
