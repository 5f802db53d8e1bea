/// What looking at the file of a piece found, in words.
struct EvidenceCheck {
  let pages: Pages

  init(_ pages: Pages) { self.pages = pages }

  /// A dash for a piece without a file.
  func words(_ piece: Report.EvidenceResult?) -> String {
    guard let piece, piece.file != nil else { return "–" }
    switch piece.fileCheck {
    case "unchanged": return pages.say("there and unchanged")
    case "present": return pages.say("there; no digest was kept to compare with")
    case "missing": return pages.say("missing")
    case "changed": return pages.say("changed since it was registered")
    default: return pages.say("not looked at for this report")
    }
  }
}
