import Modeling
import Testbed
import Testing
import YAML

@Suite("Questionnaires read once for many assessments")
struct CacheTests {
  @Test("An assessment is the same with a cache as without, though all name the same ids")
  func same() throws {
    var random = Random(seed: 11)
    let seeds = (1...40).map { UInt64($0 % 12 + 1) }.shuffled(using: &random)
    let cache = QuestionnaireCache()
    var taken = 0
    for seed in seeds {
      let folder = try Folder(RandomStudy.files(seed: seed))
      let record = Record(Problems())
      let library = Library(Assessment.shelves(of: folder.path))
      let cached = Assessment.load(folder.path, library, record, cache)
      let isSame = cached == Loaded(folder.path).assessment
      #expect(isSame && cached != nil, "seed \(seed)")
      if !record.files.contains(where: { $0.name.hasPrefix("models/") }) { taken += 1 }
    }
    // Some of the twelve come again while they are kept.
    #expect((5..<40).contains(taken))
  }

  @Test("A short form is read again when its bank, its model or a part of it differs")
  func parts() throws {
    let files = try Small.files.merging([
      "assessment.yml": Small.assessment.replacing(
        once: "questionnaire: bank", with: "questionnaire: short")
    ]) { $1 }
    let cache = QuestionnaireCache()
    let changes = [
      ("", "", ""), ("models/small.yml", "secured: L", "secured: F"),
      ("questionnaires/bank/questionnaire.yml", "weight: 2", "weight: 3"),
      ("questionnaires/bank/more.yml", "Is it steady?", "Is it so?"),
      ("questionnaires/short.yml", "Short form", "Form"), ("", "", ""),
    ]
    for (name, text, other) in changes {
      let folder = try Folder(files)
      if let source = files[name] {
        try folder.write(try source.replacing(once: text, with: other), to: name)
      }
      let record = Record(Problems())
      let library = Library(Assessment.shelves(of: folder.path))
      let cached = Assessment.load(folder.path, library, record, cache)
      let isSame = cached == Loaded(folder.path).assessment
      #expect(isSame && cached != nil, "\(name)")
    }
  }

  @Test("What has a mistake is said each time")
  func broken() throws {
    let cache = QuestionnaireCache()
    for _ in 0..<2 {
      let folder = try Folder(Small.files)
      try folder.write("schema: part/1\nquestions: 1\n", to: "questionnaires/bank/more.yml")
      let problems = Problems()
      let library = Library(Assessment.shelves(of: folder.path))
      #expect(Assessment.load(folder.path, library, Record(problems), cache) == nil)
      #expect(problems.hasErrors)
    }
  }
}
