import Testbed
import Testing

@testable import YAML

@Suite("Edits of random files")
struct EditPropertyTests {
  @Test(
    "An edit changes what it is to change, nothing else, and keeps every comment",
    arguments: 1...500)
  func edits(_ seed: Int) throws {
    var file = RandomFile(seed: UInt64(seed))
    var source = Source(name: "f.yml", bytes: file.bytes())
    for _ in 0..<4 {
      let before = try leaves(source)
      guard let edit = file.edit(try #require(Reading(bytes: source.bytes).root)) else { return }
      let bytes: [UInt8]
      do {
        bytes = try edit.applied(to: source)
      } catch {
        Issue.record("\(error.reason): \(edit) of\n\(text(source.bytes))")
        return
      }
      let after = try leaves(Source(name: "f.yml", bytes: bytes))
      #expect(
        others(before, edit.path) == others(after, edit.path),
        "\(edit) of\n\(text(source.bytes))\ngives\n\(text(bytes))")
      let own = after.filter { $0.path.starts(with: edit.path) }.map(\.text)
      switch edit.change {
      case .set(.text(let wanted)): #expect(own == [wanted])
      case .append(.text(let wanted)): #expect(own.last == wanted)
      case .remove: #expect(own.isEmpty)
      default: Issue.record("no such edit is made")
      }
      if edit.change != .remove {
        #expect(comments(bytes) == comments(source.bytes), "\(edit) of\n\(text(source.bytes))")
      }
      let ends = lineEnds(source.bytes)
      #expect(ends.isEmpty || lineEnds(bytes).isSubset(of: ends))
      source = Source(name: "f.yml", bytes: bytes)
    }
  }

  /// A text in the file, with the way to it.
  private struct Leaf: Hashable {
    var path: [Edit.Step]
    var text: String
  }

