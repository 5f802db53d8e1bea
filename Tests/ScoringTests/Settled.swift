@testable import Modeling

extension Consensus {
  /// A choice that was agreed, by its position.
  static func choice(_ position: Int) -> Consensus { Consensus(choice: position, dissent: []) }

  static var notApplicable: Consensus { Consensus(dissent: []) }
}

extension ProfileCondition {
  /// A condition that no value meets.
  static var never: ProfileCondition { ProfileCondition(fact: 0, values: []) }
}
