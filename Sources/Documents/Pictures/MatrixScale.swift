/// Where the amounts of one axis of a matrix stand, by the rule `Chart.matrix` states.
struct MatrixScale {
  /// The split keeps this share of the axis on either side.
  private static let least = 0.3
  private static let mostRoots = 4

  private let top: Double
  private let roots: Int

  init(_ amounts: [Amount], split: Amount) {
    let greatest = max(amounts.map(\.drawn).max() ?? 0, split.drawn / (1 - Self.least))
    top = greatest > 0 && greatest.isFinite ? greatest : 1
    var share = split.drawn / top
    var roots = 0
    while share > 0, share < Self.least, roots < Self.mostRoots {
      share = share.squareRoot()
      roots += 1
    }
    self.roots = roots
  }

  /// 0 to 1; more where an amount is greater than all the scale was made for.
  func share(_ amount: Amount) -> Double {
    (0..<roots).reduce(amount.drawn / top) { share, _ in share.squareRoot() }
  }
}
