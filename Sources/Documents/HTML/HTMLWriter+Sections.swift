extension HTMLWriter {
  mutating func write(_ section: Section) {
    level += 1
    if section.form == .folded, !section.title.plain.isEmpty, !isPaper {
      fold(section)
    } else {
      open(section)
    }
    level -= 1
  }

  private mutating func open(_ section: Section) {
    let classes = [
      section.startsPage ? "page" : nil, section.form == .filtered ? "filtered" : nil,
    ].compactMap { $0 }
    out.raw("<section")
    if !classes.isEmpty { out.markup(" class=\"\(classes.joined(separator: " "))\"") }
    anchor(section.id)
    out.raw(">\n")
    if !section.title.plain.isEmpty {
      if isPaper {
        element("h\(min(level, 6))", section.title)
      } else {
        out.raw("<div class=\"head\">\n")
        element("h\(min(level, 6))", section.title)
        linkToItself(section)
        out.raw("</div>\n")
      }
    }
    write(section.blocks)
    if section.form == .filtered, !isPaper { tools() }
    for section in section.sections { write(section) }
    out.raw("</section>\n")
  }

  /// A section whose heading is what opens it. The link stands outside of what opens, so that the
  /// one is not read as part of the other.
  private mutating func fold(_ section: Section) {
    out.raw(
      section.startsPage ? "<div class=\"fold page\">\n<details" : "<div class=\"fold\">\n<details")
    anchor(section.id)
    out.markup(">\n<summary><h\(min(level, 6))>")
    isInLink = true
    write(section.title)
    isInLink = false
    out.markup("</h\(min(level, 6))></summary>\n<div class=\"folded\">\n")
    write(section.blocks)
    for section in section.sections { write(section) }
    out.raw("</div>\n</details>\n")
    linkToItself(section)
    out.raw("</div>\n")
  }

  /// Its sign is drawn by the style sheet, so that only its name is read out.
  private mutating func linkToItself(_ section: Section) {
    let wording = document.wording
    out.raw("<a class=\"self\" href=\"#")
    out.text(section.id, in: .attribute)
    out.raw("\" aria-label=\"")
    out.text("\(wording.linkTo)\(wording.colon) \(section.title.plain)", in: .attribute)
    out.raw("\"></a>\n")
  }

  /// The place where the script puts the search, with its words.
  private mutating func tools() {
    let wording = document.wording
    out.raw("<div class=\"tools\"")
    for (name, text) in [
      ("filter", wording.filter), ("found", wording.found), ("open", wording.openAll),
      ("close", wording.closeAll),
    ] {
      out.markup(" data-\(name)=\"")
      out.text(text, in: .attribute)
      out.raw("\"")
    }
    out.raw("></div>\n")
  }
}
