import Modeling
import Testbed
import YAML

/// A folder with generated files, read by libyaml alone or by the program's own loader.
struct Load {
  let shape: Shape
  let folder: String
  /// Relative paths of what is read, the model left out.
  let paths: [String]

  /// Writes the files, whose sizes sum up to about a number of bytes.
  init(_ shape: Shape, bytes: Int, in folder: Folder) throws {
    self.shape = shape
    self.folder = folder.path
    let files = shape.files(bytes: bytes)
    paths = files.keys.sorted()
    for (path, text) in files { try folder.write(text, to: path) }
    try folder.write(Small.model, to: "models/small.yml")
  }

  /// The files of a folder that is there already.
  init(_ shape: Shape, at folder: String) {
    self.shape = shape
    self.folder = folder
    paths = []
  }

  /// Sum of the sizes of the files.
  var bytes: Int { texts().reduce(0) { $0 + $1.count } }

  /// Reads the files and counts libyaml's events in them.
  func events() -> Int { texts().reduce(0) { $0 + (Events.count($1) ?? 0) } }

  /// Reads the files into what scoring takes; the number of questions in it.
  func typed() -> Int {
    let problems = Problems()
    let record = Record(problems)
    let library = Library(Assessment.shelves(of: folder))
    let questionnaire: Questionnaire? =
      switch shape {
      case .questionnaire: library.questionnaire("bank", record)
      case .answers: Assessment.load(folder, library, record)?.questionnaire
      }
    guard let questionnaire else { fatalError(problems.rendered.joined(separator: "\n")) }
    return questionnaire.questions.count
  }

  /// Reads the files of all assessments in a folder and counts libyaml's events in them.
  static func events(under folder: String) -> Int {
    var count = 0
    for path in AssessmentFolders(under: folder).found {
      let home = folder + "/" + path
      let answers = (Disk.names(in: home + "/answers") ?? []).map { "answers/" + $0 }
      for name in ["assessment.yml"] + answers {
        let bytes = try? Disk.read(home + "/" + name, upTo: Limits.fileSize)
        count += bytes.flatMap(Events.count) ?? 0
      }
    }
    return count
  }

  private func texts() -> [[UInt8]] {
    paths.compactMap { try? Disk.read(folder + "/" + $0, upTo: Limits.fileSize) }
  }
}
