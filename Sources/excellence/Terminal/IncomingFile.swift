import Editing
import Exchange
import Glibc
import Modeling
import YAML

/// A file with answers that come from outside, read once.
struct IncomingFile {
  /// What a file brings.
  struct Load {
    var incoming: [Incoming]
    /// Changes that list people who answered and are not listed yet.
    var people: [Change] = []
  }

  private enum Kind: String { case yml, yaml, csv, xlsx }

  private let source: Source
  private let kind: Kind
  private let map: Source?

  /// Reads it, and the map of a survey's columns if one is named; `-` is an answers file on standard
  /// input. Ends the command if that cannot be done.
  init(_ path: String, map: String? = nil) throws {
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() }
    guard let kind = path == "-" ? .yml : ending.flatMap({ Kind(rawValue: $0) }) else {
      throw Terminal.refusal(
        "'\(path.shortened)' cannot be imported; the name of a file of answers ends in '.yml', '.csv' or '.xlsx'."
      )
    }
    if map != nil, kind != .csv {
      throw Terminal.refusal("--map tells how to read a survey's .csv, not '\(path.shortened)'.")
    }
    self.kind = kind
    source = try Self.read(path)
    self.map = try map.map { try Self.read($0) }
  }

  private static func read(_ path: String) throws -> Source {
    do {
      let bytes =
        path == "-"
        ? try Disk.bytes(of: STDIN_FILENO, upTo: Limits.fileSize)
        : try Disk.read(path, upTo: Limits.fileSize)
      return Source(name: path == "-" ? "standard input" : path, bytes: bytes)
    } catch {
      throw Terminal.refusal(
        path == "-" ? "Standard input \(error.reason)." : "'\(path.shortened)' \(error.reason).")
    }
  }

  /// The answers in it, of one person if one is named; ends the command, after saying what is wrong,
  /// if it does not hold such.
  func answers(to assessment: Assessment, as person: String?) throws -> Load {
    let problems = Problems()
    var load = Load(incoming: [])
    switch (kind, map) {
    case (.csv, let map?):
      if let map = SurveyMap(map, assessment.questionnaire, problems) {
        let survey = SurveyAnswers(source, map, to: assessment, problems)
        load.incoming = survey.incoming
        load.people = survey.newPeople.map { id, group in
          let pairs = [("id", id)] + (group.map { [("group", $0)] } ?? [])
          return Change(.person(id), .map(pairs.map { Content.Pair($0, .text($1)) }))
        }
      }
    case (.csv, nil):
      load.incoming = Incoming.table(source, to: assessment, of: person, problems)
    case (.xlsx, _):
      load.incoming = Incoming(workbook: source, to: assessment, problems).map { [$0] } ?? []
    case (.yml, _), (.yaml, _):
      load.incoming = Incoming(answersFile: source, to: assessment, problems).map { [$0] } ?? []
    }
    try Terminal.report(problems)
    return try check(load, person)
  }

  /// Ends the command if it holds no answers, or those of somebody else alone.
  private func check(_ load: Load, _ person: String?) throws -> Load {
    guard let person, let first = load.incoming.first else {
      if load.incoming.isEmpty {
        throw Terminal.refusal(
          "'\(source.name)' holds no answers" + (person.map { " of '\($0.shortened)'." } ?? "."))
      }
      return load
    }
    guard let wanted = load.incoming.first(where: { $0.person == person }) else {
      throw Terminal.refusal(
        "'\(source.name)' holds the answers of '\(first.person)', not of '\(person.shortened)'.")
    }
    return Load(
      incoming: [wanted],
      people: load.people.filter { $0.entry == .person(person) })
  }
}
