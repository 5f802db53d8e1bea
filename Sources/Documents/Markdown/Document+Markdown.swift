extension Document {
  /// The document as CommonMark with GitHub's tables; each chart is its title, description and
  /// table.
  package func markdown() -> String {
    markdown(picture: nil)
  }

  /// The same with pictures: the closure gives the relative path of each chart's file.
  package func markdown(pictures: (Chart) -> String) -> String {
    withoutActuallyEscaping(pictures) { markdown(picture: $0) }
  }

  private func markdown(picture: ((Chart) -> String)?) -> String {
    var writer = MarkdownWriter(wording: wording, picture: picture)
    writer.heading(cover.title, level: 1)
    writer.paragraph([.strong(cover.kicker)])
    writer.paragraph(cover.subtitle)
    writer.write(cover.facts)
    if !cover.notice.isEmpty {
      writer.write([.callout(Callout(.neutral, title: cover.notice, blocks: []))])
    }
    if sections.count > 2, !isHandout { writer.contents(sections, title: wording.contents) }
    for section in sections { writer.write(section) }
    return writer.out.string
  }
}

extension MarkdownWriter {
  /// Two levels of sections as nested links.
  fileprivate mutating func contents(_ sections: [Section], title: String) {
    func links(_ sections: [Section], deeper: Bool) -> Block {
      .list(
        sections.filter { !$0.title.plain.isEmpty }.map { section in
          let link = Block.paragraph([.link(section.title, to: "#" + section.id)])
          let isDeep = deeper && !section.sections.isEmpty
          return isDeep ? [link, links(section.sections, deeper: false)] : [link]
        }, ordered: false)
    }
    heading([.text(title)], level: 2)
    write([links(sections, deeper: true)])
  }
}
