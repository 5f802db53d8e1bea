/// What stands on the page, before any format: one tree that every format visits.
package struct Document: Hashable, Sendable {
  /// BCP 47 tag of the language the texts are written in.
  package var language: String
  package var cover: Cover
  package var sections: [Section]
  package var theme: Theme
  package var wording: Wording
  /// Whether it is a few pages, which need neither a title page nor contents.
  package var isHandout: Bool

  package init(
    language: String = "en", cover: Cover, sections: [Section], theme: Theme = Theme(),
    wording: Wording = Wording(), isHandout: Bool = false
  ) {
    self.language = language
    self.cover = cover
    self.sections = sections
    self.theme = theme
    self.wording = wording
    self.isHandout = isHandout
  }
}

/// The first thing seen: what this document is, about whom, and its standing.
package struct Cover: Hashable, Sendable {
  /// What kind of document this is, above the title.
  package var kicker: [Inline]
  package var title: [Inline]
  package var subtitle: [Inline]
  package var facts: [Fact]
  /// A standing remark such as "Draft, not for distribution"; empty for none.
  package var notice: [Inline]

  package init(
    kicker: [Inline] = [], title: [Inline], subtitle: [Inline] = [], facts: [Fact] = [],
    notice: [Inline] = []
  ) {
    self.kicker = kicker
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.notice = notice
  }
}

/// A term with what belongs to it.
package struct Fact: Hashable, Sendable {
  package var term: [Inline]
  package var value: [Inline]

  package init(_ term: [Inline], _ value: [Inline]) {
    self.term = term
    self.value = value
  }
}

/// A titled part; its depth in the tree decides the heading level.
package struct Section: Hashable, Sendable {
  /// How a screen shows it; paper and Markdown show everything.
  package enum Form: Hashable, Sendable {
    case open
    /// Its title stands, the rest is folded away until opened.
    case folded
    /// Open, with a search among the folded sections inside where scripts run.
    case filtered
  }

  /// Anchor, unique in the document: `[a-z0-9-]+`.
  package var id: String
  package var title: [Inline]
  package var blocks: [Block]
  package var sections: [Section]
  /// Whether the printed form starts it on a new page.
  package var startsPage: Bool
  package var form: Form

  package init(
    id: String, title: [Inline], blocks: [Block] = [], sections: [Section] = [],
    startsPage: Bool = false, form: Form = .open
  ) {
    self.id = id
    self.title = title
    self.blocks = blocks
    self.sections = sections
    self.startsPage = startsPage
    self.form = form
  }
}
