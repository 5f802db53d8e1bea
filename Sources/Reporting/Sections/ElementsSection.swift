import Documents

/// One part for each element.
struct ElementsSection {
  let pages: Pages

  func section() -> Section {
    Section(
      id: "elements", title: [.text(pages.say("Element by element"))],
      sections: pages.cards.map {
        ElementSection(pages: pages, claimed: $0.claimed, evidenced: $0.evidenced).section()
      }, startsPage: true)
  }
}
