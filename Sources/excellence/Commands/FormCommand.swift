import ArgumentParser
import Forms
import Modeling
import Reporting
import YAML

/// Writes pages on which people answer without a network.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Write a page on which a person answers in a browser, without a network.",
    discussion: """
      Example: excellence form reports/examples/harbour-hotel-2026 --as rn --output rn.html

      The person opens the page, answers, and saves an answers file to be mailed back; 'excellence \
      import' takes it. The page holds their own answers so far, and nobody else's.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Who is to answer, by id.", valueName: "person"))
  var person: String?

  @Flag(help: "Write a page for each person, into the folder --output.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Where to write it; without it standard output. With --all, a folder.", valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The day by which the answers are asked for, like 2027-01-31.", valueName: "date"))
  var until: String?

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let until { try Day.check(until, "--until") }
    if all == (person != nil) {
      throw ValidationError("Say whose form it is: --as <person>, or --all.")
    }
    if all, output == nil || output == "-" {
      throw ValidationError("--all writes several files; name a folder with --output.")
    }
  }

  func run() throws {
    let study = try Study(assessment, folders, language, saying: .blind)
    let forms = FormFiles(study, until: until.flatMap(Day.init))
    if let person {
      try Output.write(forms.form(of: forms.person(person)).html, to: output)
    } else if let output {
      try Terminal.put(forms.write(to: output))
    }
  }
}
