import JSON
import Modeling
package import YAML

extension Desk {
  /// All that the assessment's files say.
  package func ledger() throws(WriteRefusal) -> Ledger { try Self.ledger(of: folder) }

  /// All that the files of an assessment's folder say.
  package static func ledger(of folder: String) throws(WriteRefusal) -> Ledger {
    let answers = (Disk.names(in: Disk.join(folder, "answers")) ?? [])
      .filter { $0.hasSuffix(".yml") && !$0.hasPrefix(".") }.map { "answers/" + $0 }
    let names = [
      "assessment.yml", "consensus.yml", "evidence.yml", "findings.yml", "plan.yml",
      "set-aside.yml",
    ]
    var files: [String: Content] = [:]
    for name in names + answers where Disk.isThere(Disk.join(folder, name)) {
      let path = Disk.join(folder, name)
      do {
        files[name] = try Content.read(
          Source(name: path, bytes: try Disk.read(path, upTo: Limits.fileSize)))
      } catch let error as Edit.Refusal {
        throw WriteRefusal("'\(path)' \(error.reason).")
      } catch let error as Disk.Refusal {
        throw WriteRefusal("'\(path)' \(error.reason).")
      } catch {
        throw WriteRefusal("'\(path)' cannot be read.")
      }
    }
    return Ledger(files)
  }

  /// Takes the lines of other journals into the assessment's, and adds one that says what was done,
  /// if something was; returns how many lines came from the others.
  package func join(
    journalsOf others: [String], noting note: Content?
  ) throws(WriteRefusal) -> Int {
    let own = try Self.lines(of: folder)
    var lines = [own]
    for other in others { lines.append(try Self.lines(of: other)) }
    var joined = JournalUnion.lines(lines)
    let added = joined.count - own.count
    if let note {
      let line = Journal.Line(
        when: now().description, who: who, what: "merge", before: nil, after: note)
      if let text = try? JSONWriter.text(line) { joined.append(Self.trimmed(text)) }
    }
    if joined == own { return 0 }
    let bytes = Array(joined.map { $0 + "\n" }.joined().utf8)
    try Replacement(of: Disk.join(folder, Journal.name), with: bytes).commit()
    return added
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private static func lines(of folder: String) throws(WriteRefusal) -> [String] {
    let path = Disk.join(folder, Journal.name)
    guard Disk.isThere(path) else { return [] }
    do {
      let bytes = try Disk.read(path, upTo: 1 << 30)
      return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    } catch {
      throw WriteRefusal("'\(path)' \(error.reason).")
    }
  }
}
