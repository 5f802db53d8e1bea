import ArgumentParser
import Modeling

/// Folders to look in before the assessment's own and those built in.
struct FolderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A folder of models.", valueName: "folder"))
  var models: [String] = []

  @Option(help: ArgumentHelp("A folder of questionnaires.", valueName: "folder"))
  var questionnaires: [String] = []

  @Option(help: ArgumentHelp("A folder of report definitions.", valueName: "folder"))
  var reports: [String] = []

  /// Ends the command if a folder that was named is not there.
  func requireFolders() throws {
    for folder in models + questionnaires + reports where Disk.kind(folder) != .folder {
      throw Terminal.refusal("There is no folder '\(folder)'.")
    }
  }

  /// The folders named, as places where models and questionnaires stand.
  var named: [Shelf] {
    models.map { .models(folder: $0) } + questionnaires.map { .questionnaires(folder: $0) }
  }

  /// All places where models and questionnaires stand: named, then those given, then built in.
  func library(with own: [Shelf] = []) -> Library {
    Library(named + own + [.builtIn(shippedFiles)])
  }
}
