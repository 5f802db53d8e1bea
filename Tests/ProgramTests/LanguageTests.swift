import Testbed
import Testing

@Suite("Languages")
struct LanguageTests {
  private static let german = "reports/examples/buergeramt-2026"

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: Repository.root)
  }

  @Test("An assessment is shown in its own language")
  func own() throws {
    expectGolden(try run("score", Self.german).out, "score.de.txt")
    expectGolden(try run("explain", Self.german, "service-recovery").out, "explain.de.txt")
  }

  @Test(
    "Every derivation in every language",
    arguments: ["de", "fr"], ["designing-experiences", "outside-in", "creating-experiences"])
  func explained(_ language: String, _ subject: String) throws {
    let explained = try run("explain", example, subject, "--language", language)
    expect(explained, code: 0)
    expectGolden(explained.out, "explain-\(subject).\(language).txt")
  }

  @Test("--language comes before the assessment's")
  func asked() throws {
    expectGolden(try run("score", example, "--language", "fr").out, "score.fr.txt")
    let english = try run("score", Self.german, "--language", "en")
    #expect(english.out.contains("Claimed pyramid level reached"))
    // A language of a country is the language where there is none of its own.
    let austrian = try run("score", example, "--language", "de-AT")
    #expect(austrian.out.contains("Angegeben"))
  }

  @Test("A language changes words and no figure", arguments: ["de", "fr"])
  func figures(_ language: String) throws {
    let own = try run("score", example, "--format", "csv")
    #expect(try run("score", example, "--format", "csv", "--language", language).out == own.out)
    let json = try run("score", example, "--format", "json", "--language", language).out
    let figures = Self.figures(json)
    #expect(figures.count > 1000)
    // Compared as a whole: a difference of thousands of lines helps nobody.
    let isSame = figures == Self.figures(try run("score", example, "--format", "json").out)
    #expect(isSame)
  }

  /// The digest and every number of a result, with their keys.
  private static func figures(_ json: String) -> [Substring] {
    json.matches(of: /"(digest":"[0-9a-f]+|[A-Za-z]+":[0-9.]+)/).map(\.0)
  }

  @Test("A report of a result is in the result's language")
  func result() throws {
    let direct = try run("report", example, "--format", "markdown", "--language", "fr")
    expect(direct, code: 0)
    let folder = try Folder()
    let json = try run("score", example, "--format", "json", "--language", "fr")
    try folder.write(bytes: json.output, to: "result.json")
    let again = try run("report", folder("result.json"), "--format", "markdown")
    #expect(again.output == direct.output)
    #expect(again.err.isEmpty)
    let other = try run("report", folder("result.json"), "--format", "markdown", "--language", "de")
    expect(other, code: 0)
    #expect(
      other.err == "The result was written in 'fr'; the texts of its questionnaire stay so.\n")
    #expect(other.out.contains("## Auf einen Blick"))
  }

  @Test("A language there is none of cannot be printed")
  func unknown() throws {
    let none = try run("score", example, "--language", "nl")
    expect(none, code: 2)
    #expect(none.err.hasSuffix("There are no words in 'nl' (there are de, en, fr).\n"))
    expect(try run("score", example, "--language", "not a tag"), code: 64)
  }

  @Test("A file of one's own translates; what it lacks stays in the source's language")
  func ownFiles() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      "schema: locale/1\nquestions: { written: { ask: Steht es geschrieben? } }\n",
      to: "questionnaires/bank/locales/de.yml")
    try folder.write(
      "schema: locale/1\nlevels: { base: { title: Basis } }\n", to: "models/locales/small.de.yml")
    let explained = try Program.run(
      ["explain", folder.path, "written", "--language", "de"], in: Repository.root)
    expect(explained, code: 0)
    #expect(explained.out.contains("Steht es geschrieben?"))
    #expect(explained.out.contains("1, Basis"))
    let kept = try Program.run(
      ["explain", folder.path, "kept", "--language", "de"], in: Repository.root)
    #expect(kept.out.contains("Is it kept?"))
  }

  @Test("A file of words with a mistake is said with its place")
  func ownWords() throws {
    let folder = try Folder([
      "locales/nl.yml": """
      schema: words/1
      language: nl
      words:
        "{1} answered": beantwoord

      """
    ])
    let run = try run("score", example, "--language", "nl", "--reports", folder.path)
    expect(run, code: 2)
    #expect(
      run.err.hasPrefix(
        "\(folder("locales/nl.yml")):4:19: error: The translation of '{1} answered' lacks '{1}'."))
    try folder.write(
      "schema: words/1\nlanguage: nl\nwords: { Element: Onderdeel }\n", to: "locales/nl.yml")
    let fixed = try self.run("score", example, "--language", "nl", "--reports", folder.path)
    expect(fixed, code: 0)
    #expect(fixed.out.contains("Onderdeel"))
    expect(try self.run("check", folder("locales/nl.yml")), code: 0)
  }

  @Test("A new assessment carries the translations with it")
  func new() throws {
    let folder = try Folder()
    expect(
      try Program.run(["new", "first", "--questionnaire", "iso-23592-quick"], in: folder.path),
      code: 0)
    for name in [
      "models/locales/iso-23592.de.yml", "questionnaires/iso-23592-full/locales/fr.yml",
      "questionnaires/iso-23592-quick/locales/de.yml",
    ] {
      #expect(try !Bytes.read(folder("first/" + name)).isEmpty)
    }
    let french = try Program.run(
      ["explain", "first", "service-owner", "--language", "fr"], in: folder.path)
    expect(french, code: 0)
    #expect(french.out.contains("Personne n'a répondu"))
  }

  @Test(
    "A translation that has not the form of one is an error, where it is used and where it is checked",
    arguments: [
      ("- a", "The translation must be a map of keys and values."),
      ("title: Bank", "The translation lacks the required key 'schema'."),
      ("schema: locale/9\ntitle: Bank", "The schema here must be 'locale/1', not 'locale/9'."),
      ("schema: locale/1\ntitle: [ a ]", "'title' must be a map of ids to texts"),
      ("schema: locale/1\nactions: { write: { do: [] } }", "'actions/write/do' is empty."),
      (
        "schema: locale/1\nactions: { write: { do: [ \"\", b ] } }",
        "'actions/write/do' must not be empty."
      ),
      (
        "schema: locale/1\nquestions: [ { id: kept, ask: A? }, { id: kept, ask: B? } ]",
        "'questions/kept/ask' is translated twice."
      ),
    ])
  func malformed(_ text: String, _ message: String) throws {
    let folder = try Folder(Small.files)
    try folder.write(text + "\n", to: "questionnaires/bank/locales/de.yml")
    let used = try Program.run(["score", folder.path, "--language", "de"])
    expect(used, code: 2)
    #expect(used.err.contains(message), "\(used.err)")
    // What has no schema is told apart by nothing else.
    guard text.hasPrefix("schema") else { return }
    let checked = try Program.run(["check", folder.path])
    expect(checked, code: 1)
    #expect(checked.out.contains(message), "\(checked.out)")
  }

  @Test(
    "A tag is read however it is written; what is none is refused at once",
    arguments: [("DE", "Angegeben"), ("fr-ch", "Déclaré"), ("EN-us", "Claimed")])
  func tags(_ tag: String, _ word: String) throws {
    #expect(try run("score", example, "--language", tag).out.contains(word))
    let long = "de" + String(repeating: "-a", count: 4000)
    expect(try run("score", example, "--language", long), code: 64)
  }

  @Test("A result with a language that is none is refused")
  func hostileResult() throws {
    let json = try run("score", example, "--format", "json").out
    let folder = try Folder([
      "result.json": json.replacing(
        "\"language\":\"en\",\"modelTitle\"",
        with: "\"language\":\"../../x\",\"modelTitle\"")
    ])
    let report = try run("report", folder("result.json"))
    expect(report, code: 2)
    #expect(report.err.contains("Its language is no language tag"))
  }
}
