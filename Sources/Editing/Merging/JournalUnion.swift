/// The lines of several journals as one, by their times.
package enum JournalUnion {
  /// Every line as often as the journal that has it most often has it, each journal's own order
  /// kept; of lines that could come next, the earliest, then by their text.
  package static func lines(_ journals: [[String]]) -> [String] {
    let numbered = journals.map(Self.numbered)
    let times = journals.map(Self.times)
    var places = journals.map { _ in 0 }
    var told: Set<Line> = []
    var result: [String] = []
    while true {
      var best: (time: String, line: Line)?
      for journal in numbered.indices {
        while places[journal] < numbered[journal].count,
          told.contains(numbered[journal][places[journal]])
        {
          places[journal] += 1
        }
        guard places[journal] < numbered[journal].count else { continue }
        let line = numbered[journal][places[journal]]
        let time = times[journal][places[journal]]
        if let known = best, (known.time, known.line.text) <= (time, line.text) { continue }
        best = (time, line)
      }
      guard let best else { return result }
      told.insert(best.line)
      result.append(best.line.text)
    }
  }

  /// A line and which of its like in its journal it is.
  private struct Line: Hashable {
    var text: String
    var number: Int
  }

  private static func numbered(_ lines: [String]) -> [Line] {
    var counts: [String: Int] = [:]
    return lines.map { text in
      counts[text, default: 0] += 1
      return Line(text: text, number: counts[text] ?? 1)
    }
  }

  /// The time of each line; one that says none has that of the line before.
  private static func times(_ lines: [String]) -> [String] {
    var last = ""
    return lines.map { line in
      let start = "{\"when\":\""
      if line.hasPrefix(start) { last = String(line.dropFirst(start.count).prefix { $0 != "\"" }) }
      return last
    }
  }
}
