import Editorial
import Modeling
import Renewing
import Reporting
import YAML

/// Looks at files and folders of any kind and collects what is wrong in them.
struct Checker {
  let problems = Problems()
  let folders: FolderOptions
  /// Whether questionnaires are also read as an editor would.
  let isEditorial: Bool
  /// The kinds of what was looked at, in order.
  private(set) var checked: [String] = []
  private var done: Set<String> = []

  /// The folders given, in which models and questionnaires may stand that others of them name.
  private let given: [Shelf]

  init(_ folders: FolderOptions, _ paths: [String], editorial: Bool) {
    self.folders = folders
    isEditorial = editorial
    given = paths.filter { Disk.kind($0) == .folder }.flatMap { path -> [Shelf] in
      Assessment.shelves(of: path) + [.models(folder: path), .questionnaires(folder: path)]
    }
  }

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
      questionnaire(Disk.join(path, "questionnaire.yml"))
      let locales = Disk.join(path, "locales")
      return Disk.kind(locales, followingLinks: false) == .folder
        ? folder(locales, depth: depth + 1) : ()
    }
    guard depth < AssessmentFolders.depth else { return }
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
      if note("report definition", path) {
        _ = ReportDefinition(root, id: stem, files: .beside(path), problems)
      }
    case "locale": translation(root, path, stem)
    case "words": if note("word list", path) { _ = Words(root, tag: stem, problems) }
    case "assessment": assessment(parent(path))
    case "answers": assessment(parent(parent(path)))
    case "consensus", "evidence", "findings", "plan", "set-aside": assessment(parent(path))
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

  /// A questionnaire's model, and a short form's bank, may stand beside it in the same tree.
  private func library(beside shelf: String) -> Library {
    let models = Disk.join(parent(shelf), "models")
    return Library(
      [.questionnaires(folder: shelf)]
        + folders.library(with: [.models(folder: models)] + given).shelves)
  }

  private mutating func questionnaire(_ path: String) {
    let isFolder = Disk.name(of: path) == "questionnaire.yml"
    let home = isFolder ? parent(path) : path
    let id = isFolder ? Disk.name(of: Disk.absolute(home)) : String(Disk.name(of: path).dropLast(4))
    let shelf = parent(home)
    let library = library(beside: shelf)
    if note("questionnaire", path) {
      if Identifier.refusal(of: id) != nil {
        problems.error(
          file: path, "The name '\(id.shortened)' is no id; rename the file or folder.")
      } else {
        let errors = problems.errorCount
        let loaded = library.questionnaire(id, Record(problems))
        if isEditorial, let loaded, problems.errorCount == errors {
          Review(Manuscript(loaded, library.files(of: id)), problems).run()
        }
      }
    }
  }

  /// `models/locales/<id>.<tag>.yml`, or `questionnaires/<id>/locales/<tag>.yml`.
  private mutating func translation(_ root: Node, _ path: String, _ stem: String) {
    guard note("translation", path) else { return }
    let home = parent(parent(path))
    let parts = stem.split(separator: ".", maxSplits: 1).map(String.init)
    let tag = parts.last ?? ""
    if !Language.isTag(tag) || Language.canonical(tag) != tag {
      problems.error(
        file: path,
        "'\(tag.shortened)' names no language as it is looked for, such as 'de' or 'pt-BR'.")
    }
    let quiet = Record(Problems())
    if Disk.kind(Disk.join(home, "questionnaire.yml")) != nil {
      let library = library(beside: parent(home))
      let id = Disk.name(of: Disk.absolute(home))
      guard let source = library.questionnaire(id, quiet) else { return }
      Translation.check(root, of: source, problems)
    } else if parts.count == 2 {
      let library = Library([.models(folder: home)] + folders.library(with: given).shelves)
      guard let source = library.model(parts[0], quiet) else {
        return problems.error(
          file: path, "This translates model '\(parts[0].shortened)', which is not there.")
      }
      Translation.check(root, of: source, problems)
    } else {
      problems.error(
        file: path,
        "A translation stands in questionnaires/<id>/locales/<tag>.yml or models/locales/<id>.<tag>.yml."
      )
    }
  }

  private mutating func assessment(_ path: String) {
    if note("assessment", path) {
      let library = folders.library(with: Assessment.shelves(of: path) + given)
      _ = Assessment.load(path, library, Record(problems))
      EvidenceFiles.check(path, problems)
      for file in locales(in: path) { self.file(file, isNamed: false) }
      previous(of: path, library)
      setAside(in: path)
    }
  }

  /// The assessment before, as far as it could not be read: its warnings were its own year's.
  private mutating func previous(of path: String, _ library: Library) {
    let earlier = Disk.join(path, Assessment.previousFolder)
    guard Disk.kind(Disk.join(earlier, "assessment.yml")) != nil,
      note("earlier assessment", earlier)
    else { return }
    let found = Problems()
    _ = Assessment.previous(of: path, library, found)
    problems.add(errorsOf: found)
  }

  /// What a new version of the questionnaire has set aside.
  private mutating func setAside(in path: String) {
    let file = Disk.join(path, SetAside.file)
    guard Disk.isThere(file), note("list of what was set aside", file) else { return }
    SetAside.check(file, problems)
  }

  /// The translations an assessment carries with it.
  private func locales(in assessment: String) -> [String] {
    let questionnaires = Disk.join(assessment, "questionnaires")
    let homes =
      [Disk.join(assessment, "models")]
      + (Disk.names(in: questionnaires) ?? []).map { Disk.join(questionnaires, $0) }
    return homes.flatMap { home -> [String] in
      let folder = Disk.join(home, "locales")
      return (Disk.names(in: folder) ?? []).filter { $0.hasSuffix(".yml") }
        .map { Disk.join(folder, $0) }
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
