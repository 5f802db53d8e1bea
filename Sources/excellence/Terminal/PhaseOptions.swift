import ArgumentParser

/// What there is to spend in the phases of a roadmap.
struct PhaseOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Person-days there are for each phase.", valueName: "person-days"))
  var capacity: Int?

  func validate() throws {
    guard let capacity, capacity < 1 else { return }
    throw ValidationError("--capacity is person-days from 1, not \(capacity).")
  }
}
