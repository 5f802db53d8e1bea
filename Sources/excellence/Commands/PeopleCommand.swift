import ArgumentParser

/// Keeps the list of those who take part.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List who takes part in an assessment, or add somebody.",
    discussion: """
      Example: excellence people reports/examples/harbour-hotel-2026

      An assessment whose folder is called like a subcommand is given as ./list and the like.
      """,
    subcommands: [PeopleListCommand.self, PeopleAddCommand.self],
    defaultSubcommand: PeopleListCommand.self)
}
