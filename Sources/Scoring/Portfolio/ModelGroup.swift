package import Modeling

/// The assessments by one model, and what they have in common. Levels are those for sure, with
/// what is open at its least.
package struct ModelGroup: Hashable, Sendable {
  /// How many assessments were made with one version of a questionnaire.
  package struct Form: Hashable, Sendable {
    package var id: String
    package var version: String
    package var count: Int
  }

  /// The lowest, the lower middle one and the highest of some levels.
  package struct Levels: Hashable, Sendable {
    package var count: Int
    package var lowest: Int
    package var median: Int
    package var highest: Int

    package init(count: Int, lowest: Int, median: Int, highest: Int) {
      self.count = count
      self.lowest = lowest
      self.median = median
      self.highest = highest
    }

    package var spread: Int { highest - lowest }
  }

  package var model: Model
  /// By organization, then date.
  package var sites: [SiteCard]
  /// By id, then version.
  package var forms: [Form]
  /// The organizations' levels; nil if none has one.
  package var levels: Levels?
  /// For each level from 1: how many sites are at it or above.
  package var reached: [Int]
  /// One for each element that a site has a level in, in the model's order.
  package var elements: [ElementSpread]
  /// What most often keeps an element from its next level, the most common first.
  package var limits: [CommonLimit]

  /// The cards are in their order.
  init(_ sites: [SiteCard], _ model: Model) {
    self.model = model
    self.sites = sites
    var counts: [Form: Int] = [:]
    for site in sites.map(\.site) {
      counts[
        Form(id: site.questionnaire, version: site.questionnaireVersion, count: 0), default: 0] += 1
    }
    forms = counts.map { Form(id: $0.id, version: $0.version, count: $1) }
      .sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    let lows = sites.compactMap { $0.claimed?.low }
    levels = Levels(lows)
    reached = model.levels.indices.map { index in lows.count { $0 > index } }
    elements = model.elements.indices.compactMap { ElementSpread($0, sites) }
    limits = CommonLimit.all(sites)
  }
}

extension ModelGroup.Levels {
  /// Nil of none.
  init?(_ levels: [Int]) {
    guard !levels.isEmpty else { return nil }
    let sorted = levels.sorted()
    self.init(
      count: sorted.count, lowest: sorted[0], median: sorted[(sorted.count - 1) / 2],
      highest: sorted[sorted.count - 1])
  }
}
