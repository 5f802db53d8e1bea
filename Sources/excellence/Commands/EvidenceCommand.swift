import ArgumentParser

/// Keeps the register of evidence, and helps to examine it.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Keep the register of evidence, look after its files, and draw what to examine.",
    discussion: """
      Example: excellence evidence list reports/examples/harbour-hotel-2026 --question promise-written
      """,
    subcommands: [
      EvidenceAddCommand.self, EvidenceAttachCommand.self, EvidenceNothingCommand.self,
      EvidenceListCommand.self, EvidenceVerifyCommand.self, EvidenceSampleCommand.self,
    ])
}
