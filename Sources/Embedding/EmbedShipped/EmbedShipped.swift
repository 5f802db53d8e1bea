import Foundation
import PackagePlugin

/// Writes the YAML files of `models/`, `questionnaires/` and `reports/` into one Swift source of
/// the program, so that one file is all that has to be installed.
@main
struct EmbedShipped: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let shipped = ["models", "questionnaires", "reports"].flatMap { files(under: root, $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "Shipped.swift")
    return [
      .buildCommand(
        displayName: "Embed \(shipped.count) shipped files",
        executable: try context.tool(named: "embed").url,
        arguments: [output.path, root.path] + shipped,
        inputFiles: shipped.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  /// Relative paths of the YAML files of a folder, examples left out, sorted.
  private func files(under root: URL, _ folder: String) -> [String] {
    let names =
      FileManager.default.enumerator(atPath: root.appending(path: folder).path)?
      .compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".yml") && !$0.hasPrefix("examples/") }.sorted()
      .map { folder + "/" + $0 }
  }
}
