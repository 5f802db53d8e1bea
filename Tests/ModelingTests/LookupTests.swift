import Modeling
import Testbed
import Testing
import YAML

@Suite("Where models and questionnaires are looked up")
struct LookupTests {
  private func model(_ title: String) throws -> String {
    try Small.model.replacing(once: "title: Small model", with: "title: \(title)")
  }

  private static let shipped: StaticString = """
    schema: model/1
    id: small
    version: "1.0"
    title: Built in
    levels: [ { id: base, title: Base }, { id: mid, title: Mid }, { id: top, title: Top } ]
    dimensions:
      - { id: lead, title: L, elements: [ { id: vision, title: V }, { id: culture, title: C } ] }
      - { id: run, title: R, elements: [ { id: process, title: P } ] }
    tags: { cycle: [ { id: plan, title: P } ] }
    rating: { bands: [ { id: "N", up-to: 50 }, { id: "Y", up-to: 100 } ], attained: Y, secured: Y }
    """

  @Test("Named folders, then the assessment's own, then built in")
  func order() throws {
    let folder = try Folder(Small.files)
    let named = try Folder(["small.yml": try model("Named")])
    let builtIn = Shelf.builtIn([("models/small.yml", Self.shipped)])
    func title(_ before: [Shelf]) -> String? {
      Loaded(folder.path, before: before, after: [builtIn]).assessment?.model.title
    }
    #expect(title([.models(folder: named.path)]) == "Named")
    #expect(title([]) == "Small model")
    folder.remove("models")
    #expect(title([]) == "Built in")
    #expect(title([.models(folder: named.path)]) == "Named")
  }

  @Test("A model and a questionnaire of the same id in one folder are told apart")
  func sameID() throws {
    let bank = Small.questionnaire.replacing("id: bank", with: "id: small")
      .replacing("parts: [ more.yml ]\n", with: "")
    let folder = try Folder(["small.yml": Small.model, "small/questionnaire.yml": bank])
    let library = Library([.models(folder: folder.path), .questionnaires(folder: folder.path)])
    let record = Record(Problems())
    #expect(library.questionnaire("small", record)?.model.title == "Small model")
    #expect(
      record.files.map(\.name).sorted() == [
        "models/small.yml", "questionnaires/small/questionnaire.yml",
      ])
  }

  @Test("The list names each once, with where it comes from")
  func list() throws {
    let folder = try Folder(Small.files)
    let named = try Folder(["small.yml": try model("Named"), "Not an id.yml": "", "notes.txt": ""])
    let library = Library(
      [.models(folder: named.path)] + Assessment.shelves(of: folder.path)
        + [.builtIn([("models/small.yml", Self.shipped), ("models/other.yml", "")])])
    #expect(library.list("models").map(\.id) == ["other", "small"])
    #expect(library.list("models").map(\.origin) == ["built in", named.path])
    #expect(library.list("questionnaires").map(\.id) == ["bank", "short"])
  }

  @Test("The digest knows the files, not where they stand")
  func digest() throws {
    let first = try Folder(Small.files)
    let second = try Folder()
    for (name, text) in Small.files { try second.write(text, to: "deep/er/" + name) }
    let digest = Loaded(first.path).digest
    #expect(digest.utf8.count == 64)
    #expect(Loaded(second("deep/er")).digest == digest)
    #expect(Loaded(second("deep/../deep/er/")).digest == digest)
    // What is not read does not count; a byte of what is read does.
    try first.write("x", to: "notes.txt")
    try first.write("x", to: "evidence/photo.jpg")
    #expect(Loaded(first.path).digest == digest)
    try first.write(Small.plan + "#\n", to: "plan.yml")
    #expect(Loaded(first.path).digest != digest)
  }

  @Test("A named folder with the same files changes no digest")
  func namedDigest() throws {
    let folder = try Folder(Small.files)
    let named = Shelf.models(folder: folder("models"))
    let digest = Loaded(folder.path).digest
    #expect(Loaded(folder.path, before: [named]).digest == digest)
  }

  @Test("What stands in the way of reading a folder")
  func nothingThere() throws {
    let folder = try Folder(["file": "x", "empty/readme": ""])
    func first(_ name: String) -> String? {
      said(Loaded(folder(name)).problems, in: folder).first
    }
    #expect(first("gone") == "gone: error: The folder does not exist.")
    #expect(
      first("file")
        == "file: error: This is no folder; an assessment is a folder with an assessment.yml.")
    #expect(
      first("empty") == "empty: error: The folder has no assessment.yml, so it holds no assessment."
    )
  }

  @Test(
    "A folder, a pipe and a link to nothing in place of a file",
    arguments: [
      "answers/mk.yml", "consensus.yml", "evidence.yml", "findings.yml", "plan.yml",
      "assessment.yml", "models/small.yml",
    ])
  func oddFiles(_ name: String) throws {
    let folder = try Folder(Small.files)
    folder.remove(name)
    folder.makeFolder(name)
    #expect(
      said(Loaded(folder.path).problems, in: folder).contains(
        "\(name): error: The file is a folder, not a file."))
    folder.remove(name)
    folder.makePipe(name)
    #expect(
      said(Loaded(folder.path).problems, in: folder).contains(
        "\(name): error: The file is not a regular file."))
  }

  @Test("A link to nothing in place of an answers file")
  func danglingLink() throws {
    let folder = try Folder(Small.files)
    folder.remove("answers/mk.yml")
    folder.link("answers/mk.yml", to: "nowhere")
    #expect(
      said(Loaded(folder.path).problems, in: folder) == [
        "answers/mk.yml: error: The file does not exist."
      ])
  }

  @Test("answers in place of the folder")
  func answersFile() throws {
    let folder = try Folder(Small.files)
    folder.remove("answers")
    try folder.write("x", to: "answers")
    #expect(
      said(Loaded(folder.path).problems, in: folder) == ["answers: error: This must be a folder."])
  }
}
