import Documents

extension Words {
  /// The few words a format adds of its own.
  var wording: Wording {
    Wording(
      contents: say("Contents"), skip: say("Skip to the report"),
      figures: say("Figures as a table"), table: say("Table"), colon: forms.colon,
      note: say("Note"),
      good: say("Good"), caution: say("Caution"), poor: say("Warning"), linkTo: say("Link to"),
      filter: say("Find questions by their words or id"),
      // The places stay, for the page to fill.
      found: say("\("{1}") of \("{2}") questions"), openAll: say("Open all questions"),
      closeAll: say("Close all questions"))
  }

  /// Words from data that are said in the report's language, beside the phrases of the source.
  package static let terms = [
    // Strengths of evidence, and why a piece does not count.
    "statement", "document", "record", "result", "expired", "future",
    // States of questions, decisions and actions.
    "answered", "notApplicable", "unanswered", "outOfScope",
    "accepted", "rejected", "open", "running", "done",
    // Findings, and what holds a level back.
    "critical gap", "gap", "opportunity", "adequate", "strength", "weakness", "observation",
    "achievement", "knock-out", "coverage",
    // Kinds of tags, groups of people, kinds of reports.
    "principle", "cycle", "leadership", "management", "front-line", "support", "quality",
    "Gap analysis", "Summary for the board", "For our teams", "Evidence report", "Workshop",
    "Trend",
  ]
}
