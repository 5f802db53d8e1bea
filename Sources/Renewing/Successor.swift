package import Editing
package import Modeling
package import YAML

/// An assessment that goes on from an earlier one: who takes part, what is aimed for, the evidence
/// that still counts and what was decided are carried over; answers are given anew.
package struct Successor {
  /// What is said of it anew.
  package struct Head {
    package var id: String
    /// Nil to go on with those of the earlier one.
    package var title: String?
    package var organization: String?
    package var date: Day
    /// Ids of people who take part beside those of the earlier one.
    package var people: [String]

    package init(
      id: String, title: String?, organization: String?, date: Day, people: [String]
    ) {
      self.id = id
      self.title = title
      self.organization = organization
      self.date = date
      self.people = people
    }
  }

  /// A piece of evidence that is not carried over.
  package struct Lost: Hashable, Sendable {
    package enum Why: Hashable, Sendable {
      case expired(Day)
      case missing, changed
      case unreadable(String)
    }

    package var id: String
    package var why: Why
  }

  private let earlier: Predecessor
  private let edition: Edition
  private let head: Head
  private let fitting: Fitting
  /// What is other in the questionnaire.
  package let revision: Revision
  /// Ids of all who take part.
  package let people: [String]
  package private(set) var lost: [Lost] = []
  /// How many pieces of evidence and decisions were carried over.
  package private(set) var pieces = 0
  package private(set) var decisions = 0

  /// What is not carried over since the questionnaire does not have it any more.
  package var misfits: [Misfit] { fitting.misfits }

  package init(_ earlier: Predecessor, _ edition: Edition, _ head: Head) {
    self.earlier = earlier
    self.edition = edition
    self.head = head
    revision = Revision(from: earlier.edition, to: edition)
    fitting = Fitting(edition.questionnaire, reworded: [])
    let assessment = earlier.assessment
    let known =
      assessment.people.isEmpty ? assessment.sheets.map(\.by) : assessment.people.map(\.id)
    people = known + head.people.filter { !known.contains($0) }
  }

  /// Writes all of it, the earlier assessment in `previous/` among it; false after saying in
  /// `problems` why it would not load, with shelves for what it has no copy of.
  package mutating func write(
    to folder: StagedFolder, _ shelves: [Shelf], _ problems: Problems
  ) throws(WriteRefusal) -> Bool {
    for file in earlier.files {
      try folder.write(file.bytes, to: Assessment.previousFolder + "/" + file.name)
    }
    for file in edition.files { try folder.write(file.bytes, to: file.name) }
    var blank = BlankAssessment(
      id: head.id, title: "", organization: "", date: head.date.description,
      questionnaire: edition.questionnaire, people: people)
    try folder.makeFolder("evidence")
    var own = ["assessment.yml": try headText()]
    if let register = try register(folder) { own["evidence.yml"] = register }
    if let plan = try plan() { own["plan.yml"] = plan }
    for file in blank.files where !file.path.hasPrefix("answers/") {
      try folder.write(own[file.path] ?? Array(file.text.utf8), to: file.path)
    }
    let library = Library(Assessment.shelves(of: folder.stage) + shelves)
    guard let made = Assessment.load(folder.stage, library, Record(problems)) else { return false }
    let groups = made.people.reduce(into: [:]) { $0[$1.id] = $1.group }
    blank.asks = { made.isAsked($1, of: groups[$0]) }
    for file in blank.files where file.path.hasPrefix("answers/") {
      try folder.write(Array(file.text.utf8), to: file.path)
    }
    return true
  }

  // MARK: The head

  private func headText() throws(WriteRefusal) -> [UInt8] {
    let old = earlier.content("assessment.yml") ?? .map([])
    let kept = fitting.head(old)
    let assessment = earlier.assessment
    var pairs: [Content.Pair] = []
    func add(_ key: String, _ value: Content?) {
      guard let value, value != .text(""), value != .map([]), value != .list([]) else { return }
      pairs.append(Content.Pair(key, value))
    }
    let questionnaire = edition.questionnaire
    add("id", .text(head.id))
    add("title", .text(head.title ?? assessment.title.moved(from: assessment.date, to: head.date)))
    add("organization", .text(head.organization ?? assessment.organization))
    add("date", .text(head.date.description))
    add("questionnaire", .text(questionnaire.id))
    add("questionnaire-version", .text(questionnaire.version))
    add("language", .text(assessment.language))
    add("status", .text("draft"))
    for key in ["profile", "target", "exclude", "importance", "confidentiality"] {
      add(key, kept.value(at: [key]))
    }
    let listed = old.items("people")
    let others = people.dropFirst(listed.count)
    add("people", .list(listed + others.map { .map([Content.Pair("id", .text($0))]) }))
    // When and where people met is told anew.
    add("about", old.value(at: ["about"])?.with("period", nil).with("sessions", nil))
    let start = """
      # Goes on from \(assessment.id) of \(assessment.date), which is kept in previous/.
      # What is told anew: about: { period, sessions }.
      schema: assessment/1

      """
    let edits = pairs.map { Edit([.key($0.key)], .set($0.value)) }
    return try Self.apply(edits, to: start, "assessment.yml") + Array(openFacts(kept).utf8)
  }

  /// The facts that nobody has given yet, as comments.
  private func openFacts(_ kept: Content) -> String {
    let open = edition.questionnaire.profile.filter { kept.value(at: ["profile", $0.id]) == nil }
    if open.isEmpty { return "" }
    return "# Facts that are not given yet; they go under 'profile':\n"
      + open.map { fact in
        "#   \(fact.ask.commented) (\(fact.choices.map(\.commented).joined(separator: " | ")))\n"
          + "#   \(fact.id): \(Scalar.quoted(fact.choices.first ?? ""))\n"
      }
      .joined()
  }

  static func apply(
    _ edits: [Edit], to start: String, _ name: String
  ) throws(WriteRefusal) -> [UInt8] {
    do {
      return try Edit.apply(edits, to: Source(name: name, bytes: Array(start.utf8)))
    } catch {
      throw WriteRefusal("'\(name)' \(error.reason).")
    }
  }

  // MARK: Evidence

  /// The register with the pieces that still count, their files copied; nil if there are none.
  private mutating func register(_ folder: StagedFolder) throws(WriteRefusal) -> [UInt8]? {
    var kept: [Content] = []
    let items = (earlier.content("evidence.yml") ?? .map([])).items("evidence")
    for (item, piece) in zip(items, earlier.assessment.evidence) {
      if let why = try reason(toLeaveOut: piece, folder) {
        lost.append(Lost(id: piece.id, why: why))
      } else {
        kept.append(fitting.evidence(item))
      }
    }
    pieces = kept.count
    if kept.isEmpty { return nil }
    let start =
      "# What had not expired on \(head.date), from \(earlier.assessment.id).\nschema: evidence/1\n"
    return try Self.apply([Edit(["evidence"], .set(.list(kept)))], to: start, "evidence.yml")
  }

  /// Why a piece is not carried over; nil after copying its file, if it has one.
  private func reason(
    toLeaveOut piece: Evidence, _ folder: StagedFolder
  ) throws(WriteRefusal) -> Lost.Why? {
    if let expires = piece.expires, expires < head.date { return .expired(expires) }
    guard let file = piece.file else { return nil }
    let name = "evidence/" + file
    if Disk.isThere(Disk.join(folder.stage, name)) { return nil }
    var path = Disk.join(earlier.folder, "evidence")
    for part in file.split(separator: "/") {
      path = Disk.join(path, String(part))
      switch Disk.kind(path, followingLinks: false) {
      case nil: return .missing
      case .link: return .unreadable("is a link or stands behind one")
      default: break
      }
    }
    switch try folder.copy(path, to: name) {
    case .failure(let refusal): return .unreadable(refusal.reason)
    case .success(let digest):
      guard let wanted = piece.sha256, wanted != digest.sha256 else { return nil }
      folder.discard(name)
      return .changed
    }
  }

  // MARK: The plan

  private mutating func plan() throws(WriteRefusal) -> [UInt8]? {
    let old = earlier.content("plan.yml") ?? .map([])
    let agreed = CarriedPlan(earlier)
    let all: Content? = old.value(at: ["actions"])
    let (own, decided) = fitting.plan(agreed.own(old.items("own")), agreed.decisions(all))
    guard case .map(let pairs)? = decided, !pairs.isEmpty || !own.isEmpty else { return nil }
    decisions = pairs.count
    let edits = own.isEmpty ? [] : [Edit(["own"], .set(.list(own)))]
    return try Self.apply(edits, to: agreed.text(pairs), "plan.yml")
  }
}

extension String {
  /// On one line, as a comment can hold it.
  var commented: String {
    let scalars = spaced.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    return String(String.UnicodeScalarView(scalars)).elided
  }

  /// No longer than a few lines of a terminal.
  private var elided: String { count > 400 ? prefix(399) + "…" : self }

  /// With the year of one day in place of that of another, where it names it.
  fileprivate func moved(from old: Day, to new: Day) -> String {
    let years = [old, new].map { String($0.description.prefix(4)) }
    var result = ""
    var word = ""
    func flush() {
      result += word == years[0] ? years[1] : word
      word = ""
    }
    for character in self {
      if character.isNumber {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}
