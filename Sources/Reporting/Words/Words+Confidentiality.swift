package import Modeling

extension Words {
  /// What people are told, before they answer, of who will see what they say.
  package func confidentiality(_ confidentiality: Confidentiality) -> [String] {
    let names =
      switch confidentiality.names {
      case .hidden:
        say(
          "Only those who run this assessment see your answers. Reports name nobody, and tie no answer and no note to a role."
        )
      case .roles:
        say(
          "Only those who run this assessment see your answers under your name. Reports may show your role beside a note, not your name."
        )
      case .named: say("Reports may show your name beside your answers and notes.")
      }
    let least = confidentiality.groupsFrom
    if least < 2 { return [names] }
    return [
      names,
      say(
        "Figures of a group of people are shown only where at least \(number(least)) of them answered."
      ),
    ]
  }
}
