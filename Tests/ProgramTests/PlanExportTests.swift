import Testbed
import Testing
import YAML

@Suite("plan export")
struct PlanExportTests {
  @Test("As a table for spreadsheets")
  func csv() throws {
    let run = try Program.run(["plan", "export", example, "--format", "csv"], in: Repository.root)
    expect(run, code: 0)
    expectGolden(run.out, "plan-export.csv")
  }

  @Test("As calendar entries, every line of which a calendar can read")
  func calendar() throws {
    let run = try Program.run(
      ["plan", "export", example, "--format", "calendar"], in: Repository.root)
    expect(run, code: 0)
    expectGolden(run.out, "plan-export.ics")
    let events = try Self.entries(run.output)
    #expect(events.filter { $0["BEGIN"] == "VEVENT" }.count == 3)
    let uids = events.compactMap { $0["UID"] }
    #expect(Set(uids).count == uids.count && uids.count == events.count)
    for event in events {
      #expect(event["DTSTAMP"] == "20261031T000000Z")
      let day = event["BEGIN"] == "VTODO" ? "DUE;VALUE=DATE" : "DTSTART;VALUE=DATE"
      #expect(event[day]?.count == 8)
      #expect(event["SUMMARY"]?.isEmpty == false)
    }
  }

  @Test("Whatever the organization writes, it stays in its place")
  func hostile() throws {
    let folder = try Folder(Small.files)
    let title = "=1+1; \\n, \"quoted\"\u{1F600} " + String(repeating: "é", count: 60)
    let plan = """
      schema: plan/1
      actions:
        write: { decision: accepted, due: 2026-01-01, owner: "-x\\nEND:VTODO\\r\\nBEGIN:VEVENT" }
        evil: { decision: accepted, owner: "@a,b" }
      own:
        - { id: evil, title: \(Scalar.quoted(title)), raises: { steady: all }, effort: 3 }

      """
    try folder.write(plan, to: "plan.yml")
    let run = try Program.run(["plan", "export", folder.path, "--format", "calendar"])
    expect(run, code: 0)
    let events = try Self.entries(run.output)
    #expect(events.map { $0["BEGIN"] } == ["VTODO", "VTODO", "VEVENT", "VEVENT", "VEVENT"])
    let evil = try #require(events.first { $0["UID"] == "first/evil@excellence" })
    #expect(evil["SUMMARY"].map(Self.unescaped) == title)
    let csv = try Program.run(["plan", "export", folder.path, "--format", "csv"])
    #expect(csv.out.contains("\"'=1+1; \\n, \"\"quoted\"\""))
    #expect(csv.out.contains(",\"'@a,b\","))
    let path = folder("out/plan.ics")
    let missing = try Program.run(
      ["plan", "export", folder.path, "--format", "calendar", "--output", path])
    expect(missing, code: 2)
    let written = try Program.run(
      ["plan", "export", folder.path, "--format", "calendar", "--output", folder("plan.ics")])
    expect(written, code: 0)
    #expect(try Bytes.read(folder("plan.ics")) == run.output)
  }

  /// The entries of a calendar, by the names of their lines, after checking what RFC 5545 asks of
  /// lines: CRLF, at most 75 bytes, whole characters, names and values, and everything closed.
  private static func entries(_ bytes: [UInt8]) throws -> [[String: String]] {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.unicodeScalars.allSatisfy { $0 != "\u{FFFD}" })
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    var unfolded: [[UInt8]] = []
    for line in lines.dropLast() {
      #expect(line.last == 0x0D && line.count - 1 <= 75)
      let content = line.dropLast()
      #expect(!content.contains(0x0D) && String(validating: content, as: UTF8.self) != nil)
      if content.first == 0x20 {
        unfolded[unfolded.count - 1] += content.dropFirst()
      } else {
        unfolded.append(Array(content))
      }
    }
    let names = unfolded.map { String(decoding: $0, as: UTF8.self) }
    #expect(names.first == "BEGIN:VCALENDAR" && names.last == "END:VCALENDAR")
    #expect(names[1] == "VERSION:2.0" && names[2].hasPrefix("PRODID:"))
    var entries: [[String: String]] = []
    var open: [String: String]?
    for line in names.dropFirst(4).dropLast() {
      let colon = try #require(line.firstIndex(of: ":"))
      let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
      if name == "BEGIN" {
        #expect(open == nil)
        open = [:]
      }
      if name == "END" {
        #expect(open?["BEGIN"] == value)
        entries.append(try #require(open))
        open = nil
        continue
      }
      #expect(open?[name] == nil)
      open?[name] = value
    }
    #expect(open == nil)
    return entries
  }

  /// The text that a property's value stands for.
  private static func unescaped(_ value: String) -> String {
    var result = ""
    var rest = value[...]
    while let next = rest.popFirst() {
      guard next == "\\", let escaped = rest.popFirst() else {
        result.append(next)
        continue
      }
      result.append(escaped == "n" ? "\n" : escaped)
    }
    return result
  }
}
