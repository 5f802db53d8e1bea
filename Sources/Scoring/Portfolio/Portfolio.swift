package import Modeling

/// Many assessments side by side: derived from their cards, whatever order these come in.
package struct Portfolio: Hashable, Sendable {
  /// One for each model, by its id and version: figures are compared within one model alone.
  package var groups: [ModelGroup]
  /// Those with a later one of the same organization by the same model, in the order of cards.
  package var setAside: [SiteCard]

  /// `models` are those the cards name by position. Unless all are wanted, the latest of each
  /// organization by each model stands; of several on one day, all of them.
  package init(_ cards: [SiteCard], _ models: [Model], all: Bool) {
    let sorted = cards.sorted { Site.stands($0.site, before: $1.site) }
    var latest: [Holder: Site] = [:]
    func holder(_ card: SiteCard) -> Holder {
      Holder(organization: card.site.organization, model: models[card.model].id)
    }
    for card in sorted where latest[holder(card)].map({ $0.isEarlier(than: card.site) }) ?? true {
      latest[holder(card)] = card.site
    }
    func stays(_ card: SiteCard) -> Bool {
      all || !(latest[holder(card)].map { card.site.isEarlier(than: $0) } ?? false)
    }
    setAside = sorted.filter { !stays($0) }
    let kept = Dictionary(grouping: sorted.filter(stays), by: \.model)
    let order = kept.keys.sorted { left, right in
      let (a, b) = (models[left], models[right])
      return a.id != b.id
        ? a.id < b.id : a.version != b.version ? a.version < b.version : left < right
    }
    groups = order.map { ModelGroup(kept[$0] ?? [], models[$0]) }
  }

  /// Whose assessments follow one another.
  private struct Holder: Hashable {
    var organization: String
    var model: String
  }
}

extension Model {
  /// Whether figures by two models can be compared: they are the same but for their texts.
  package func isComparable(with other: Model) -> Bool {
    id == other.id && version == other.version && levels.map(\.id) == other.levels.map(\.id)
      && elements.map(\.id) == other.elements.map(\.id)
      && elements.map(\.weight) == other.elements.map(\.weight)
      && elements.map(\.dimension) == other.elements.map(\.dimension) && rating == other.rating
  }
}
