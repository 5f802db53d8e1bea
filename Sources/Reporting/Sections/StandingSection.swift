import Documents

/// Where the organization stands, in sentences: level, strengths, what holds it back.
struct StandingSection {
  let pages: Pages

  func section() -> Section {
    let summary = SummarySection(pages: pages)
    let highlights = Highlights(pages)
    return Section(
      id: "standing", title: [.text(pages.say("Where we stand"))],
      blocks: SummaryHeadline(pages: pages).blocks() + summary.strong(highlights)
        + summary.weak(highlights), startsPage: true)
  }
}
