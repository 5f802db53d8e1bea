import Modeling
package import YAML

/// `set-aside.yml`: what was recorded for an earlier version of the questionnaire and does not go
/// with the one there is.
package enum SetAside {
  package static let file = "set-aside.yml"

  /// An entry as it stands in the file.
  static func content(_ misfit: Misfit, id: String, version: String) -> Content {
    .map([
      Content.Pair("id", .text(id)), Content.Pair("version", .text(version)),
      Content.Pair("why", .text(misfit.why.rawValue)), Content.Pair("was", misfit.value),
    ])
  }

  /// Says what is wrong in a file.
  package static func check(_ path: String, _ problems: Problems) {
    guard let node = Record(problems).read(path, as: file) else { return }
    var fields = Fields(node, of: "The list of what was set aside", problems)
    Schema.check(&fields, "set-aside/1")
    for item in fields.list("entries") {
      var entry = Fields(item, of: "An entry of what was set aside", problems)
      _ = entry.text("id")
      _ = entry.text("version")
      _ = entry.optionalText("why")
      _ = entry.node("was")
      entry.finish()
    }
    fields.finish()
  }

  /// How many entries a folder has; 0 if there is no such file.
  package static func count(in folder: String) -> Int {
    let path = Disk.join(folder, file)
    guard let bytes = try? Disk.read(path, upTo: Limits.fileSize),
      let content = try? Content.read(Source(name: path, bytes: bytes))
    else { return 0 }
    return content.items("entries").count
  }
}
