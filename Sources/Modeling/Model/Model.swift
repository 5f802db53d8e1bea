package import YAML

/// What excellence is: dimensions with their elements, assessed at levels.
package struct Model: Hashable, Sendable {
  package var id: String
  package var version: String
  package var title: String
  package var source: String?
  package var notice: String?
  package var description: String?
  /// What is said of an organization at level 0, if the model says something.
  package var belowTitle: String?
  package var belowMeaning: String?
  /// Lowest first; level k is `levels[k - 1]`.
  package var levels: [Level]
  package var dimensions: [Dimension]
  /// Those of all dimensions, in order.
  package var elements: [Element]
  package var tags: [Tag]
  package var rating: Rating
  /// Ids that no question may have.
  var names: Set<String>

  /// A model from the root of its file; nil after saying in `problems` what is wrong.
  package init?(_ node: Node, id wanted: String, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    var fields = Fields(node, of: "The model", problems)
    Schema.check(&fields, "model/1")
    let id = fields.id()
    Schema.check(id: id, wanted, fields)
    let version = fields.text("version")
    let title = fields.text("title")
    source = fields.optionalText("source")
    notice = fields.optionalText("notice")
    description = fields.optionalText("description")
    (belowTitle, belowMeaning) = Level.below(fields.node("below"), problems)

    var levelNames = Names()
    levels = []
    for item in fields.requiredList("levels") {
      guard let level = Level(item, problems) else { continue }
      levelNames.claim(level.id, "level", item, problems)
      levels.append(level)
    }
    var names = Names()
    dimensions = []
    elements = []
    for item in fields.requiredList("dimensions") {
      if let dimension = Dimension(
        item, index: dimensions.count, elements: &elements, ids: &names, problems)
      {
        dimensions.append(dimension)
      }
    }
    tags = Tag.read(fields.map("tags"), ids: &names, problems)
    let rating = fields.required("rating").flatMap { Rating($0, problems) }
    fields.finish()
    guard let id, let version, let title, let rating,
      problems.errorCount == errorsBefore
    else { return nil }
    self.id = id
    self.version = version
    self.title = title
    self.rating = rating
    self.names = Set(dimensions.map(\.id) + elements.map(\.id) + tags.map(\.id))
  }

  /// The number of a level given by its id, 1-based.
  package func level(id: String) -> Int? { levels.firstIndex { $0.id == id }.map { $0 + 1 } }

  /// The number of a level given by id or number; 0 is what lies below.
  package func level(_ text: String) -> Int? {
    if let number = Int(text), (0...levels.count).contains(number) { return number }
    return level(id: text)
  }

  package func element(id: String) -> Int? { elements.firstIndex { $0.id == id } }

  /// What a level is called; 0 is what lies below the first.
  package func title(ofLevel level: Int) -> String {
    level == 0 ? belowTitle ?? Level.belowTitle : levels[level - 1].title
  }
}
