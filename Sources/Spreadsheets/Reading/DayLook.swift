import YAML

/// Whether a number is shown as a day.
enum DayLook {
  /// By the number of a format and, where it is not one that every program has, its code.
  static func isDay(_ id: Int, _ code: String?) -> Bool {
    guard let code else {
      return [14...17, 22...22, 27...36, 50...58].contains { $0.contains(id) }
    }
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for letter in code.unicodeScalars {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch letter {
      case "\"" where !isBracketed: isQuoted.toggle()
      case _ where isQuoted: break
      case "\\", "_", "*": isEscaped = true
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "y", "Y", "d", "D": if !isBracketed { return true }
      default: break
      }
    }
    return false
  }
}

extension Day {
  /// The day a spreadsheet means by a number, hours left away; nil where it counts none.
  init?(serial: Double, from1904: Bool) {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    // Day 60 of the usual count is one that never was: what is before counts one more.
    let count = Int(serial) + (from1904 ? 1_462 : serial < 60 ? 1 : 0)
    var days = count - 25_569 + 719_468
    let era = days / 146_097
    days -= era * 146_097
    let ofEra = (days - days / 1_460 + days / 36_524 - days / 146_096) / 365
    let ofYear = days - (365 * ofEra + ofEra / 4 - ofEra / 100)
    let month = (5 * ofYear + 2) / 153
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    let year = ofEra + era * 400 + (month >= 10 ? 1 : 0)
    let text =
      padded(year, 4) + "-" + padded(month < 10 ? month + 3 : month - 9, 2) + "-"
      + padded(ofYear - (153 * month + 2) / 5 + 1, 2)
    self.init(text)
  }
}
