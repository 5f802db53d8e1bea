extension HTMLWriter {
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let parts): element("p", parts)
    case .lead(let parts):
      out.raw("<p class=\"lead\">")
      write(parts)
      out.raw("</p>\n")
    case .list(let items, let ordered): list(items, tag: ordered ? "ol" : "ul")
    case .facts(let facts): write(facts, class: "facts")
    case .table(let table): write(table)
    case .callout(let callout): write(callout)
    case .quote(let parts, let by): quote(parts, by)
    case .chart(let chart): write(chart)
    case .details(let id, let summary, let blocks): details(id, summary, blocks)
    case .heading(let parts): element("h\(min(level + 1, 6))", parts)
    case .lines(let count):
      hasWriting = true
      out.raw("<div class=\"lines\" aria-hidden=\"true\">")
      for _ in 0..<count { out.raw("<div></div>") }
      out.raw("</div>\n")
    }
  }

  mutating func element(_ tag: String, _ parts: [Inline]) {
    out.open(tag)
    out.raw(">")
    write(parts)
    out.close(tag)
    out.raw("\n")
  }

  /// Items of one paragraph are written without its tags.
  private mutating func list(_ items: [[Block]], tag: String) {
    out.markup("<\(tag)>\n")
    for item in items {
      out.raw("<li>")
      if case .paragraph(let parts) = item.first {
        write(parts)
        if item.count > 1 { out.raw("\n") }
        write(Array(item.dropFirst()))
      } else {
        write(item)
      }
      out.raw("</li>\n")
    }
    out.markup("</\(tag)>\n")
  }

  mutating func write(_ facts: [Fact], class name: String) {
    guard !facts.isEmpty else { return }
    out.markup("<dl class=\"\(name)\">\n")
    for fact in facts {
      out.raw("<div><dt>")
      write(fact.term)
      out.raw("</dt>")
      directed("dd", fact.value)
      out.raw("</div>\n")
    }
    out.raw("</dl>\n")
  }

  private mutating func write(_ callout: Callout) {
    meet(callout.tone)
    out.markup(
      "<div role=\"note\" class=\"callout \(callout.tone.name)\">\n<p class=\"callout-title\">")
    if let kind = document.wording.kind(of: callout.tone) {
      out.raw("<span class=\"kind\">")
      out.text(kind)
      if !callout.title.isEmpty { out.text(document.wording.colon) }
      out.raw(callout.title.isEmpty ? "</span>" : "</span> ")
    } else if callout.title.isEmpty {
      out.text(document.wording.note)
    }
    write(callout.title)
    out.raw("</p>\n")
    write(callout.blocks)
    out.raw("</div>\n")
  }

  private mutating func quote(_ parts: [Inline], _ by: [Inline]) {
    out.raw("<blockquote>\n")
    directed("p", parts)
    if !by.isEmpty {
      out.raw("\n<footer>")
      write(by)
      out.raw("</footer>")
    }
    out.raw("\n</blockquote>\n")
  }

  private mutating func details(_ id: String?, _ summary: [Inline], _ blocks: [Block]) {
    out.raw("<details")
    anchor(id)
    out.raw(">\n<summary>")
    isInLink = true
    write(summary)
    isInLink = false
    out.raw("</summary>\n<div class=\"folded\">\n")
    write(blocks)
    out.raw("</div>\n</details>\n")
  }

  mutating func anchor(_ id: String?) {
    guard let id else { return }
    out.raw(" id=\"")
    out.text(id, in: .attribute)
    out.raw("\"")
  }
}
