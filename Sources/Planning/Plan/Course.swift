import Modeling
import Scoring

/// What can still be done, and what every question is worth now and with all of it done.
struct Course {
  /// An action that can be chosen.
  struct Item {
    /// Index in the questionnaire's actions followed by the organization's own.
    var index: Int
    var effort: Int
    /// What it raises above its value today: index of the question, percent.
    var raises: [(question: Int, aim: Double)]
    /// The candidates it needs first, by their place among the items.
    var needs: [Int]
  }

  let items: [Item]
  private let today: [Double]
  private let best: [Double]

  init(_ assessment: Assessment, _ scorecard: Scorecard) {
    let candidates = Candidates.all(assessment)
    let place = Dictionary(
      candidates.enumerated().map { ($1.index, $0) }, uniquingKeysWith: { first, _ in first })
    let today = scorecard.questions.map { $0.value ?? 0 }
    var best = today
    items = candidates.map { index, action in
      let raises = action.raises.compactMap { raise -> (question: Int, aim: Double)? in
        let score = scorecard.questions[raise.question]
        let aim = assessment.questionnaire.scale(of: raise.question).choices[raise.choice].value
        guard score.state == .answered || score.state == .unanswered,
          Double(aim) > today[raise.question]
        else { return nil }
        best[raise.question] = max(best[raise.question], Double(aim))
        return (raise.question, Double(aim))
      }
      return Item(
        index: index, effort: action.effort, raises: raises,
        needs: action.after.compactMap { place[$0] })
    }
    self.today = today
    self.best = best
  }

  /// What a question is worth with everything open at 0, and with all candidates done.
  func now(_ question: Int) -> Double { today[question] }
  func most(_ question: Int) -> Double { best[question] }

  /// Items with all that they need, by their places, rising.
  func closure(_ places: [Int]) -> [Int] {
    var all = Set(places)
    var open = places
    while let place = open.popLast() {
      for need in items[place].needs where all.insert(need).inserted { open.append(need) }
    }
    return all.sorted()
  }

  /// What a question is worth after some items, by their places.
  func value(after places: [Int]) -> (Int) -> Double {
    var raised: [Int: Double] = [:]
    for place in places {
      for raise in items[place].raises {
        raised[raise.question] = max(raised[raise.question] ?? 0, raise.aim)
      }
    }
    return { max(today[$0], raised[$0] ?? 0) }
  }

  func effort(_ index: Int) -> Int { items.first { $0.index == index }?.effort ?? 0 }

  /// Requirements with the items that bear on them, apart from all others.
  struct Group {
    var items: [Item]
    var requirements: [Requirement]
    let now: (Int) -> Double
  }

  /// The unmet requirements in groups that share no item, directly or through what items need.
  func groups(_ requirements: [Requirement]) -> [Group] {
    var parent = Array(items.indices)
    func root(_ item: Int) -> Int {
      var item = item
      while parent[item] != item { item = parent[item] }
      return item
    }
    func join(_ first: Int, _ second: Int) {
      let roots = [root(first), root(second)].sorted()
      parent[roots[1]] = roots[0]
    }
    let bearing = requirements.map { requirement in
      let asked = Set(requirement.questions.map(\.question))
      return items.indices.filter { items[$0].raises.contains { asked.contains($0.question) } }
    }
    var relevant = Set(bearing.flatMap { $0 })
    var open = Array(relevant)
    while let item = open.popLast() {
      for need in items[item].needs {
        join(item, need)
        if relevant.insert(need).inserted { open.append(need) }
      }
    }
    for row in bearing { for item in row.dropFirst() { join(row[0], item) } }
    let roots = Set(relevant.map(root)).sorted()
    return roots.map { wanted in
      let members = relevant.filter { root($0) == wanted }.sorted()
      let place = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
      return Group(
        items: members.map { member in
          var item = items[member]
          item.needs = item.needs.compactMap { place[$0] }
          return item
        },
        requirements: zip(requirements, bearing).filter { root($1[0]) == wanted }.map(\.0),
        now: now)
    }
  }
}
