import ArgumentParser
import Editing
import Glibc

/// Who makes a change, for the journal.
struct RecorderOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who records it, for the journal; without it, who is logged in.", valueName: "person"))
  var by: String?

  /// Takes an assessment's files for changes; ends the command if others do not let go of them.
  func desk(_ folder: String) throws -> Desk {
    try Terminal.refusing { try Desk(folder, by: by ?? Self.login) }
  }

  /// The name of who is logged in.
  static var login: String {
    getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "unknown"
  }
}
