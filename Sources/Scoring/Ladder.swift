import Modeling

/// One element's cells as far as the level reached depends on them, lowest first.
struct Ladder {
  struct Rung {
    /// Percent; nil if the cell has no rating.
    var figure: Double?
    var isApplicable: Bool
    /// Whether a question at or under the knock-out keeps it from being secured.
    var isKnockedOut: Bool
  }

  var rungs: [Rung]

  /// The highest level whose own cell is attained and all cells below are secured; 0 if none, nil
  /// without an applicable cell. Source: `scoring.md` 5.
  func level(_ rating: Rating) -> Int? {
    var reached = 0
    var isAny = false
    for (index, rung) in rungs.enumerated() where rung.isApplicable {
      isAny = true
      guard let figure = rung.figure, rating.isAttained(figure) else { return reached }
      reached = index + 1
      guard rating.isSecured(figure), !rung.isKnockedOut else { return reached }
    }
    return isAny ? reached : nil
  }

  /// Whether a level's cell bears the ones above it.
  func isSecured(_ level: Int, _ rating: Rating) -> Bool {
    let rung = rungs[level - 1]
    guard rung.isApplicable else { return true }
    return rung.figure.map(rating.isSecured) ?? false && !rung.isKnockedOut
  }

  /// The lowest applicable level above one; nil if there is none.
  func next(above level: Int) -> Int? {
    rungs.indices.first { $0 >= level && rungs[$0].isApplicable }.map { $0 + 1 }
  }
}
