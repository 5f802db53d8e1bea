import Documents

/// An action as people can start it: what, how much, who, and when it is done.
struct ActionBlocks {
  let pages: Pages

  init(_ pages: Pages) { self.pages = pages }

  func blocks(_ action: Report.ActionResult) -> [Block] {
    var facts = [
      Fact(
        [.text("Effort")],
        [
          .text(
            "\(action.effort) person-day\(action.effort == 1 ? "" : "s"), within "
              + "\(Words.count(action.within, "month"))")
        ])
    ]
    if let owner = pages.who(action.assigned) {
      facts.append(Fact([.text("Owner")], [.text(owner)]))
    } else if let owner = action.owner {
      facts.append(Fact([.text("Suggested owner")], [.text(owner)]))
    }
    if let done = action.doneWhen { facts.append(Fact([.text("Done when")], marked(done, action))) }
    let needed = action.after.compactMap(pages.action).filter { $0.status != "done" }
    if !needed.isEmpty {
      facts.append(
        Fact(
          [.text("Needs first")],
          Array(needed.map { pages.title(of: $0) }.joined(separator: [.text("; ")]))))
    }
    if let standing = standing(action) {
      facts.append(Fact([.text("Decision")], [.text(standing)]))
    }
    var blocks: [Block] = [.paragraph([.strong(pages.title(of: action))])]
    if !action.steps.isEmpty {
      blocks.append(
        .list(action.steps.map { [.paragraph(marked($0, action))] }, ordered: true))
    }
    return blocks + [.facts(facts)]
  }

  /// Authored text may hold marks; the organization's own words are shown as typed.
  private func marked(_ text: String, _ action: Report.ActionResult) -> [Inline] {
    action.own ? [.text(text)] : Inline.marked(text)
  }

  private func standing(_ action: Report.ActionResult) -> String? {
    let parts = [
      action.decision, action.status.map { "status \($0)" },
      action.due.map { "due \(Words.date($0))" },
    ]
    .compactMap { $0 }
    return parts.isEmpty ? nil : Words.sentence(parts.joined(separator: ", "))
  }
}
