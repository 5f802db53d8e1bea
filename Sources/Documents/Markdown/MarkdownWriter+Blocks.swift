extension MarkdownWriter {
  mutating func write(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      if index > 0, case .list(_, let ordered) = block,
        case .list(_, ordered) = blocks[index - 1]
      {
        self.block("<!-- -->")
      }
      write(block)
    }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let parts): paragraph(parts)
    case .lead(let parts): paragraph([.strong(parts)])
    case .list(let items, let ordered): list(items, ordered: ordered)
    case .facts(let facts): write(facts)
    case .table(let table):
      paragraph([.strong(table.caption)])
      write(table)
    case .callout(let callout): write(callout)
    case .quote(let parts, let by):
      quoted { writer in
        writer.paragraph(parts)
        if !by.isEmpty { writer.paragraph([.text("— ")] + by) }
      }
    case .chart(let chart): write(chart)
    case .details(let id, let summary, let blocks):
      anchor(id)
      paragraph([.strong(summary)])
      write(blocks)
    case .heading(let parts): heading(parts, level: level + 1)
    case .lines(let count): for _ in 0..<count { self.block("***") }
    }
  }

  private mutating func list(_ items: [[Block]], ordered: Bool) {
    let isTight = items.allSatisfy(Self.isTight)
    for (index, item) in items.enumerated() {
      let sign = ordered ? "\(index + 1). " : "- "
      indented(by: String(repeating: " ", count: sign.utf8.count), first: sign) { writer in
        for (index, block) in item.enumerated() {
          writer.write([block])
          if isTight, index + 1 < item.count { writer.close() }
        }
      }
      if isTight { close() }
    }
    blank()
  }

  /// Whether an item needs no blank lines: one paragraph, then at most lists of such items.
  private static func isTight(_ item: [Block]) -> Bool {
    item.enumerated().allSatisfy { index, block in
      switch block {
      case .paragraph: index == 0
      case .list(let items, _): index < 2 && items.allSatisfy(isTight)
      default: false
      }
    }
  }

  mutating func write(_ facts: [Fact]) {
    list(
      facts.map {
        [.paragraph([.strong($0.term + [.text(wording.colon)]), .text(" ")] + $0.value)]
      },
      ordered: false)
  }

  private mutating func write(_ callout: Callout) {
    var title = callout.title
    if let kind = wording.kind(of: callout.tone) {
      title = title.isEmpty ? [.text(kind)] : [.text("\(kind)\(wording.colon) ")] + title
    } else if title.isEmpty {
      title = [.text(wording.note)]
    }
    quoted { writer in
      writer.paragraph([.strong(title)])
      writer.write(callout.blocks)
    }
  }

  private mutating func quoted(_ write: (inout MarkdownWriter) -> Void) {
    indented(by: "> ", first: "> ", write)
    blank()
  }

  private mutating func write(_ chart: Chart) {
    anchor(chart.id)
    paragraph([.strong([.text(chart.title)])])
    if let picture {
      let title = MarkdownText(
        Visible.text(chart.title), before: "[", after: "]", place: .heading, inLink: true)
      block("![\(title.text())](\(MarkdownDestination.text(picture(chart))))")
    }
    paragraph([.emphasis([.text(chart.description)])])
    write(chart.table)
  }
}
