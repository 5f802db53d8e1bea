import ArgumentParser
import Editing
import Modeling
import YAML

/// Copies of an assessment on the way to one.
struct CopyUnion {
  private let folder: String
  private let copies: [String]
  private let folders: FolderOptions
  private let desk: Desk
  private var merge: Merge
  private let files: EvidenceUnion
  /// Digests of the copies' files, the first one's first.
  private let digests: [String]
  /// What was decided, for the journal: the entry, and the copy whose word counts.
  private var decided: [(entry: String, copy: Int)] = []

  /// Reads the copies; ends the command if one cannot be read or is of something else.
  init(_ folder: String, _ copies: [String], _ folders: FolderOptions, _ desk: Desk) throws {
    (self.folder, self.copies, self.folders, self.desk) = (folder, copies, folders, desk)
    let studies = try ([folder] + copies).map { try Study($0, folders) }
    for (path, study) in zip(copies, studies.dropFirst()) {
      if Disk.absolute(path) == Disk.absolute(folder) {
        throw Terminal.refusal("'\(path)' is the assessment itself, not a copy.")
      }
      try Self.require(study.assessment, path, sameAs: studies[0].assessment)
    }
    digests = studies.map(\.digest)
    merge = try Terminal.refusing {
      Merge([try desk.ledger()] + (try copies.map { try Desk.ledger(of: $0) }))
    }
    files = try EvidenceUnion(folder, copies)
  }

  /// Ends the command if a copy is of another assessment or version.
  private static func require(
    _ copy: Assessment, _ path: String, sameAs first: Assessment
  ) throws {
    let (own, other) = (first.questionnaire, copy.questionnaire)
    if copy.id != first.id {
      throw Terminal.refusal(
        "'\(path)' is assessment '\(copy.id)', not '\(first.id)'; only copies of one can be merged."
      )
    }
    if own.id != other.id || own.version != other.version || own.questions != other.questions {
      throw Terminal.refusal(
        "'\(path)' uses \(other.version) of questionnaire '\(other.id)', here it is \(own.version) of '\(own.id)'\(own.version == other.version && own.id == other.id ? " with other questions" : "")."
      )
    }
  }

  /// Whether something is left that nobody decided.
  var isOpen: Bool { !merge.conflicts.isEmpty || !files.conflicts.isEmpty }

  /// Lets one copy's word count in all conflicts; files stay conflicts.
  mutating func prefer(_ copy: Int) {
    decided += merge.conflicts.map { ($0.entry.name, copy) }
    merge.resolve { _ in copy }
  }

  /// Decides what a file decides (`resolve/1`); ends the command if it is wrong.
  mutating func resolve(with path: String?) throws {
    guard let path else { return }
    let problems = Problems()
    let record = Record(problems)
    guard let node = record.read(path, as: path) else { return try Terminal.report(problems) }
    var fields = Fields(node, of: "The file", problems)
    if let schema = fields.text("schema"), schema != "resolve/1", let at = fields.node("schema") {
      problems.error(at, "The schema here must be 'resolve/1', not '\(schema.shortened)'.")
    }
    let pairs = fields.requiredMap("choose")
    fields.finish()
    let names = merge.conflicts.map(\.entry.name)
    var choices: [String: Int] = [:]
    for (key, value) in pairs {
      guard names.contains(key.text) else {
        problems.error(
          key,
          "There is no conflict '\(key.text.shortened)'" + Suggestion.tail(key.text, among: names))
        continue
      }
      guard let copy = label.firstIndex(of: value.text) else {
        problems.error(
          value,
          "The copy is one of \(label.joined(separator: ", ")), not '\(value.text.shortened)'.")
        continue
      }
      choices[key.text] = copy
    }
    try Terminal.report(problems)
    decided += choices.keys.sorted().map { ($0, choices[$0] ?? 0) }
    merge.resolve { choices[$0.entry.name] }
  }

  /// What the copies are called: this, other; of several, other-1, other-2.
  private var label: [String] {
    ["this"]
      + (copies.count == 1 ? ["other"] : copies.indices.map { "other-\($0 + 1)" })
  }

  // MARK: Telling

  /// What is added, and every conflict with what each copy says.
  var text: String {
    var counts: [(file: String, count: Int)] = []
    for change in merge.additions {
      if let at = counts.firstIndex(where: { $0.file == change.entry.file }) {
        counts[at].count += 1
      } else {
        counts.append((change.entry.file, 1))
      }
    }
    var lines = counts.map { file, count in
      "\(file): \(Self.count(count, "entry", "entries")) to add"
    }
    lines += files.additions.map { "evidence/\($0.name): file to add" }
    if lines.isEmpty, !isOpen { lines = ["Nothing to add."] }
    for conflict in merge.conflicts {
      lines.append("conflict \(conflict.entry.name)")
      for (label, says) in zip(label, conflict.says) {
        lines.append("  \(label): \(says.map(Self.line) ?? "nothing")")
      }
    }
    for name in files.conflicts {
      lines.append("conflict evidence/\(name): other bytes; rename one of the files and its entry")
    }
    return lines.map(\.visibleLine).joined()
  }

  private static func count(_ count: Int, _ one: String, _ other: String) -> String {
    "\(count) \(count == 1 ? one : other)"
  }

  /// What an entry says, on one line.
  private static func line(_ content: Content) -> String {
    switch content {
    case .text(let text): text
    case .list(let items): items.map(line).joined(separator: ", ")
    case .map(let pairs): pairs.map { "\($0.key): \(line($0.value))" }.joined(separator: "; ")
    }
  }

  // MARK: Writing

  /// Writes files, entries and the journal; the files are taken away again if the entries cannot be
  /// written.
  func write() throws {
    let written = try files.write()
    do {
      try Study.change(folder, folders, at: desk, merge.additions)
    } catch {
      EvidenceUnion.remove(written)
      throw error
    }
    let isChanged = !merge.additions.isEmpty || !written.isEmpty || !decided.isEmpty
    let lines = try Terminal.refusing {
      try desk.join(journalsOf: copies, noting: isChanged ? note : nil)
    }
    let added = [
      Self.count(merge.additions.count, "entry", "entries"),
      Self.count(written.count, "file", "files"),
      Self.count(lines, "line of the journal", "lines of the journal"),
    ]
    Terminal.say("Added: \(added.joined(separator: ", ")).")
  }

  /// What the journal says of it: the digests of the copies, and what was decided.
  private var note: Content {
    let sources = zip(label, digests).map { Content.Pair($0, .text($1)) }
    var pairs = [Content.Pair("digests", .map(sources))]
    if !decided.isEmpty {
      pairs.append(
        Content.Pair(
          "decided", .map(decided.map { Content.Pair($0.entry, .text(label[$0.copy])) })))
    }
    return .map(pairs)
  }
}
