import CLibYAML

/// Turns libyaml's events into a tree, refusing what no file of ours holds.
struct Composer {
  /// A collection whose end has not been seen.
  private struct Open {
    var index: Int
    var children = 0
    var anchor: String?
    var expansionsBefore: Int
  }

  private struct Anchor {
    var range: Range<Int>
    /// Alias expansions inside it.
    var expansions: Int
  }

  /// What ends the reading of a file: a message at a line and column, 0-based.
  struct Refusal: Error {
    var message: String
    var line: Int
    var column: Int
    /// The byte where reading stopped, where libyaml knows no line.
    var offset: Int?
  }

  private var records: [Tree.Record] = []
  private var text: [UInt8] = []
  private var open: [Open] = []
  private var anchors: [String: Anchor] = [:]
  private var expansions = 0
  private var documents = 0

  init(sizeHint: Int) {
    records.reserveCapacity(sizeHint / 24)
    text.reserveCapacity(sizeHint * 3 / 4)
  }

  /// The tree of a source that holds one document.
  static func compose(_ source: Source) throws(Refusal) -> Tree {
    guard let tree = try composeAny(source) else {
      throw Refusal(message: "The file is empty.", line: 0, column: 0)
    }
    return tree
  }

  /// The tree of a source that holds one document, nil if it holds nothing.
  static func composeAny(_ source: Source) throws(Refusal) -> Tree? {
    var composer = Composer(sizeHint: source.bytes.count)
    try source.bytes.withUnsafeBufferPointer { (bytes) throws(Refusal) in
      let events = Events(UnsafeBufferPointer(rebasing: bytes.dropFirst(source.markLength)))
      while let event = try events.next() {
        try composer.take(event.pointee)
      }
    }
    if composer.records.isEmpty { return nil }
    return Tree(source: source, records: composer.records, text: composer.text)
  }

  private mutating func take(_ event: yaml_event_t) throws(Refusal) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 { throw refusal(event, "A file holds one document; a second begins here.") }
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      try begin(event, tag: scalar.tag)
      let first = text.count
      text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      let kind: Tree.Kind = scalar.style == YAML_PLAIN_SCALAR_STYLE ? .plain : .quoted
      let index = append(event, kind, first: first, extent: scalar.length)
      if kind == .plain, isKey, scalar.length == 2, text[first] == 0x3C, text[first + 1] == 0x3C {
        throw refusal(event, "Merge keys ('<<') are not used; write the keys out.")
      }
      if let anchor = scalar.anchor {
        anchors[String(cString: anchor)] = Anchor(range: index..<index + 1, expansions: 0)
      }
      countChild()
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      try begin(event, tag: start.tag)
      try push(event, .sequence, anchor: start.anchor)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      try begin(event, tag: start.tag)
      try push(event, .mapping, anchor: start.anchor)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      pop()
    case YAML_ALIAS_EVENT:
      try expand(event)
    default:
      break
    }
  }

  /// Whether the next node is the key of a mapping.
  private var isKey: Bool {
    guard let parent = open.last else { return false }
    return records[parent.index].kind == .mapping && parent.children % 2 == 0
  }

  private func begin(
    _ event: yaml_event_t, tag: UnsafeMutablePointer<yaml_char_t>?
  ) throws(Refusal) {
    if let tag {
      throw refusal(
        event, "Tags are not used ('\(String(cString: tag))'); text is read as written.")
    }
    if records.count >= Limits.nodes {
      throw refusal(event, "The file has more than \(Limits.nodes) values.")
    }
  }

  private mutating func append(
    _ event: yaml_event_t, _ kind: Tree.Kind, first: Int, extent: Int
  ) -> Int {
    records.append(
      Tree.Record(
        kind: kind, line: UInt32(truncatingIfNeeded: event.start_mark.line),
        column: UInt32(truncatingIfNeeded: event.start_mark.column), first: UInt32(first),
        extent: UInt32(extent)))
    return records.count - 1
  }

  private mutating func push(
    _ event: yaml_event_t, _ kind: Tree.Kind, anchor: UnsafeMutablePointer<yaml_char_t>?
  ) throws(Refusal) {
    if isKey { throw refusal(event, "A key must be plain text, not a list or a map.") }
    if open.count >= Limits.depth {
      throw refusal(event, "Nested deeper than \(Limits.depth) levels.")
    }
    let index = append(event, kind, first: 0, extent: 0)
    open.append(
      Open(
        index: index, anchor: anchor.map { String(cString: $0) }, expansionsBefore: expansions))
  }

  private mutating func pop() {
    let done = open.removeLast()
    records[done.index].first = UInt32(done.children)
    records[done.index].extent = UInt32(records.count - done.index)
    if let anchor = done.anchor {
      anchors[anchor] = Anchor(
        range: done.index..<records.count, expansions: expansions - done.expansionsBefore)
    }
    countChild()
  }

  private mutating func countChild() {
    if !open.isEmpty { open[open.count - 1].children += 1 }
  }

  /// Copies what an alias stands for to where it is used.
  private mutating func expand(_ event: yaml_event_t) throws(Refusal) {
    let name = String(cString: event.data.alias.anchor)
    if isKey { throw refusal(event, "A key must be plain text, not the alias '*\(name)'.") }
    if open.contains(where: { $0.anchor == name }) {
      throw refusal(event, "The alias '*\(name)' refers to the value it stands in.")
    }
    guard let anchor = anchors[name] else {
      throw refusal(event, "The alias '*\(name)' has no anchor '&\(name)' before it.")
    }
    expansions += 1 + anchor.expansions
    if expansions > Limits.aliasExpansions {
      throw refusal(event, "Aliases expand more than \(Limits.aliasExpansions) times.")
    }
    if records.count + anchor.range.count > Limits.nodes {
      throw refusal(event, "The file has more than \(Limits.nodes) values.")
    }
    if open.count + depth(of: anchor.range) > Limits.depth {
      throw refusal(event, "Nested deeper than \(Limits.depth) levels.")
    }
    records.append(contentsOf: records[anchor.range])
    countChild()
  }

  /// How many collections stand in each other in a finished subtree.
  private func depth(of range: Range<Int>) -> Int {
    var ends: [Int] = []
    var deepest = 0
    for index in range {
      while let end = ends.last, end <= index { ends.removeLast() }
      let record = records[index]
      guard record.kind == .sequence || record.kind == .mapping else { continue }
      ends.append(index + Int(record.extent))
      deepest = max(deepest, ends.count)
    }
    return deepest
  }

  private func refusal(_ event: yaml_event_t, _ message: String) -> Refusal {
    Refusal(message: message, line: event.start_mark.line, column: event.start_mark.column)
  }
}
