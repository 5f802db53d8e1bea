/// Whether a choice goes with the conditions ticked beside it.
package enum ConditionFit: Hashable, Sendable {
  case fits
  /// The choice says more than the conditions.
  case more
  /// The choice says less than the conditions.
  case less

  /// For a choice of some percent, 0 to 100, with so many of a question's conditions ticked.
  ///
  /// A value that attains a level takes all conditions; one above the knock-out takes one of them;
  /// at or under it not all can hold.
  package init(value: Int, met: Int, of conditions: Int, _ rating: Rating) {
    let value = Double(value)
    guard conditions > 0 else {
      self = .fits
      return
    }
    if value > rating.attainedBound {
      self = met < conditions ? .more : .fits
    } else if let knockOut = rating.knockOut, value <= knockOut {
      self = met == conditions ? .less : .fits
    } else {
      self = met == 0 ? .more : .fits
    }
  }
}
