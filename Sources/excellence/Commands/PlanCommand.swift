import ArgumentParser

/// Says what it takes to reach the targets, and keeps what was decided about it.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find the actions of least effort that bring every element to its target.",
    discussion: """
      Example: excellence plan reports/examples/harbour-hotel-2026 --capacity 60

      An assessment whose folder is called like a subcommand is given as ./status and the like.
      """,
    subcommands: [
      PlanFindCommand.self, PlanDecideCommand.self, PlanAddCommand.self, PlanStatusCommand.self,
      PlanExportCommand.self,
    ],
    defaultSubcommand: PlanFindCommand.self)
}