  private func leaves(_ source: Source) throws -> [Leaf] {
    var leaves: [Leaf] = []
    func visit(_ node: Node, _ path: [Edit.Step]) {
      switch node.kind {
      case .scalar: leaves.append(Leaf(path: path, text: node.text))
      case .sequence:
        for (index, item) in node.items.enumerated() { visit(item, path + [.item(index)]) }
      case .mapping: for (key, value) in node.pairs { visit(value, path + [.key(key.text)]) }
      }
    }
    visit(try #require(Reading(bytes: source.bytes).root), [])
    return leaves
  }

  /// The texts that an edit at a path has nothing to do with; a blank one on the way to it has.
  private func others(_ leaves: [Leaf], _ path: [Edit.Step]) -> [Leaf] {
    let items = leaves.filter { !$0.path.starts(with: path) }
    return items.filter { !($0.text.isEmpty && path.starts(with: $0.path)) }
  }

  private func comments(_ bytes: [UInt8]) -> [String] {
    text(bytes).split(separator: "#").dropFirst().map { String($0.prefix { $0.isNumber }) }
  }

  /// For each way in which a line ends, whether a carriage return is in it.
  private func lineEnds(_ bytes: [UInt8]) -> Set<Bool> {
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    return Set(ends.map { $0 > 0 && bytes[$0 - 1] == 0x0D })
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// Writes a file as people with different habits would.
private struct RandomFile {
  private var random: Random
  private var comment = 0
  private var key = 0
  private let step: Int

  init(seed: UInt64) {
    random = Random(seed: seed &* 6_364_136_223)
    step = random.pick([1, 2, 2, 2, 3, 4])
  }

  mutating func bytes() -> [UInt8] {
    var text = note(0) + map(at: 0, depth: 0)
    // A text of several lines that the end of the file cuts off cannot stay as it is.
    if random.chance(0.2) { text += "end: x" }
    if random.chance(0.2) { text = "\u{FEFF}" + text }
    if random.chance(0.25) {
      text = text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n")
    }
    return Array(text.utf8)
  }

  /// An edit at a random place of what was read.
  mutating func edit(_ root: Node) -> Edit? {
    var places: [(path: [Edit.Step], node: Node)] = []
    func visit(_ node: Node, _ path: [Edit.Step]) {
      places.append((path, node))
      for (index, item) in node.items.enumerated() { visit(item, path + [.item(index)]) }
      for (key, value) in node.pairs { visit(value, path + [.key(key.text)]) }
    }
    visit(root, [])
    let (path, node) = random.pick(places)
    switch node.kind {
    case .scalar:
      if case .key = path.last, random.chance(0.3) { return Edit(path, .remove) }
      if node.isBlank, random.chance(0.5) { return Edit(path + ["new"], .set(.text(word()))) }
      return Edit(path, .set(.text(word())))
    case .sequence: return Edit(path, .append(.text(word())))
    case .mapping:
      if case .key = path.last, random.chance(0.1) { return Edit(path, .remove) }
      key += 1
      let added = Edit.Step.key("n\(key)")
      return Edit(
        path + (random.chance(0.3) ? [added, "deeper"] : [added]), .set(.text(word())))
    }
  }

  private mutating func word() -> String {
    random.pick([
      "x", "a b", "it's", "\"so\"", "no", "1.0", "2026-10-31", "42", "a: b", "a, b", "[x", "- x",
      "Ärger", "🙂", "one\ntwo", "one\n\ntwo\n", " lead", "trail ", "", "a\tb", "~", "&a", "*a",
    ])
  }

  private mutating func name() -> String {
    key += 1
    return random.pick(["k\(key)", "k\(key)", "'k\(key)'", "\"k\(key)\"", "k \(key)", "ö\(key)"])
  }

  /// Lines of comments, or empty ones, or none.
  private mutating func note(_ column: Int) -> String {
    guard random.chance(0.25) else { return "" }
    comment += 1
    return random.pick(["\n", "", ""]) + pad(column) + "#\(comment)\n" + random.pick(["", "\n"])
  }

  /// What may stand at the end of a line.
  private mutating func tail() -> String {
    guard random.chance(0.25) else { return random.pick(["", "", " "]) }
    comment += 1
    return "  #\(comment)"
  }

  private mutating func map(at column: Int, depth: Int) -> String {
    var text = ""
    for place in 0..<random.int(1...3) {
      if place > 0 { text += note(column) }
      text += (place > 0 || depth == 0 ? pad(column) : "") + name() + ":"
      text += value(at: column, depth: depth, isItem: false)
    }
    return text
  }

  /// What stands after a key or a hyphen at a column, with its line end.
  private mutating func value(at column: Int, depth: Int, isItem: Bool) -> String {
    let inner = column + (isItem ? 2 : step)
    switch random.int(0...(depth > 2 ? 5 : 9)) {
    case 0: return tail() + "\n"
    case 1: return " " + random.pick(["{}", "[]", "{ }"]) + tail() + "\n"
    case 2: return " " + flow(depth: 0) + tail() + "\n"
    case 3:
      let header = random.pick(["|", "|-", ">", ">-", "|+"]) + tail()
      let lines = random.pick(["x\n", "x\n\n\(pad(inner + 1))y\n", "x\n", "x\n\n"])
      return " " + header + "\n" + pad(inner + 1) + lines
    case 4: return " one\n" + pad(inner + 1) + "more" + tail() + "\n"
    case 5: return " " + scalar() + tail() + "\n"
    case 6, 7:
      if isItem { return " " + map(at: inner, depth: depth + 1) }
      let end = tail() + "\n" + note(inner)
      return end + pad(inner) + map(at: inner, depth: depth + 1)
    default:
      let column = isItem ? inner : random.pick([column, inner])
      var text = isItem ? " " : tail() + "\n"
      for place in 0..<random.int(1...3) {
        text += (place > 0 || !isItem ? pad(column) : "") + "-"
        text += value(at: column, depth: depth + 1, isItem: true)
      }
      return text
    }
  }

  private mutating func scalar() -> String {
    random.pick(["x", "a b", "'it''s'", "\"a\\tb\"", "1", "é"])
  }

  private mutating func flow(depth: Int) -> String {
    switch random.int(0...(depth > 1 ? 0 : 2)) {
    case 0: return scalar()
    case 1:
      var parts: [String] = []
      for _ in 0..<random.int(1...3) { parts.append(name() + ": " + flow(depth: depth + 1)) }
      return "{" + random.pick(["", " "]) + parts.joined(separator: ", ")
        + random.pick(["", " ", ", "]) + "}"
    default:
      var parts: [String] = []
      for _ in 0..<random.int(1...3) { parts.append(flow(depth: depth + 1)) }
      return "[" + parts.joined(separator: random.pick([", ", ","])) + "]"
    }
  }

  private func pad(_ column: Int) -> String { String(repeating: " ", count: column) }
}
