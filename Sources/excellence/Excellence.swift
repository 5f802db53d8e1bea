import ArgumentParser

/// The program: a list of commands.
@main
struct Excellence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "excellence",
    abstract: "Assess how good a service is, see why, and find out what to do next.",
    discussion: """
      Example: excellence report reports/examples/harbour-hotel-2026 --output report.html

      Results go to standard output, everything else to standard error. Exit codes: 0 done; 1 done, \
      and the answer is no; 2 could not be done; 64 the command was written wrongly.
      """,
    version: Version.number,
    subcommands: [
      CheckCommand.self, ListCommand.self, NewCommand.self, PeopleCommand.self, PrepareCommand.self,
      InterviewCommand.self, FormCommand.self, ImportCommand.self, ExportCommand.self,
      MergeCommand.self, StatusCommand.self, ConsensusCommand.self, EvidenceCommand.self,
      FindingsCommand.self, ScoreCommand.self, ExplainCommand.self, PlanCommand.self,
      CompareCommand.self, PortfolioCommand.self, ReportCommand.self, SealCommand.self,
      VerifyCommand.self, MigrateCommand.self,
    ])
}

enum Version {
  static let number = "0.3.0"
}
