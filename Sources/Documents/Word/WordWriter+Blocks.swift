extension WordWriter {
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let parts): paragraph(parts)
    case .lead(let parts): styled("Lead", parts)
    case .list(let items, let ordered): list(items, tag: ordered ? "ol" : "ul")
    case .facts(let facts): write(facts)
    case .table(let table): write(table)
    case .callout(let callout): write(callout)
    case .quote(let parts, let by): quote(parts, by)
    case .chart(let chart): write(chart)
    case .details(let id, let summary, let blocks):
      styled("Detail Title", id: id, summary)
      write(blocks)
    case .heading(let parts): styled("Small Title", parts)
    case .lines(let count):
      for _ in 0..<count { paragraph([.text(String(repeating: "_", count: 60))]) }
    }
  }

  /// A paragraph; one all in bold is the title of the next.
  private mutating func paragraph(_ parts: [Inline]) {
    let isTitle = parts.allSatisfy { if case .strong = $0 { true } else { false } }
    if isTitle, !parts.isEmpty { return styled("Paragraph Title", parts) }
    out.raw("<p>")
    write(parts)
    out.raw("</p>\n")
  }

  private mutating func list(_ items: [[Block]], tag: String) {
    out.markup("<\(tag)>\n")
    for item in items {
      out.raw("<li>")
      // An item of one paragraph stands close to the next.
      if item.count == 1, case .paragraph(let parts) = item[0] {
        write(parts)
      } else {
        write(item)
      }
      out.raw("</li>\n")
    }
    out.markup("</\(tag)>\n")
  }

  /// Terms and what belongs to them, as a table of two columns.
  mutating func write(_ facts: [Fact]) {
    guard !facts.isEmpty else { return }
    out.raw("<table>\n<colgroup><col style=\"width:28%\"><col style=\"width:72%\"></colgroup>\n")
    out.raw("<tbody>\n")
    for fact in facts {
      out.raw("<tr><td><strong>")
      write(fact.term)
      out.raw("</strong></td><td>")
      write(fact.value)
      out.raw("</td></tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }

  private mutating func write(_ callout: Callout) {
    tones.insert(callout.tone)
    let style = WordTemplate.calloutStyle(callout.tone)
    var title = callout.title
    if let kind = document.wording.kind(of: callout.tone) {
      title = [.text(title.isEmpty ? kind : "\(kind)\(document.wording.colon) ")] + title
    } else if title.isEmpty {
      title = [.text(document.wording.note)]
    }
    styled(style, [.strong(title)])
    guard !callout.blocks.isEmpty else { return }
    open(style)
    write(callout.blocks)
    out.raw("</div>\n")
  }

  private mutating func quote(_ parts: [Inline], _ by: [Inline]) {
    out.raw("<blockquote><p>")
    write(parts)
    out.raw("</p></blockquote>\n")
    if !by.isEmpty { styled("Quote Source", by) }
  }

  private mutating func write(_ chart: Chart) {
    styled("Picture Title", id: chart.id, [.text(chart.title)])
    if let file = pictures[chart.id] {
      // Pictures are as wide as the text at most; a pixel is 1/96 inch.
      // No wider than the text and no higher than a page with its heading.
      let highest = 8.2 * chart.picture.width / max(chart.picture.height, 1)
      let inches = min(chart.picture.width / 96, 6.3, highest)
      out.raw("<p><img src=\"")
      out.text(file, in: .attribute)
      out.raw("\" style=\"width:")
      out.number(inches * 25.4)
      out.raw("mm\" alt=\"")
      out.text("\(chart.title). \(chart.description)", in: .attribute)
      out.raw("\"></p>\n")
    }
    styled("Picture Note", [.text(chart.description)])
    write(chart.table, hasCaption: false)
  }
}
