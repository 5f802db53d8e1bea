/// Whole months between days.
enum Months {
  /// The month some months after an ISO date, as `2027-03`; the date itself if it is none.
  static func after(_ date: String, months: Int) -> String {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return date }
    let month = parts[0] * 12 + parts[1] - 1 + months
    let number = month % 12 + 1
    return "\(month / 12)-\(number < 10 ? "0" : "")\(number)"
  }

  /// From one ISO date to another; nil if one is none.
  static func between(_ first: String, _ second: String) -> Int? {
    let days = [first, second].map { $0.split(separator: "-").compactMap { Int($0) } }
    guard days.allSatisfy({ $0.count == 3 }) else { return nil }
    let months = (days[1][0] - days[0][0]) * 12 + days[1][1] - days[0][1]
    return days[1][2] < days[0][2] ? months - 1 : months
  }
}
