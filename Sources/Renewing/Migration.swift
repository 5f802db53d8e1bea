package import Editing
import Modeling
import YAML

/// What becomes of an assessment when its questionnaire gives way to a newer version.
package struct Migration {
  /// How many entries of a file stay and how many are set aside.
  package struct Count: Hashable, Sendable {
    /// The file without its ending: `answers/mk`.
    package var file: String
    package var kept: Int
    package var setAside: Int
  }

  package let revision: Revision
  package private(set) var counts: [Count] = []
  /// What is set aside, in the order of the files.
  package let misfits: [Misfit]
  /// What takes the misfits out of the files they stand in.
  let removals: [Change]
  /// What puts them into `set-aside.yml`.
  let additions: [Change]

  /// `folder` is the assessment's, which was made with `old`. Whoever writes holds its desk.
  package init(
    _ folder: String, from old: Edition, to new: Edition
  ) throws(WriteRefusal) {
    revision = Revision(from: old, to: new)
    let fitting = Fitting(new.questionnaire, reworded: Set(revision.reworded.map(\.id)))
    var removals: [Change] = []
    var counts: [Count] = []
    func count(_ file: String, _ all: Int, _ before: Int) {
      let out = fitting.misfits.count - before
      if all > 0 { counts.append(Count(file: file, kept: all - out, setAside: out)) }
    }
    /// The entries of a map that are to be changed.
    func changes(_ old: Content?, _ new: Content?, _ entry: (String) -> Entry) -> [Change] {
      guard case .map(let before)? = old else { return [] }
      return before.compactMap { pair in
        let after = new?.value(at: [pair.key])
        return after == pair.value ? nil : Change(entry(pair.key), after)
      }
    }
    let texts = try Texts(folder)
    let head = texts["assessment"]
    let fitted = fitting.head(head)
    for key in ["profile", "exclude", "target", "importance"] {
      let (before, after) = (head.value(at: [key]), fitted.value(at: [key]))
      if before != after { removals.append(Change(.head(key), after)) }
    }
    for person in texts.people {
      let before = fitting.misfits.count
      let answers = texts["answers/" + person].value(at: ["answers"])
      let kept = fitting.answers(answers, by: person)
      removals += changes(answers, kept) { .answer($0, by: person) }
      count("answers/" + person, answers?.count { $0.value != .text("") } ?? 0, before)
    }
    var before = fitting.misfits.count
    let settled = texts["consensus"].value(at: ["answers"])
    removals += changes(settled, fitting.consensus(settled)) { .consensus($0) }
    count("consensus", settled?.count { _ in true } ?? 0, before)
    before = fitting.misfits.count
    var supports = 0
    for piece in texts["evidence"].items("evidence") {
      let kept = fitting.evidence(piece)
      supports += piece.size("supports") + piece.size("contradicts")
      if kept != piece { removals.append(Change(.evidence(piece.text("id") ?? ""), kept)) }
    }
    let absent = texts["evidence"].value(at: ["nothing-found"])
    removals += changes(absent, fitting.nothingFound(absent)) { .nothingFound($0) }
    count("evidence", supports + (absent?.count { _ in true } ?? 0), before)
    before = fitting.misfits.count
    let findings = texts["findings"].items("findings")
    for finding in findings where !fitting.keeps(finding: finding) {
      removals.append(Change(.finding(finding.text("id") ?? ""), nil))
    }
    count("findings", findings.count, before)
    before = fitting.misfits.count
    let own = texts["plan"].items("own")
    let decisions = texts["plan"].value(at: ["actions"])
    let plan = fitting.plan(own, decisions)
    removals += changes(decisions, plan.1) { .decision($0) }
    for action in own {
      let id = action.text("id") ?? ""
      let after = plan.own.first { $0.text("id") == id }
      if after != action { removals.append(Change(.ownAction(id), after)) }
    }
    count("plan", own.count + (decisions?.count { _ in true } ?? 0), before)
    self.counts = counts
    self.removals = removals
    misfits = fitting.misfits
    additions = Self.additions(misfits, version: old.questionnaire.version, texts["set-aside"])
  }

  /// Entries under ids of their own: what was set aside before under the same one stays.
  private static func additions(
    _ misfits: [Misfit], version: String, _ file: Content
  ) -> [Change] {
    var known = file.items("entries")
    return misfits.map { misfit in
      let id = misfit.place + "@" + version
      var number = 1
      while true {
        let name = number == 1 ? id : "\(id) (\(number))"
        let entry = SetAside.content(misfit, id: name, version: version)
        let there = known.first { $0.text("id") == name }
        if there == nil || there == entry {
          known.append(entry)
          return Change(.setAside(name), entry)
        }
        number += 1
      }
    }
  }
}

/// What the files of an assessment say.
private struct Texts {
  let people: [String]
  private var contents: [String: Content] = [:]

  init(_ folder: String) throws(WriteRefusal) {
    let answers = Disk.names(in: Disk.join(folder, "answers")) ?? []
    people = answers.filter { $0.hasSuffix(".yml") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(4)) }
    let files = ["assessment", "consensus", "evidence", "findings", "plan", "set-aside"]
    for name in files + people.map({ "answers/" + $0 }) {
      let path = Disk.join(folder, name + ".yml")
      guard Disk.isThere(path) else { continue }
      let bytes: [UInt8]
      do {
        bytes = try Disk.read(path, upTo: Limits.fileSize)
      } catch {
        throw WriteRefusal("'\(path)' \(error.reason).")
      }
      do {
        contents[name] = try Content.read(Source(name: path, bytes: bytes))
      } catch {
        throw WriteRefusal("'\(path)' \(error.reason).")
      }
    }
  }

  /// A file by its name without ending; an empty map if there is none.
  subscript(name: String) -> Content { contents[name] ?? .map([]) }
}

extension Content {
  /// How many entries of a map are such.
  fileprivate func count(where isWanted: (Pair) -> Bool) -> Int {
    guard case .map(let pairs) = self else { return 0 }
    return pairs.count(where: isWanted)
  }

  /// How many entries or items a key has.
  fileprivate func size(_ key: String) -> Int {
    switch value(at: [key]) {
    case .map(let pairs)?: pairs.count
    case .list(let items)?: items.count
    default: 0
    }
  }
}
