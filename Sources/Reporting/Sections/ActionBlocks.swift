import Documents

/// An action as people can start it: what, how much, who, and when it is done.
struct ActionBlocks {
  let pages: Pages

  init(_ pages: Pages) { self.pages = pages }

  func blocks(_ action: Report.ActionResult) -> [Block] {
    let effort = [pages.effort(action.effort), pages.within(action.within)]
    var facts = [Fact([.text(pages.say("Effort"))], [.text(effort.joined(separator: ", "))])]
    if let owner = pages.who(action.assigned) {
      facts.append(Fact([.text(pages.say("Owner"))], [.text(owner)]))
    } else if let owner = action.owner {
      facts.append(Fact([.text(pages.say("Suggested owner"))], [.text(owner)]))
    }
    if let done = action.doneWhen {
      facts.append(Fact([.text(pages.say("Done when"))], marked(done, action)))
    }
    let needed = action.after.compactMap(pages.action).filter { $0.status != "done" }
    if !needed.isEmpty {
      let titles = needed.map { pages.title(of: $0) }
      facts.append(
        Fact(
          [.text(pages.say("Needs first"))],
          Array(titles.joined(separator: [.text(pages.words.semicolon)]))))
    }
    if let standing = standing(action) {
      facts.append(Fact([.text(pages.say("Decision"))], [.text(standing)]))
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
      action.decision.map(pages.words.term), action.status.map { pages.status(ofAction: $0) },
      action.due.map { pages.say("due \(pages.words.date($0))") },
    ]
    .compactMap { $0 }
    return parts.isEmpty ? nil : Words.sentence(parts.joined(separator: ", "))
  }
}

extension Pages {
  /// How an action stands. Each as a phrase of its own, since an open action is not called like an
  /// open question everywhere.
  func status(ofAction status: String) -> String {
    switch status {
    case "open": say("status open")
    case "running": say("status running")
    case "done": say("status done")
    default: say("status \(status)")
    }
  }
}
