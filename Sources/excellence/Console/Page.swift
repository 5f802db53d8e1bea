/// What a person sees at once: a heading that stays, rows that can be scrolled, and what can be done.
struct Page: Hashable {
  /// Tells pages apart: one that is shown again is not told again line by line, only its notice.
  var id: String
  /// Whether a key on it changes something at once, so that none counts that was pressed before the
  /// page could be seen.
  var isDecisive = false
  /// Where one is, and what stands at the right of it.
  var title = ""
  var aside = ""
  /// How much is done, 0 to 1, with words for it; nil where nothing is counted.
  var share: Double?
  var progress = ""
  /// What stays in sight while the rows are scrolled.
  var lead: [Row] = []
  var rows: [Row] = []
  /// A message about what was done last, or what is wanted.
  var notice = ""
  /// Whether the message is about something that went wrong.
  var isWarning = false
  /// What can be done: keys with their words.
  var keys: [(key: String, words: String)] = []

  static func == (left: Page, right: Page) -> Bool {
    left.id == right.id && left.lead == right.lead && left.rows == right.rows
      && left.notice == right.notice
  }

  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A paragraph of a page.
struct Row: Hashable {
  enum Style: Hashable {
    case plain
    case strong
    case quiet
    /// What is chosen or ticked.
    case chosen
  }

  /// When it is shown where the page may not fit.
  enum Presence: Hashable {
    case always
    /// Left out where the page does not fit with it.
    case roomy
    /// Only in place of what was left out.
    case tight
  }

  var text: String
  /// What stands before the first line; the others are indented by as much.
  var lead = ""
  var style = Style.plain
  var presence = Presence.always

  init(
    _ text: String, lead: String = "", _ style: Style = .plain, _ presence: Presence = .always
  ) {
    self.text = text
    self.lead = lead
    self.style = style
    self.presence = presence
  }

  /// An empty line, where there is room.
  static let gap = Row("", .plain, .roomy)
  var isGap: Bool { text.isEmpty && lead.isEmpty }
}
