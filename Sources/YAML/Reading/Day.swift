/// A day of the Gregorian calendar.
package struct Day: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to the month's last.
  package let day: Int

  /// A day from its ISO form, `2026-10-31`; nil if it is not written so or not in the calendar.
  package init?(_ text: String) {
    var text = text
    guard let day = text.withUTF8({ Day($0) }) else { return nil }
    self = day
  }

  private init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (place, byte) in text.enumerated() {
      let isHyphen = place == 4 || place == 7
      guard isHyphen ? byte == 0x2D : (0x30...0x39).contains(byte) else { return nil }
      switch place {
      case 0..<4: numbers.0 = numbers.0 * 10 + Int(byte - 0x30)
      case 5..<7: numbers.1 = numbers.1 * 10 + Int(byte - 0x30)
      case 8...: numbers.2 = numbers.2 * 10 + Int(byte - 0x30)
      default: break
      }
    }
    let (year, month, day) = numbers
    guard (1...12).contains(month), day >= 1, day <= Self.length(of: month, in: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The last day that can be written.
  package static let last = Day(year: 9999, month: 12, day: 31)

  private init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension Day {
  /// The same day some months later, or the last of a shorter month; the last day there is where
  /// the calendar ends.
  package func adding(months: Int) -> Day {
    let all = year * 12 + month - 1 + months
    let (year, month) = (all / 12, all % 12 + 1)
    guard year <= Day.last.year else { return .last }
    return Day(year: year, month: month, day: min(day, Self.length(of: month, in: year)))
  }
}

extension Day {
  /// Whole months until another day, rounded down; negative for a day before.
  package func months(until other: Day) -> Int {
    let months = (other.year - year) * 12 + other.month - month
    return other.day < day ? months - 1 : months
  }
}

extension Day {
  /// Days since 1970-01-01.
  package var daysSinceEpoch: Int {
    // Years begin in March, so that a leap day is the last of its year.
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let (era, ofEra) = (year / 400, year % 400)
    let ofYear = (153 * month + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}

extension Day: CustomStringConvertible {
  /// The ISO form.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
