import Modeling
import Reporting
import Testbed
import Testing
import YAML

/// Shipped languages have no missing and no orphan text.
@Suite("Shipped languages")
struct LanguageTests {
  struct File: Sendable, CustomTestStringConvertible {
    var id: String
    var language: String

    var testDescription: String { "\(id) in \(language)" }
  }

  private static let banks = BankTests.all.flatMap { id in
    Shipped.languages.map { File(id: id, language: $0) }
  }

  private static let models = (["iso-23592"] + BankTests.neighbours).flatMap { id in
    Shipped.languages.map { File(id: id, language: $0) }
  }

  @Test("A questionnaire is translated text for text", arguments: banks)
  func questionnaire(_ file: File) throws {
    let problems = Problems()
    let source = try Shipped.questionnaire(file.id)
    let root = try #require(
      Self.root("questionnaires/\(file.id)/locales/\(file.language).yml", problems))
    Translation.check(root, of: source, problems)
    #expect(problems.rendered == [])
    let translated = try Shipped.questionnaire(file.id, in: file.language)
    #expect(translated.title != source.title)
    for (own, other) in zip(source.questions, translated.questions) {
      #expect(own.ask != other.ask && own.conditions != other.conditions, "\(own.id)")
      #expect(other.ask.count(where: { $0 == "?" }) == 1, "\(own.id)")
      #expect(own.evidence.map(\.strength) == other.evidence.map(\.strength))
    }
    for (own, other) in zip(source.actions, translated.actions) {
      #expect(own.title != other.title && own.steps.count == other.steps.count, "\(own.id)")
    }
  }

  @Test("A model is translated text for text", arguments: models)
  func model(_ file: File) throws {
    let problems = Problems()
    let source = try #require(Shipped.library.model(file.id, Record(problems)))
    let root = try #require(
      Self.root("models/locales/\(file.id).\(file.language).yml", problems))
    Translation.check(root, of: source, problems)
    #expect(problems.rendered == [])
  }

  @Test("The words of reports and commands are all translated", arguments: Shipped.languages)
  func words(_ language: String) throws {
    let problems = Problems()
    let root = try #require(Self.root("reports/locales/\(language).yml", problems))
    #expect(Words(root, tag: language, problems) != nil, "\(problems.rendered)")
    let given = root.pairs.first { $0.key.text == "words" }?.value.pairs.map(\.key.text) ?? []
    let wanted = try Self.sources().flatMap { PhraseScanner.keys(in: try Bytes.text($0)) }
    let keys = Set(wanted + Words.terms)
    #expect(keys.count > 300)
    #expect(Set(given).subtracting(keys).sorted() == [], "orphan")
    #expect(keys.subtracting(given).sorted() == [], "missing")
  }

  @Test("The scanner finds what a phrase makes of its literal")
  func scanner() {
    let source = #"""
      // say("not this")
      let a = pages.say("one \(x.map { "\($0)" }) of \(say("inner \(y)"))")
      let b = say(n, one: "a \"b\"", other: "\(n) bs"); let c = words.say("open", in: "cell")
      func say(_ text: String) {}
      """#
    #expect(
      PhraseScanner.keys(in: source) == [
        "one {1} of {2}", "inner {1}", "a \"b\"", "{1} bs", "open [cell]",
      ])
  }

  private static func root(_ path: String, _ problems: Problems) -> Node? {
    Record(problems).read(Repository.root + "/" + path, as: path)
  }

  /// The Swift sources that say phrases.
  private static func sources() throws -> [String] {
    func files(_ folder: String) -> [String] {
      (Disk.names(in: folder) ?? []).flatMap { name in
        Disk.kind(folder + "/" + name) == .folder
          ? files(folder + "/" + name) : name.hasSuffix(".swift") ? [folder + "/" + name] : []
      }
    }
    return files(Repository.root + "/Sources/Reporting")
      + files(Repository.root + "/Sources/Exchange")
      + files(Repository.root + "/Sources/excellence")
      + files(Repository.root + "/Sources/Forms")
  }
}

extension Bytes {
  fileprivate static func text(_ path: String) throws -> String {
    String(decoding: try read(path), as: UTF8.self)
  }
}
