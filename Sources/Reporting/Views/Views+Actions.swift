import Spreadsheets

extension Views {
  /// One row for each recommended action, with what was decided.
  func actions() -> Worksheet {
    Worksheet(
      id: "actions", title: say("Actions"),
      columns: [
        Column("id", say("Id")), Column("title", say("Action"), .prose),
        Column("effort", say("Person-days"), .whole),
        Column("within", say("Within months"), .whole),
        Column("suggested-owner", say("Suggested owner")), Column("decision", say("Decision")),
        Column("owner", say("Owner")), Column("due", say("Due"), .day),
        Column("status", say("Status")), Column("reason", say("Reason"), .prose),
        Column("done-when", say("Done when"), .prose), Column("raises", say("Raises")),
        Column("needs-first", say("Needs first")), Column("own", say("Own action")),
      ],
      rows: report.actions.map { action in
        [
          .text(action.id), .text(action.title), .number(action.effort), .number(action.within),
          .text(action.owner), term(action.decision), who(action.assigned), .day(action.due),
          term(action.status), .text(action.reason), .text(action.doneWhen), joined(action.raises),
          joined(action.after), .text(action.own ? "yes" : "no"),
        ]
      })
  }

  /// One row for each piece of evidence.
  func evidence() -> Worksheet {
    Worksheet(
      id: "evidence", title: say("Evidence"),
      columns: [
        Column("id", say("Id")), Column("title", say("Title"), .prose),
        Column("strength", say("Strength")), Column("kind", say("Kind")),
        Column("supports", say("Supports")), Column("contradicts", say("Speaks against it")),
        Column("dated", say("Dated"), .day), Column("expires", say("Counts until"), .day),
        Column("lapse", say("Does not count")), Column("file", say("File")),
        Column("link", say("Link")), Column("sha256", say("Digest (SHA-256)")),
        Column("collected-by", say("Collected by")), Column("reviewed-by", say("Reviewed by")),
      ],
      rows: report.evidence.map { piece in
        [
          .text(piece.id), .text(piece.title), term(piece.strength), .text(piece.kind),
          joined(piece.supports), joined(piece.contradicts), .day(piece.dated), .day(piece.expires),
          term(piece.lapse), .text(piece.file), .text(piece.link), .text(piece.sha256),
          who(piece.collectedBy), who(piece.reviewedBy),
        ]
      })
  }
}
