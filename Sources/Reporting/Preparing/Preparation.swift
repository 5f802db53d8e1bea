package import Documents
package import Modeling
package import YAML

/// What goes out before a group meets: made from what is asked and of whom, and from nobody's
/// answers.
package struct Preparation {
  package enum Kind: String, CaseIterable, Sendable {
    case invitation, levels
    case evidenceRequests = "evidence-requests"
    case interviewGuide = "interview-guide"
    case observation
  }

  /// How people are to answer.
  package enum Way: String, CaseIterable, Sendable { case form, interview }

  /// One document with the name of its file, without an ending.
  package struct Paper {
    package var name: String
    package var document: Document
  }

  let assessment: Assessment
  let words: Words
  let theme: Theme
  /// The day by which to answer; nil if none is set.
  let until: Day?
  let way: Way

  package init(
    _ assessment: Assessment, _ words: Words, until: Day? = nil, way: Way = .form,
    theme: Theme = Theme()
  ) {
    self.assessment = assessment
    self.words = words
    self.theme = theme
    self.until = until
    self.way = way
  }

  /// The documents of a kind; none where there is nobody or nothing they are for.
  package func papers(_ kind: Kind) -> [Paper] {
    var names = FileNames()
    return switch kind {
    case .invitation:
      assessment.participants.compactMap { person in
        Invitation(self, person).document().map {
          Paper(name: names.name("invitation", person), document: $0)
        }
      }
    case .levels: [Paper(name: "levels", document: LevelOverview(self).document())]
    case .evidenceRequests:
      EvidenceRequests(assessment).lists.map {
        Paper(
          name: names.name("evidence-request", $0.owner),
          document: EvidenceRequestPaper(self, $0).document())
      }
    case .interviewGuide:
      audiences.compactMap { group in
        InterviewGuide(self, group).document().map {
          Paper(name: names.name("interview-guide", group), document: $0)
        }
      }
    case .observation:
      ObservationSheet(self).document().map { [Paper(name: "observation", document: $0)] } ?? []
    }
  }

  /// The groups to talk with: those that people belong to; where there are none, those that
  /// questions are asked of. Nil stands for people of no group, who are asked everything.
  private var audiences: [String?] {
    let listed = assessment.groups
    if !listed.isEmpty {
      return listed + (assessment.people.contains { $0.group == nil } ? [nil] : [])
    }
    let asked = assessment.questionnaire.groups
    return asked.isEmpty ? [nil] : asked
  }
}

extension Preparation {
  /// A document in the common form.
  func document(
    _ kicker: String, for audience: [Fact], _ sections: [Section]
  ) -> Document {
    var wording = words.wording
    wording.skip = words.say("Skip to the text")
    return Document(
      language: words.language,
      cover: Cover(
        kicker: [.text(kicker)], title: [.text(assessment.organization)],
        subtitle: [.text(assessment.title)], facts: audience),
      sections: sections, theme: theme, wording: wording, isHandout: true)
  }

  func fact(_ term: String, _ value: String) -> Fact { Fact([.text(term)], [.text(value)]) }

  func say(_ phrase: Phrase) -> String { words.say(phrase) }

  var model: Model { assessment.model }

  /// Clause and title.
  func heading(ofElement element: Int) -> String {
    let element = model.elements[element]
    return [element.clause, element.title].compactMap { $0 }.joined(separator: " ")
  }

  /// The questions of some, by element in the model's order, lower levels first.
  func byElement(_ questions: [Int]) -> [(element: Int, questions: [Int])] {
    let all = assessment.questionnaire.questions
    return model.elements.indices.compactMap { element in
      let own = questions.filter { all[$0].element == element }
        .sorted { (all[$0].level, $0) < (all[$1].level, $1) }
      return own.isEmpty ? nil : (element, own)
    }
  }

  /// What a group is called.
  func title(ofGroup group: String?) -> String {
    group.map { Words.sentence(words.term($0)) } ?? say("Everybody")
  }

  /// Those of a group, as far as confidentiality lets them be told apart.
  func members(of group: String?) -> [String] {
    let people = assessment.people.filter { $0.group == group }
    return switch assessment.confidentiality.names {
    case .hidden: []
    case .roles: people.compactMap(\.role)
    case .named: people.map(name)
    }
  }

  /// Name and role, as far as they are known.
  func name(_ person: Person) -> String {
    let name = person.name ?? person.id
    return person.role.map { "\(name) (\($0))" } ?? name
  }

  /// Who runs the assessment, and can be asked about it.
  func assessors(_ name: (Person) -> String) -> String {
    words.list(
      assessment.about.assessors.map { id in assessment.person(id).map(name) ?? id })
  }

  /// Lines to be ticked.
  static func boxes(_ lines: [[Inline]]) -> Block {
    .paragraph(
      Array(lines.map { [.text("☐\u{A0}")] + $0 }.joined(separator: [Inline.lineBreak])))
  }

  /// The line of an empty cell that is high enough to be written in.
  static let room: [Inline] = [.text("\u{A0}"), .lineBreak, .text("\u{A0}")]
}
