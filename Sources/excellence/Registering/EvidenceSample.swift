import Planning

/// Claims drawn to be examined, with what their fall would do.
struct EvidenceSample {
  struct Claim {
    /// Index in the questionnaire.
    var question: Int
    /// What falls if nothing is found for this one alone.
    var fall: Fall
  }

  let seed: UInt64
  let claims: [Claim]
  /// What falls if nothing is found for any of them.
  let together: Fall

  init(_ drawn: [Int], seed: UInt64, _ study: Study) {
    self.seed = seed
    claims = drawn.map {
      Claim(question: $0, fall: Fall([$0], of: study.assessment, study.scorecard))
    }
    together = Fall(drawn, of: study.assessment, study.scorecard)
  }
}
