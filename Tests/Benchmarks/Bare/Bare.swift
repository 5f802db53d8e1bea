import ArgumentParser

/// The least a program can do that reads an assessment: it parses the command line of `score`,
/// finds the files, and runs them through libyaml's events.
@main
struct Bare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-bare", abstract: "Count the events in an assessment's files.",
    subcommands: [ScoreCommand.self])
}

/// The same argument and options as the command of that name in `excellence`.
struct ScoreCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  static let configuration = CommandConfiguration(commandName: "score")

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: "How to print it; it is a number in any case.")
  var format = Format.table

  @Option(help: "Read, without effect.")
  var failUnder: String?

  @Option(help: "A model's file.")
  var models: [String] = []

  @Option(help: "A questionnaire's file, or its folder.")
  var questionnaires: [String] = []

  @Option(help: "Read, without effect.")
  var reports: [String] = []

  func run() throws {
    var count = 0
    for path in ([assessment] + models + questionnaires).flatMap(Files.at) {
      guard let events = Files.bytes(path).flatMap(Events.count) else {
        throw ValidationError("'\(path)' cannot be read as YAML.")
      }
      count += events
    }
    print(count)
  }
}
