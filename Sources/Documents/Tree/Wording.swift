/// The few words a format adds of its own, in the language of the document.
package struct Wording: Hashable, Sendable {
  /// Title of the list of sections.
  package var contents: String
  /// Link for keyboards that jumps over cover and contents.
  package var skip: String
  /// What opens the table beneath a chart.
  package var figures: String
  /// Name of a table that has no caption.
  package var table: String
  /// What stands between a name and its value, without the space after it.
  package var colon: String
  /// Kinds of callouts, said before the title so that the tint never carries it alone.
  package var note: String
  package var good: String
  package var caution: String
  package var poor: String
  /// Begins the name of a heading's link to itself, before its title.
  package var linkTo: String
  /// Name of the search among folded sections.
  package var filter: String
  /// How many folded sections a search leaves: `{1}` of `{2}`.
  package var found: String
  package var openAll: String
  package var closeAll: String

  package init(
    contents: String = "Contents", skip: String = "Skip to the report",
    figures: String = "Figures as a table", table: String = "Table", colon: String = ":",
    note: String = "Note", good: String = "Good", caution: String = "Caution",
    poor: String = "Warning", linkTo: String = "Link to", filter: String = "Find",
    found: String = "{1} of {2}", openAll: String = "Open all", closeAll: String = "Close all"
  ) {
    self.contents = contents
    self.skip = skip
    self.figures = figures
    self.table = table
    self.colon = colon
    self.note = note
    self.good = good
    self.caution = caution
    self.poor = poor
    self.linkTo = linkTo
    self.filter = filter
    self.found = found
    self.openAll = openAll
    self.closeAll = closeAll
  }

  /// The kind of a callout in words; nil where the tint says nothing.
  func kind(of tone: Tone) -> String? {
    switch tone {
    case .good: good
    case .caution: caution
    case .poor: poor
    case .neutral, .accent, .step: nil
    }
  }
}
