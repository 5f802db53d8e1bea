import Modeling
import Reporting
import YAML

/// Looks at files and folders of any kind and collects what is wrong in them.
struct Checker {
  let problems = Problems()
  let folders: FolderOptions
  /// The kinds of what was looked at, in order.
  private(set) var checked: [String] = []
  private var done: Set<String> = []

  /// The folders given, in which models and questionnaires may stand that others of them name.
  private let given: [Shelf]

  init(_ folders: FolderOptions, _ paths: [String]) {
    self.folders = folders
    given = paths.filter { Disk.kind($0) == .folder }.flatMap { path -> [Shelf] in
      Assessment.shelves(of: path) + [.models(folder: path), .questionnaires(folder: path)]
    }
  }

  /// Folders in folders that are looked through.
  private static let depth = 8

  /// Checks a path given by the user; nil if there is nothing at it.
  mutating func check(_ path: String) -> Bool {
    switch Disk.kind(path) {
    case nil: return false
    case .folder: folder(path, depth: 0)
    default: file(path, isNamed: true)
    }
    return true
  }

  private mutating func folder(_ path: String, depth: Int) {
    if Disk.kind(Disk.join(path, "assessment.yml")) != nil { return assessment(path) }
    if Disk.kind(Disk.join(path, "questionnaire.yml")) != nil {
      return questionnaire(Disk.join(path, "questionnaire.yml"))
    }
    guard depth < Self.depth else { return }
    guard let names = Disk.names(in: path) else {
      return problems.error(file: path, "The folder may not be read.")
    }
    for name in names where !name.hasPrefix(".") {
      let inside = Disk.join(path, name)
      switch Disk.kind(inside) {
      case .folder where Disk.kind(inside, followingLinks: false) == .folder:
        folder(inside, depth: depth + 1)
      case .file where name.hasSuffix(".yml"): file(inside, isNamed: false)
      default: break
      }
    }
  }

  private mutating func file(_ path: String, isNamed: Bool) {
    let record = Record(Problems())
    guard let root = record.read(path, as: path) else {
      guard done.insert(path).inserted else { return }
      checked.append("file")
      _ = Record(problems).read(path, as: path)
      return
    }
    let schema = root.pairs.first { $0.key.text == "schema" }?.value
    let stem = String(Disk.name(of: path).dropLast(path.hasSuffix(".yml") ? 4 : 0))
    switch schema?.text.split(separator: "/").first {
    case "model": if note("model", path) { _ = Model(root, id: stem, problems) }
    case "questionnaire": questionnaire(path)
    case "part":
      let beside = Disk.join(parent(path), "questionnaire.yml")
      if Disk.kind(beside) != nil {
        questionnaire(beside)
      } else {
        problems.error(file: path, "A part belongs beside a questionnaire.yml; there is none.")
      }
    case "report":
      if note("report definition", path) { _ = ReportDefinition(root, id: stem, problems) }
    // Translations have no keys of their own to check; that they can be read is checked above.
    case "locale": _ = note("translation", path)
    case "assessment": assessment(parent(path))
    case "answers": assessment(parent(parent(path)))
    case "consensus", "evidence", "findings", "plan": assessment(parent(path))
    default:
      guard isNamed || schema != nil else { return }
      if note("file", path) {
        let known = "model/1, questionnaire/1, part/1, report/1, assessment/1, answers/1"
        problems.error(
          schema ?? root, "The file does not say what it is: 'schema' is one of \(known) and so on."
        )
      }
    }
  }

  private mutating func questionnaire(_ path: String) {
    let isFolder = Disk.name(of: path) == "questionnaire.yml"
    let home = isFolder ? parent(path) : path
    let id = isFolder ? Disk.name(of: Disk.absolute(home)) : String(Disk.name(of: path).dropLast(4))
    let shelf = parent(home)
    // A questionnaire's model, and a short form's bank, may stand beside it in the same tree.
    let library = Library(
      [.questionnaires(folder: shelf)]
        + folders.library(
          with: [.models(folder: Disk.join(parent(shelf), "models"))] + given
        ).shelves)
    if note("questionnaire", path) {
      if Identifier.refusal(of: id) != nil {
        problems.error(
          file: path, "The name '\(id.shortened)' is no id; rename the file or folder.")
      } else {
        _ = library.questionnaire(id, Record(problems))
      }
    }
  }

  private mutating func assessment(_ path: String) {
    if note("assessment", path) {
      let library = folders.library(with: Assessment.shelves(of: path) + given)
      _ = Assessment.load(path, library, Record(problems))
      EvidenceFiles.check(path, problems)
    }
  }

  /// Notes that something is looked at; false if it has been already.
  private mutating func note(_ kind: String, _ path: String) -> Bool {
    guard done.insert(Disk.absolute(path)).inserted else { return false }
    checked.append(kind)
    return true
  }

  private func parent(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if parts.isEmpty { return path == ".." || path == "." ? Disk.join(path, "..") : "." }
    let joined = parts.joined(separator: "/")
    return joined.isEmpty ? "/" : joined
  }
}
