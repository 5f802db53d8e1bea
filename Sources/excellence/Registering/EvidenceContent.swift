import YAML

/// How a piece of evidence is written in the register.
enum EvidenceContent {
  /// What it supports: a plain list where it says no more than which questions.
  static func supports(_ pairs: [Content.Pair]) -> Content {
    isPlain(pairs) ? .list(pairs.map { .text($0.key) }) : .map(pairs)
  }

  private static func isPlain(_ pairs: [Content.Pair]) -> Bool {
    pairs.allSatisfy { $0.value == .map([]) }
  }

  /// What it supports with more added; a list stays one while nothing says more. Nil if a question
  /// is there already and says something else.
  static func supports(_ old: Content?, adding pairs: [Content.Pair]) -> Content? {
    var all: [Content.Pair] = []
    var wasList = true
    switch old {
    case .list(let items)?:
      for case .text(let id) in items { all.append(.init(id, .map([]))) }
    case .map(let known)?:
      wasList = known.isEmpty
      all = known.map { .init($0.key, $0.value == .text("") ? .map([]) : $0.value) }
    default: break
    }
    for pair in pairs {
      guard let index = all.firstIndex(where: { $0.key == pair.key }) else {
        all.append(pair)
        continue
      }
      guard all[index].value == .map([]) || all[index].value == pair.value else { return nil }
      all[index].value = pair.value
    }
    return wasList ? supports(all) : .map(all)
  }

  /// What it contradicts with more added; nil if a question is there already with another choice.
  static func contradicts(_ old: Content?, adding pairs: [Content.Pair]) -> Content? {
    var all: [Content.Pair] = []
    if case .map(let known)? = old { all = known }
    for pair in pairs {
      let known = all.first { $0.key == pair.key }
      if known == nil { all.append(pair) }
      if let known, known.value != pair.value { return nil }
    }
    return .map(all)
  }
}
