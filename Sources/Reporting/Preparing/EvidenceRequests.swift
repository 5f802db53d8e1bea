import Modeling

/// Which evidence to ask whom for: every typical piece of the questions in scope once, but for what
/// the register already bears out.
///
/// A question's pieces go to the smallest of the groups it is asked of, since a paper is kept by an
/// office and not by a crowd; among equals an element stays with the one whose list was shortest.
struct EvidenceRequests {
  struct Piece {
    var title: String
    /// The strongest that a question takes it for; nil where none says.
    var strength: Strength?
    var questions: [Int]
  }

  /// What one group is asked for.
  struct List {
    /// Nil where nobody belongs to a group.
    var owner: String?
    /// Others who may have it, as far as questions are asked of them.
    var others: [String] = []
    var pieces: [(element: Int, pieces: [Piece])] = []
    /// Pieces left out, since the register has as much or nothing was found.
    var known = 0

    var count: Int { pieces.reduce(0) { $0 + $1.pieces.count } }
  }

  private(set) var lists: [List] = []
  private let assessment: Assessment
  private let sizes: [String: Int]
  /// The strongest piece that counts and supports each question.
  private var proven: [Int: Strength] = [:]

  init(_ assessment: Assessment) {
    self.assessment = assessment
    sizes = Dictionary(assessment.people.compactMap(\.group).map { ($0, 1) }, uniquingKeysWith: +)
    for piece in assessment.evidence where piece.lapse(on: assessment.date) == nil {
      for link in piece.supports {
        proven[link.question] = max(proven[link.question] ?? .statement, piece.strength)
      }
    }
    let questions = assessment.questionnaire.questions
    for element in assessment.model.elements.indices {
      var keeper: String??
      for index in questions.indices
      where questions[index].element == element && assessment.isInScope(index)
        && !questions[index].evidence.isEmpty
      {
        let candidates = owners(of: questions[index])
        let owner: String? =
          if let keeper, candidates.contains(keeper) { keeper } else {
            candidates.min { length($0) < length($1) } ?? nil
          }
        if keeper == nil { keeper = owner }
        add(index, to: owner)
      }
    }
    lists = lists.filter { $0.count > 0 }
  }

  /// The smallest groups with people that a question is asked of.
  private func owners(of question: Question) -> [String?] {
    let asked = question.askOf.isEmpty ? assessment.groups : question.askOf
    let there = asked.filter { sizes[$0] != nil }
    if there.isEmpty { return asked.isEmpty ? [nil] : asked }
    let least = there.compactMap { sizes[$0] }.min()
    return there.filter { sizes[$0] == least }
  }

  private func length(_ owner: String?) -> Int {
    lists.first { $0.owner == owner }?.count ?? 0
  }

  private mutating func add(_ index: Int, to owner: String?) {
    let question = assessment.questionnaire.questions[index]
    let place =
      lists.firstIndex { $0.owner == owner }
      ?? {
        lists.append(List(owner: owner))
        return lists.count - 1
      }()
    for group in question.askOf where group != owner && sizes[group] != nil {
      if !lists[place].others.contains(group) { lists[place].others.append(group) }
    }
    for typical in question.evidence {
      if isKnown(index, typical) {
        lists[place].known += 1
      } else {
        lists[place].add(typical, index, element: question.element)
      }
    }
  }

  /// Whether the register has a piece as strong, or says that nothing was found.
  private func isKnown(_ index: Int, _ typical: Question.TypicalEvidence) -> Bool {
    if assessment.nothingFound[index] != nil { return true }
    let wanted = typical.strength ?? assessment.questionnaire.questions[index].enough
    return proven[index].map { $0 >= wanted } ?? false
  }
}

extension EvidenceRequests.List {
  fileprivate mutating func add(
    _ typical: Question.TypicalEvidence, _ question: Int, element: Int
  ) {
    let key = Self.key(typical.title)
    for group in pieces.indices {
      guard let same = pieces[group].pieces.firstIndex(where: { Self.key($0.title) == key }) else {
        continue
      }
      pieces[group].pieces[same].questions.append(question)
      if let strength = typical.strength {
        let before = pieces[group].pieces[same].strength
        pieces[group].pieces[same].strength = max(before ?? strength, strength)
      }
      return
    }
    let piece = EvidenceRequests.Piece(
      title: typical.title, strength: typical.strength, questions: [question])
    if let last = pieces.indices.last, pieces[last].element == element {
      pieces[last].pieces.append(piece)
    } else {
      pieces.append((element, [piece]))
    }
  }

  /// A title as far as letters and spaces may differ.
  private static func key(_ title: String) -> String {
    title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
