import ArgumentParser
import Glibc
import YAML

extension Day {
  /// The day it is, by the machine's clock and time zone.
  static var today: Day {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let text = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return Day(text) ?? .last
  }
}

extension Day {
  /// Ends the command as written wrongly if what was given for an option is no day.
  static func check(_ text: String, _ option: String) throws {
    if Day(text) != nil { return }
    throw ValidationError(
      "\(option) is a date like 2027-01-31 that is in the calendar, not '\(text.shortened)'.")
  }
}
