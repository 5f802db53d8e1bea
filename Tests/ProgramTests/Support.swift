import Testbed
import Testing

/// The example that comes with the program.
let example = "reports/examples/harbour-hotel-2026"

/// Expects a text to be the one in `Goldens/<name>`.
func expectGolden(
  _ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation
) {
  if let fault = Golden.fault(text, name, in: "ProgramTests") {
    Issue.record("\(fault)", sourceLocation: location)
  }
}

/// Expects a run to end with a code and, if it could not be done, nothing on standard output.
func expect(
  _ run: Program.Result, code: Int32, _ location: SourceLocation = #_sourceLocation
) {
  #expect(run.code == code, "\(run.err)", sourceLocation: location)
  if code == 2 || code == 64 { #expect(run.out.isEmpty, sourceLocation: location) }
  if code == 2 || code == 64 { #expect(!run.err.isEmpty, sourceLocation: location) }
}
