extension Fields {
  /// A text that has to be there and say something.
  package mutating func text(_ key: StaticString) -> String? {
    guard let found = required(key), let text = scalar(found, key) else { return nil }
    if text.isBlank {
      problems.error(found, "\(subject): '\(key)' must not be empty.")
      return nil
    }
    return text
  }

  /// A text that may be missing; an empty one is none.
  package mutating func optionalText(_ key: StaticString) -> String? {
    guard let found = node(key), let text = scalar(found, key) else { return nil }
    return text.isBlank ? nil : text
  }

  /// An id that has to be there.
  package mutating func id(_ key: StaticString = "id") -> String? {
    guard let found = required(key), let text = scalar(found, key) else { return nil }
    return Identifier.check(found, text, subject, problems) ? text : nil
  }

  /// An id that may be missing.
  package mutating func optionalID(_ key: StaticString) -> String? {
    guard let found = node(key), let text = scalar(found, key) else { return nil }
    return Identifier.check(found, text, subject, problems) ? text : nil
  }

  /// An integer in plain decimal digits within bounds.
  package mutating func integer(
    _ key: StaticString, in bounds: ClosedRange<Int>, default fallback: Int? = nil
  ) -> Int? {
    guard let found = fallback == nil ? required(key) : node(key) else { return fallback }
    guard let text = scalar(found, key) else { return nil }
    guard let value = Numeral.integer(text) else {
      problems.error(
        found, "\(subject): '\(key)' must be a whole number, not '\(text.shortened)'.")
      return nil
    }
    return within(bounds, value, found, key)
  }

  /// A number in plain decimal digits, with or without a decimal point, within bounds.
  package mutating func number(
    _ key: StaticString, in bounds: ClosedRange<Double>, default fallback: Double? = nil
  ) -> Double? {
    guard let found = fallback == nil ? required(key) : node(key) else { return fallback }
    guard let text = scalar(found, key) else { return nil }
    guard let value = Numeral.decimal(text) else {
      problems.error(found, "\(subject): '\(key)' must be a number, not '\(text.shortened)'.")
      return nil
    }
    return within(bounds, value, found, key)
  }

  /// One of a few words.
  package mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: StaticString, _: Word.Type = Word.self, default fallback: Word? = nil
  ) -> Word? where Word.RawValue == String {
    guard let found = fallback == nil ? required(key) : node(key) else { return fallback }
    guard let text = scalar(found, key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    problems.error(
      found,
      "\(subject): '\(key)' must be one of \(words.joined(separator: ", ")), "
        + "not '\(text.shortened)'" + Suggestion.tail(text, among: words))
    return nil
  }

  /// One of a few words that may be missing.
  package mutating func optionalWord<Word: RawRepresentable & CaseIterable>(
    _ key: StaticString, _: Word.Type = Word.self
  ) -> Word? where Word.RawValue == String {
    has(key) ? word(key) : nil
  }

  /// A day in ISO form that has to be there.
  package mutating func date(_ key: StaticString) -> Day? {
    required(key).flatMap { day($0, key) }
  }

  /// A day in ISO form that may be missing.
  package mutating func optionalDate(_ key: StaticString) -> Day? {
    node(key).flatMap { day($0, key) }
  }

  /// The scalar text of a node; a list or map there is an error.
  package func scalar(_ found: Node, _ key: StaticString) -> String? {
    if found.kind == .scalar { return found.text }
    problems.error(found, "\(subject): '\(key)' must be a text, not a \(found.kindName).")
    return nil
  }

  private func day(_ found: Node, _ key: StaticString) -> Day? {
    guard let text = scalar(found, key) else { return nil }
    if let day = Day(text) { return day }
    problems.error(
      found,
      "\(subject): '\(key)' must be a date like 2026-10-31 that is in the calendar, "
        + "not '\(text.shortened)'.")
    return nil
  }

  private func within<Number: Comparable>(
    _ bounds: ClosedRange<Number>, _ value: Number, _ found: Node, _ key: StaticString
  ) -> Number? {
    if bounds.contains(value) { return value }
    problems.error(
      found,
      "\(subject): '\(key)' must be from \(Numeral.text(bounds.lowerBound)) to "
        + "\(Numeral.text(bounds.upperBound)), not \(found.text.shortened).")
    return nil
  }
}

extension Node {
  /// What a person calls it.
  package var kindName: String {
    switch kind {
    case .scalar: "text"
    case .sequence: "list"
    case .mapping: "map"
    }
  }
}

extension Fields {
  /// A percent that is an item of a list.
  package func percent(_ item: Node, _ key: StaticString) -> Double? {
    guard let text = scalar(item, key) else { return nil }
    if let value = Numeral.decimal(text), (0...100).contains(value) { return value }
    problems.error(
      item, "\(subject): '\(key)' holds percents, 0 to 100, not '\(text.shortened)'.")
    return nil
  }
}
