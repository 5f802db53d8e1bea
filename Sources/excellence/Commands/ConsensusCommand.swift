import ArgumentParser

/// Brings a group from single answers to agreed ones.
struct ConsensusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consensus",
    abstract: "Agree on answers in a workshop: what to talk about first, and what was agreed.",
    discussion: """
      Example: excellence consensus reports/examples/harbour-hotel-2026

      Nobody's own answers are changed. An assessment whose folder is called like a subcommand is \
      given as ./list and the like.
      """,
    subcommands: [
      ConsensusRunCommand.self, ConsensusListCommand.self, ConsensusAgreeCommand.self,
    ],
    defaultSubcommand: ConsensusRunCommand.self)
}
