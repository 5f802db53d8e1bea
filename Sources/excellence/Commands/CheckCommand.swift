import ArgumentParser
import YAML

/// Finds everything wrong in files before anybody relies on them.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find all problems of models, questionnaires, report definitions and assessments.",
    discussion: "Example: excellence check reports/examples/harbour-hotel-2026")

  @Argument(help: "Files or folders; folders are looked through.")
  var paths: [String] = ["."]

  @Flag(help: "End with exit code 1 for warnings too.")
  var strict = false

  @Flag(help: "Also read questionnaires as an editor would; what is found is a warning.")
  var editorial = false

  @OptionGroup var folders: FolderOptions

  func run() throws {
    try folders.requireFolders()
    var checker = Checker(folders, paths, editorial: editorial)
    for path in paths where !checker.check(path) {
      throw Terminal.refusal("There is nothing at '\(path)'.")
    }
    if checker.checked.isEmpty {
      throw Terminal.refusal("There is nothing to check in \(paths.joined(separator: ", ")).")
    }
    let problems = checker.problems
    let lines =
      problems.rendered
      + [
        "Checked \(kinds(checker.checked)): "
          + "\(counted(problems.errorCount, "error")), \(counted(problems.warningCount, "warning"))."
      ]
    try Terminal.put(lines.joined(separator: "\n") + "\n")
    if problems.hasErrors || strict && problems.warningCount > 0 { throw ExitCode(1) }
  }

  /// "1 model, 2 assessments", in order of first appearance.
  private func kinds(_ checked: [String]) -> String {
    var order: [String] = []
    for kind in checked where !order.contains(kind) { order.append(kind) }
    return order.map { kind in counted(checked.count { $0 == kind }, kind) }.joined(separator: ", ")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
