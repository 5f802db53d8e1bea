package import YAML

/// Calendar entries as RFC 5545 has them; the same entries give the same bytes.
package struct Calendar: Hashable, Sendable {
  /// How far a task is.
  package enum Standing: String, Hashable, Sendable {
    case open = "NEEDS-ACTION"
    case running = "IN-PROCESS"
    case done = "COMPLETED"
  }

  package enum Kind: Hashable, Sendable {
    /// On a day.
    case event
    /// Due on a day.
    case task(Standing)
  }

  package struct Entry: Hashable, Sendable {
    /// Stays the same from export to export, so that a calendar knows the entry again.
    package var id: String
    package var kind: Kind
    package var day: Day
    package var title: String
    /// Lines of text; may be empty.
    package var text: String

    package init(id: String, kind: Kind, day: Day, title: String, text: String) {
      self.id = id
      self.kind = kind
      self.day = day
      self.title = title
      self.text = text
    }
  }

  /// The day from which the entries are.
  package var made: Day
  package var entries: [Entry]

  package init(made: Day, entries: [Entry]) {
    self.made = made
    self.entries = entries
  }

  package var text: String {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//excellence//plan//EN", "CALSCALE:GREGORIAN"]
      + entries.flatMap(lines) + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func lines(_ entry: Entry) -> [String] {
    let name = entry.kind == .event ? "VEVENT" : "VTODO"
    var lines = [
      "BEGIN:\(name)", "UID:\(Self.escaped(entry.id))@excellence",
      "DTSTAMP:\(Self.digits(made))T000000Z",
    ]
    switch entry.kind {
    case .event:
      lines.append("DTSTART;VALUE=DATE:\(Self.digits(entry.day))")
      lines.append("TRANSP:TRANSPARENT")
    case .task(let standing):
      lines.append("DUE;VALUE=DATE:\(Self.digits(entry.day))")
      lines.append("STATUS:\(standing.rawValue)")
    }
    lines.append("SUMMARY:\(Self.escaped(entry.title))")
    if !entry.text.isEmpty { lines.append("DESCRIPTION:\(Self.escaped(entry.text))") }
    return lines + ["END:\(name)"]
  }

  private static func digits(_ day: Day) -> String {
    day.description.split(separator: "-").joined()
  }

  /// A text as a property's value; what no calendar file may hold is left out.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A line cut into pieces of at most 75 bytes, never inside a character's bytes; each further
  /// piece begins with a space.
  private static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if count + length > 75 {
        result.append(contentsOf: "\r\n ".unicodeScalars)
        count = 1
      }
      result.append(scalar)
      count += length
    }
    return String(result)
  }
}
