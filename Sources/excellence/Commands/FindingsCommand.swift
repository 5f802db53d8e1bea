import ArgumentParser

/// Keeps the assessors' own statements.
struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "List what the assessors found, in their own words, or add to it.",
    discussion: """
      Example: excellence findings reports/examples/harbour-hotel-2026

      An assessment whose folder is called like a subcommand is given as ./list and the like.
      """,
    subcommands: [FindingsListCommand.self, FindingsAddCommand.self],
    defaultSubcommand: FindingsListCommand.self)
}
