import ArgumentParser
import Modeling
import Reporting
import YAML

/// Lists models, questionnaires and kinds of report.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the models, questionnaires and kinds of report there are, and where from.",
    discussion: "Example: excellence list")

  private static let flawed = "(has errors; see check)"

  @OptionGroup var folders: FolderOptions

  func run() throws {
    try folders.requireFolders()
    let record = Record(Problems())
    let library = folders.library()
    var table = TextTable(
      header: ["Kind", "Id", "Title", "Languages", "From"], rows: [])
    for (id, origin) in library.list("models") {
      let title = library.model(id, record)?.title
      let languages = library.languages(ofModel: id)
      table.rows.append([
        "model", id, title ?? Self.flawed, languages.joined(separator: ", "), origin,
      ])
    }
    for (id, origin) in library.list("questionnaires") {
      let found = library.questionnaire(id, record)
      let title = found.map { "\($0.title), \($0.questions.count) questions" }
      let languages = found.map(library.languages) ?? []
      table.rows.append(
        ["questionnaire", id, title ?? Self.flawed, languages.joined(separator: ", "), origin])
    }
    let shelf = ReportShelf(folders.reports)
    for (id, origin) in shelf.list() {
      let title = shelf.definition(id, record)?.title
      let languages = shelf.languages.joined(separator: ", ")
      table.rows.append(["report", id, title ?? Self.flawed, languages, origin])
    }
    try Terminal.put(table.lines.map(\.visible).joined(separator: "\n") + "\n")
  }
}
