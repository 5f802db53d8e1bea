/// A seal in words.
package struct SealWords {
  private let seal: Report.SealResult
  private let words: Words

  package init(_ seal: Report.SealResult, _ words: Words) {
    self.seal = seal
    self.words = words
  }

  /// Whether it holds, in one sentence.
  package var verdict: String {
    if seal.findings.contains(where: { $0.kind == "signature" }) {
      return words.say("The signature is wrong: the seal was changed after it was made.")
    }
    if seal.holds { return words.say("Everything is as it was sealed.") }
    return words.say(
      seal.findings.count, one: "One thing is not as it was sealed.",
      other: "\(seal.findings.count) things are not as they were sealed.")
  }

  /// The day and time.
  package var moment: String {
    let parts = seal.sealed.split(separator: "T").map(String.init)
    guard parts.count == 2, parts[1].hasSuffix("Z") else { return seal.sealed }
    return words.say("\(words.date(parts[0])), \(String(parts[1].dropLast())) UTC")
  }

  /// Who sealed it, as far as the seal says.
  package var signer: String { words.say("\(seal.by), with \(seal.tool)") }

  package func sentence(_ finding: Report.SealResult.Finding) -> String {
    let what = finding.what ?? ""
    switch finding.kind {
    case "signature":
      return words.say("The signature is not the key's; nothing the seal says can be relied on.")
    case "history": return words.say("The seal before, number \(what), does not fit the chain.")
    case "signer": return words.say("It was sealed with another key than the one expected.")
    case "changed": return words.say("changed: \(what)")
    case "missing": return words.say("missing: \(what)")
    case "added": return words.say("added: \(what)")
    case "journal-grown":
      let lines = finding.lines ?? 0
      return words.say(
        lines, one: "The journal has grown by one line; what was sealed of it is unchanged.",
        other: "The journal has grown by \(lines) lines; what was sealed of it is unchanged.")
    case "journal-rewritten": return words.say("The journal was rewritten.")
    case "result-files": return words.say("The figures are others, since files changed.")
    case "result-outside":
      return words.say(
        "The figures are others, since models or questionnaires outside of the folder changed.")
    case "result-program":
      return words.say(
        "The figures are others, although the files are the same: this version of the program computes or prints them differently."
      )
    case "result-unreadable":
      return words.say("The figures cannot be computed any more; 'excellence check' says why.")
    default: return what
    }
  }
}
