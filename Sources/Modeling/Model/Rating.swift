import YAML

/// A class of achievement: above the bound of the band before it, up to its own.
package struct Band: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Percent, inclusive.
  package var upTo: Double

  package init(id: String, title: String, upTo: Double) {
    self.id = id
    self.title = title
    self.upTo = upTo
  }
}

/// The numbers of the rating method; source: `scoring.md`.
package struct Rating: Hashable, Sendable {
  package enum Combination: String, CaseIterable, Hashable, Sendable { case median, mean }

  /// Lowest first; the last ends at 100.
  package var bands: [Band]
  /// Index of the band from which a level is attained.
  package var attained: Int
  /// Index of the band from which a lower level bears the next one.
  package var secured: Int
  /// Percent at or under which one question keeps a level from being secured; nil for none.
  package var knockOut: Double?
  /// Percent of a cell's weight that has to be answered for a band.
  package var sufficient: Double
  /// Percent of the elements' weight that has to be at a level.
  package var quorum: Double
  package var enough: Strength
  /// What a piece bears out at most, percent, by how many steps it is short of enough.
  package var short: [Double]
  /// What is left of a claim for which nothing was found, percent.
  package var nothing: Double
  package var combine: Combination

  /// Bounds as they are; what a file says is checked where it is read.
  package init(
    bands: [Band], attained: Int, secured: Int, knockOut: Double?, sufficient: Double,
    quorum: Double, enough: Strength, short: [Double], nothing: Double, combine: Combination
  ) {
    self.bands = bands
    self.attained = attained
    self.secured = secured
    self.knockOut = knockOut
    self.sufficient = sufficient
    self.quorum = quorum
    self.enough = enough
    self.short = short
    self.nothing = nothing
    self.combine = combine
  }

  /// What an achievement must exceed to attain a level, percent.
  package var attainedBound: Double { bands[attained - 1].upTo }
  /// What an achievement must exceed to secure a level, percent.
  package var securedBound: Double { bands[secured - 1].upTo }
}

extension Rating {
  init?(_ node: Node, _ problems: Problems) {
    var fields = Fields(node, of: "The rating", problems)
    let percent = 0.0...100.0
    let errorsBefore = problems.errorCount
    let bandNodes = fields.requiredList("bands")
    let bands = Self.bands(bandNodes, problems)
    let isWhole = problems.errorCount == errorsBefore
    let attained = Self.band("attained", &fields, bands, isWhole)
    let secured = Self.band("secured", &fields, bands, isWhole)
    let knockOut = fields.has("knock-out") ? fields.number("knock-out", in: percent) : nil
    let sufficient = fields.number("sufficient", in: percent, default: 50)
    let quorum = fields.number("quorum", in: percent, default: 66)
    let evidence = fields.node("evidence").map { Self.evidence($0, problems) }
    let combine = fields.word("combine", Combination.self, default: .median)
    fields.finish()
    guard let attained, let secured, let sufficient, let quorum, let combine else { return nil }
    guard isWhole else { return nil }
    if attained.index == 0 {
      problems.error(
        attained.node, "'attained' must not be the first band, which every figure has at least.")
      return nil
    }
    if secured.index < attained.index {
      problems.error(secured.node, "'secured' must not be a band below 'attained'.")
      return nil
    }
    let bound = bands[attained.index - 1].upTo
    if sufficient > bound {
      problems.error(
        fields.node("sufficient") ?? node,
        "'sufficient' (50 unless given) must not exceed \(Numeral.text(bound)), the bound that 'attained' has to pass."
      )
    }
    self.init(
      bands: bands, attained: attained.index, secured: secured.index, knockOut: knockOut,
      sufficient: sufficient, quorum: quorum, enough: evidence?.enough ?? .record,
      short: evidence?.short ?? Self.shippedShort, nothing: evidence?.nothing ?? 25,
      combine: combine)
  }

  private static let shippedShort = [100.0, 75, 50, 25]

  private static func bands(_ nodes: [Node], _ problems: Problems) -> [Band] {
    var bands: [Band] = []
    for node in nodes {
      var fields = Fields(node, of: "A band", problems)
      let id = fields.text("id")
      if let id {
        fields.subject = "Band '\(id.shortened)'"
        if id.count > 3 {
          problems.error(node, "\(fields.subject) has more than three characters.")
        }
        if bands.contains(where: { $0.id == id }) {
          problems.error(node, "The band id '\(id.shortened)' is taken by another band.")
        }
      }
      let title = fields.optionalText("title")
      let upTo = fields.number("up-to", in: 0...100)
      fields.finish()
      guard let id, let upTo else { continue }
      if let last = bands.last, upTo <= last.upTo {
        problems.error(node, "\(fields.subject): 'up-to' must be more than the band's before it.")
      }
      bands.append(Band(id: id, title: title ?? id, upTo: upTo))
    }
    if bands.count == nodes.count, let last = bands.last, last.upTo != 100 {
      problems.error(nodes[nodes.count - 1], "The last band must end at 100.")
    }
    return bands
  }

  private static func band(
    _ key: StaticString, _ fields: inout Fields, _ bands: [Band], _ isWhole: Bool
  ) -> (index: Int, node: Node)? {
    guard let node = fields.required(key), let id = fields.scalar(node, key) else { return nil }
    if let index = bands.firstIndex(where: { $0.id == id }) { return (index, node) }
    // It may well name a band that has mistakes of its own.
    guard isWhole else { return nil }
    fields.problems.error(
      node,
      "'\(key)' names band '\(id.shortened)', which is not among \(bands.map(\.id).joined(separator: ", "))"
        + Suggestion.tail(id, among: bands.map(\.id)))
    return nil
  }

  private static func evidence(
    _ node: Node, _ problems: Problems
  ) -> (enough: Strength, short: [Double], nothing: Double) {
    var fields = Fields(node, of: "The rating of evidence", problems)
    let enough = fields.word("enough", Strength.self, default: .record)
    let nothing = fields.number("nothing", in: 0...100, default: 25)
    var short = shippedShort
    if fields.has("short") {
      let nodes = fields.list("short")
      short = nodes.compactMap { fields.percent($0, "short") }
      let falls = zip(short, short.dropFirst()).allSatisfy { $0 > $1 }
      if let at = fields.node("short"), at.kind == .sequence, short.count == nodes.count,
        short.count != 4 || !falls
      {
        problems.error(at, "'short' must be four falling percents, such as [ 100, 75, 50, 25 ].")
      }
    }
    fields.finish()
    return (enough ?? .record, short.count == 4 ? short : shippedShort, nothing ?? 25)
  }
}
