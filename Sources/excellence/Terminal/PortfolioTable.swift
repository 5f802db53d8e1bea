import Modeling
import Reporting
import Scoring
import YAML

/// Many assessments side by side, as tables for people.
struct PortfolioTable {
  private let portfolio: Portfolio
  private let leftOut: [PortfolioResult.LeftOut]
  private let words: Words

  init(_ portfolio: Portfolio, _ leftOut: [PortfolioResult.LeftOut], _ words: Words) {
    self.portfolio = portfolio
    self.leftOut = leftOut
    self.words = words
  }

  var text: String {
    let groups = portfolio.groups.map { ModelTables($0, words).lines }
    let parts = groups + [setAside, missing].filter { !$0.isEmpty }
    return parts.map { $0.map(\.visible).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var setAside: [String] {
    if portfolio.setAside.isEmpty { return [] }
    let lead = words.say(
      "Set aside, since a later assessment of the same organization is there (--all takes all):")
    return [lead]
      + portfolio.setAside.map {
        "  "
          + words.pair(
            $0.site.organization, "\(words.date($0.site.date.description)), \($0.site.path)")
      }
  }

  private var missing: [String] {
    if leftOut.isEmpty { return [] }
    return [words.say("Left out, since they cannot be read:")]
      + leftOut.map { site in
        let errors = words.say(
          site.errors, one: "\(site.errors) error", other: "\(site.errors) errors")
        return "  " + words.pair(site.path, errors)
      }
  }
}

/// The tables of the assessments by one model.
private struct ModelTables {
  private let group: ModelGroup
  private let model: Model
  private let words: Words
  private let shown: Shown
  /// Organizations with more than one assessment.
  private let repeated: Set<String>

  init(_ group: ModelGroup, _ words: Words) {
    self.group = group
    self.words = words
    model = group.model
    shown = Shown(group.model.rating, words)
    // Sites stand by organization.
    repeated = Set(
      zip(group.sites, group.sites.dropFirst()).filter {
        $0.site.organization == $1.site.organization
      }
      .map(\.0.site.organization))
  }

  var lines: [String] {
    var lines = head + [""] + sites
    if group.levels != nil { lines += [""] + reached }
    if !group.elements.isEmpty { lines += [""] + elements }
    if !group.limits.isEmpty { lines += [""] + limits }
    return lines
  }

  private var head: [String] {
    let count = group.sites.count
    let title = words.pair(
      "\(model.title) (\(model.id) \(model.version))",
      words.say(count, one: "\(count) assessment.", other: "\(count) assessments."))
    let forms = group.forms.map { "\($0.id) \($0.version) (\($0.count))" }
    return [title, level, words.pair(words.say("Questionnaires"), forms.joined(separator: ", "))]
  }

  private var level: String {
    guard let levels = group.levels else {
      let none = words.say("not given, since part of the model is left out")
      return words.say("Claimed pyramid level reached: \(none)")
    }
    let figures = words.say(
      "median \(levels.median), lowest \(levels.lowest), highest \(levels.highest)")
    return words.say("Claimed pyramid level reached: \(figures)")
  }

  private var sites: [String] {
    var table = TextTable(
      header: [
        words.say("Organization"), words.say("Date"), words.say("Claimed"), words.say("Evidenced"),
        words.say("Achievement"), words.say("Coverage"), words.say("Weakest element"),
      ], rows: [], trailing: [4, 5])
    for card in group.sites {
      table.rows.append([
        name(card), words.date(card.site.date.description), standing(card.claimed),
        standing(card.evidenced), shown.percentSign(card.achievement),
        shown.shareSign(card.coverage), card.weakest.map { element($0.element) } ?? "–",
      ])
    }
    return table.lines
  }

  private var reached: [String] {
    let all = group.levels?.count ?? 0
    var table = TextTable(
      header: [words.say("Level"), words.say("Reached by"), words.say("Share")], rows: [],
      trailing: [1, 2])
    for (index, count) in group.reached.enumerated() {
      table.rows.append([
        "\(index + 1) \(model.levels[index].title)", words.say("\(count) of \(all)"),
        shown.shareSign(Double(count) / Double(max(all, 1))),
      ])
    }
    return table.lines
  }

  private var elements: [String] {
    var table = TextTable(
      header: [
        words.say("Element"), words.say("Lowest level"), words.say("Median"),
        words.say("Highest level"),
        words.say("Spread"), words.say("Achievement"), words.say("Weakest site"),
        words.say("Strongest site"),
      ], rows: [], trailing: [5])
    for spread in group.elements {
      let levels = spread.levels
      table.rows.append(
        [element(spread.element)]
          + [levels.lowest, levels.median, levels.highest, levels.spread].map(String.init)
          + [shown.percentSign(spread.achievement), end(spread.weakest), end(spread.strongest)])
    }
    return table.lines
  }

  /// How many cells are listed.
  private static let most = 10

  private var limits: [String] {
    var table = TextTable(
      header: [
        words.say("Most common limiting cells"), words.say("Level"), words.say("Sites"),
        words.say("Why"),
      ], rows: [], trailing: [2])
    for limit in group.limits.prefix(Self.most) {
      let reasons: [(Limit.Reason, Int)] = [
        (.achievement, limit.achievement), (.knockOut, limit.knockOut), (.coverage, limit.coverage),
      ]
      let why = reasons.filter { $0.1 > 0 }.map { "\(words.term($0.0.rawValue)) \($0.1)" }
      table.rows.append([
        element(limit.element), "\(limit.level) \(model.levels[limit.level - 1].title)",
        String(limit.count), why.joined(separator: ", "),
      ])
    }
    let hidden = group.limits.count - Self.most
    return table.lines
      + (hidden > 0 ? [words.say("and \(hidden) more")] : [])
  }

  private func end(_ end: ElementSpread.End) -> String {
    let first = name(group.sites[end.site])
    let others = end.count - 1
    if others == 0 { return first }
    return words.say(
      others, one: "\(first) and one more", other: "\(first) and \(others) more")
  }

  /// The organization, with the assessment's id where it has several.
  private func name(_ card: SiteCard) -> String {
    let site = card.site
    let name = site.organization.elided(to: 36)
    return repeated.contains(site.organization) ? "\(name) (\(site.id))" : name
  }

  private func standing(_ standing: SiteCard.Standing?) -> String {
    words.level(standing?.level, standing?.low, standing?.high)
  }

  private func element(_ index: Int) -> String {
    let element = model.elements[index]
    return [element.clause, element.title].compactMap { $0 }.joined(separator: " ").elided(to: 40)
  }
}
