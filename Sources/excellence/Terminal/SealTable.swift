import Reporting

/// A seal and what differs from it, for people.
struct SealTable {
  let seal: Report.SealResult
  let words: Words
  /// Whether a key was named that it has to be signed with.
  let isSignerKnown: Bool

  var text: String {
    let said = SealWords(seal, words)
    var lines = [
      said.verdict, "",
      words.pair(words.say("Sealed"), said.moment),
      words.pair(words.say("Sealed by"), said.signer),
      words.pair(words.say("Fingerprint of the key"), seal.fingerprint),
      words.pair(words.say("Files sealed"), String(seal.files)),
    ]
    if seal.before > 0 { lines.append(words.pair(words.say("Seals before"), String(seal.before))) }
    if !seal.findings.isEmpty { lines.append("") }
    lines += seal.findings.map { "  " + said.sentence($0) }
    if !isSignerKnown {
      lines += [
        "",
        words.say(
          "Whoever relies on it compares the fingerprint with the one that the signer names by another way: a folder can be sealed anew with any key."
        ),
      ]
    }
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }
}
