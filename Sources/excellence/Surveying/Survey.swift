import Modeling
import Reporting
import Scoring
import YAML

/// The assessments in a folder, each read, scored, kept as a card and dropped.
struct Survey {
  private(set) var cards: [SiteCard] = []
  /// The models the cards name by position.
  private(set) var models: [Model] = []
  private(set) var leftOut: [PortfolioResult.LeftOut] = []
  /// Folders that may not be read, as they are called on the terminal.
  private(set) var unreadable: [String]
  private let folder: String
  private let folders: FolderOptions
  private let cache = QuestionnaireCache()

  init(_ folder: String, _ folders: FolderOptions) {
    self.folder = folder
    self.folders = folders
    let found = AssessmentFolders(under: folder)
    unreadable = found.unreadable.map { $0.isEmpty ? folder : Disk.join(folder, $0) }
    for path in found.found { read(path) }
  }

  /// How many assessments there are, those left out among them.
  var count: Int { cards.count + leftOut.count }

  private mutating func read(_ path: String) {
    let problems = Problems()
    let home = path.isEmpty ? folder : Disk.join(folder, path)
    let path = path.isEmpty ? "." : path
    let library = folders.library(with: Assessment.shelves(of: home))
    guard let assessment = Assessment.load(home, library, Record(problems), cache) else {
      return leaveOut(path, home, problems)
    }
    let scorecard = Scorecard(assessment, agreement: false)
    cards.append(SiteCard(assessment, scorecard, path: path, model: position(assessment.model)))
  }

  private mutating func position(_ model: Model) -> Int {
    if let known = models.firstIndex(where: { $0.isComparable(with: model) }) { return known }
    models.append(model)
    return models.count - 1
  }

  /// Says the first mistake, and how many there are.
  private mutating func leaveOut(_ path: String, _ home: String, _ problems: Problems) {
    leftOut.append(PortfolioResult.LeftOut(path: path, errors: problems.errorCount))
    if var first = problems.errors.first {
      // Its line may hold somebody's answer.
      first.excerpt = nil
      Terminal.say(first.rendered)
    }
    let others = problems.errorCount - 1
    let rest = others == 0 ? "" : others == 1 ? " and 1 more error" : " and \(others) more errors"
    Terminal.say("'\(home)' is left out for this\(rest); 'excellence check' names all.")
  }

  /// The models in a language, as far as they have been translated, in the portfolio's place.
  mutating func translate(into tag: String, _ problems: Problems) {
    for index in models.indices {
      // A translation stands beside the model, so with the first assessment that has it.
      let path = cards.first { $0.model == index }?.site.path ?? "."
      let home = Disk.join(folder, path)
      let library = folders.library(with: Assessment.shelves(of: home))
      models[index] = library.translated(models[index], into: tag, problems)
    }
  }

  /// The language all assessments are in; nil if they are in several.
  var language: String? {
    guard let first = cards.first?.site.language else { return nil }
    return cards.allSatisfy { $0.site.language == first } ? first : nil
  }
}
