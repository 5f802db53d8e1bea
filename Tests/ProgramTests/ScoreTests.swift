import FoundationEssentials
import Testbed
import Testing

@Suite("score")
struct ScoreTests {
  private func score(
    _ format: String, _ path: String = example, in folder: String = Repository.root
  ) throws -> Program.Result {
    let run = try Program.run(["score", path, "--format", format], in: folder)
    expect(run, code: 0)
    #expect(run.err.isEmpty)
    return run
  }

  @Test(
    "The table and the CSV of the example",
    arguments: [("table", "score.txt"), ("csv", "score.csv")])
  func texts(_ format: String, _ golden: String) throws {
    expectGolden(try score(format).out, golden)
  }

  /// What a reader of the JSON relies on.
  private struct Result: Decodable {
    struct Head: Decodable {
      var id, organization, date, questionnaire, questionnaireVersion, model, digest: String
    }
    struct Progress: Decodable { var answered, notApplicable, unanswered, outOfScope: Int }
    struct Cell: Decodable {
      var level, state: String; var achievement, low, high, coverage: Double?
    }
    struct Card: Decodable {
      var id: String; var level, levelLow, levelHigh: Int?; var cells: [Cell]
    }
    struct View: Decodable { var organization: Card?; var dimensions, elements: [Card] }
    struct Question: Decodable { var id, element, level, state: String }

    var schema: String
    var assessment: Head
    var progress: Progress
    var claimed, evidenced: View
    var questions: [Question]
  }

  @Test("The JSON of the example")
  func json() throws {
    let text = try score("json")
    let result = try JSONDecoder().decode(Result.self, from: Data(text.output))
    #expect(result.schema == "result/1")
    #expect(result.assessment.id == "harbour-hotel-2026")
    #expect(result.assessment.model == "iso-23592")
    #expect(result.assessment.digest.utf8.count == 64)
    let progress = result.progress
    #expect(
      progress.answered + progress.notApplicable + progress.unanswered == result.questions.count)
    for view in [result.claimed, result.evidenced] {
      #expect(view.organization?.id == "organization")
      #expect(view.dimensions.count == 4)
      #expect(view.elements.count == 9)
      for card in view.elements { #expect(card.cells.count == 4) }
    }
    #expect(
      text.out.hasPrefix("{\"schema\":\"result/1\",\"assessment\":{\"id\":\"harbour-hotel-2026\","))
    #expect(text.out.hasSuffix("}\n"))
    #expect(text.out.contains("\"plan\":null"))
  }

  @Test("The same bytes twice, and from another folder", arguments: ["table", "csv", "json"])
  func repeatable(_ format: String) throws {
    let first = try score(format).output
    #expect(try score(format).output == first)
    #expect(try score(format, Repository.root + "/" + example, in: "/tmp").output == first)
    #expect(try score(format, ".", in: Repository.root + "/" + example).output == first)
    let copy = try Folder()
    try copy.copy(Repository.root + "/" + example, to: "copy")
    #expect(try score(format, "copy", in: copy.path).output == first)
    // The shipped files, named as folders, are the ones built in.
    let named = try Program.run(
      [
        "score", example, "--format", format, "--models", "models", "--questionnaires",
        "questionnaires",
      ],
      in: Repository.root)
    #expect(named.output == first)
  }

  @Test("Warnings go to standard error, the result to standard output")
  func warnings() throws {
    let folder = try Folder(Small.files)
    let plain = try Program.run(["score", "."], in: folder.path)
    try folder.write("x", to: "answers/zz.yaml")
    let run = try Program.run(["score", "."], in: folder.path)
    expect(run, code: 0)
    #expect(run.output == plain.output)
    #expect(
      run.err
        == "./answers/zz.yaml: warning: The file is not read, since answers files end in '.yml'.\n"
        || run.err
          == "answers/zz.yaml: warning: The file is not read, since answers files end in '.yml'.\n"
    )
  }

  @Test("An assessment that nobody answered")
  func unanswered() throws {
    let folder = try Folder(Small.files)
    for name in ["answers", "consensus.yml", "evidence.yml", "findings.yml", "plan.yml"] {
      folder.remove(name)
    }
    for format in ["table", "csv", "json"] { _ = try score(format, ".", in: folder.path) }
    expect(try Program.run(["score", ".", "--fail-under", "1"], in: folder.path), code: 1)
  }

  @Test("An assessment with an element left out has no organization")
  func partial() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      Small.assessment.replacing(once: "exclude: {}", with: "exclude: { process: Elsewhere }"),
      to: "assessment.yml")
    let run = try Program.run(["score", ".", "--format", "json"], in: folder.path)
    expect(run, code: 0)
    #expect(run.out.contains("\"claimed\":{\"organization\":null,"))
    #expect(run.out.contains("\"partialScope\":true"))
  }
}
