import Testbed
import Testing
import YAML

@testable import Editing

@Suite("Putting copies together")
struct MergeTests {
  /// What entries say in the end, by name, layout left aside.
  private func outcome(_ sources: [Ledger]) -> [String: Content] {
    var outcome = Dictionary(
      uniqueKeysWithValues: sources[0].values.map { ($0.key.name, $0.value.ordered) })
    for change in Merge(sources).additions {
      outcome[change.entry.name] = change.value?.ordered
    }
    return outcome
  }

  private func ledger(_ answers: [String: [String: String]]) -> Ledger {
    var files: [String: Content] = [
      "assessment.yml": .map([.init("id", .text("first"))])
    ]
    for (person, said) in answers {
      let pairs = said.sorted { $0.key < $1.key }.map { question, choice in
        Content.Pair(
          question, choice.isEmpty ? .text("") : .map([.init("choice", .text(choice))]))
      }
      files["answers/\(person).yml"] = .map([
        .init("schema", .text("answers/1")), .init("by", .text(person)),
        .init("answers", .map(pairs)),
      ])
    }
    return Ledger(files)
  }

  /// A random split of random answers over three copies; with `edits`, some differ.
  private func copies(_ random: inout Random, edits: Bool) -> [Ledger] {
    var answers = Array(repeating: [String: [String: String]](), count: 3)
    for person in ["ab", "cd", "ef"] {
      for question in 0..<12 {
        for copy in 0..<3 where random.chance(0.5) {
          let choice = edits && random.chance(0.3) ? "other-\(copy)" : "half"
          answers[copy][person, default: [:]]["q-\(question)"] = random.chance(0.1) ? "" : choice
        }
      }
    }
    return answers.map(ledger)
  }

  @Test("Order does not matter, nothing is lost, twice is once", arguments: 0..<60)
  func union(_ seed: Int) {
    var random = Random(seed: UInt64(seed))
    let copies = copies(&random, edits: false)
    let (a, b, c) = (copies[0], copies[1], copies[2])
    #expect(outcome([a, b]) == outcome([b, a]))
    #expect(outcome([a, b, c]) == outcome([c, a, b]))
    let all = outcome([a, b, c])
    for source in copies {
      for (entry, value) in source.values { #expect(all[entry.name] == value.ordered) }
    }
    #expect(Merge([a, a]).additions.isEmpty && Merge([a, a]).conflicts.isEmpty)
    #expect(Merge([a, b, c]).conflicts.isEmpty)
    #expect(all.count == Set(copies.flatMap { $0.values.keys.map(\.name) }).count)
  }

  @Test("Conflicts are the same from either side, and nothing is chosen", arguments: 0..<60)
  func conflicts(_ seed: Int) {
    var random = Random(seed: UInt64(seed))
    let copies = copies(&random, edits: true)
    let there = Merge([copies[0], copies[1]])
    let back = Merge([copies[1], copies[0]])
    #expect(Set(there.conflicts.map(\.entry)) == Set(back.conflicts.map(\.entry)))
    for conflict in there.conflicts {
      #expect(
        back.conflicts.contains {
          $0.entry == conflict.entry && $0.says == conflict.says.reversed()
        })
      #expect(!there.additions.contains { $0.entry == conflict.entry })
    }
    var mine = there
    mine.resolve { _ in 0 }
    #expect(mine.conflicts.isEmpty && mine.additions.map(\.entry) == there.additions.map(\.entry))
    var theirs = there
    theirs.resolve { _ in 1 }
    #expect(theirs.additions.count == there.additions.count + there.conflicts.count)
  }

  @Test("Layout makes no difference, and a difference in the head is for people")
  func details() {
    func ledger(_ texts: [String: String]) throws -> Ledger {
      Ledger(
        try texts.mapValues { try Content.read(Source(name: "x", bytes: Array($0.utf8))) })
    }
    #expect(throws: Never.self) {
      let one = try ledger(["consensus.yml": "answers:\n  q: { choice: a, reason: b }\n"])
      let other = try ledger(["consensus.yml": "answers:\n  q:\n    reason: b\n    choice: a\n"])
      #expect(Merge([one, other]).conflicts.isEmpty)
      let bare = try ledger(["assessment.yml": "id: a\npeople: [ { id: mk } ]\n"])
      let more = try ledger([
        "assessment.yml": "id: a\nprofile: { p: x }\npeople: [ { id: ab } ]\n"
      ])
      let merge = Merge([bare, more])
      #expect(merge.conflicts.map(\.entry.name) == ["assessment/profile/p"])
      #expect(merge.additions.map(\.entry.name) == ["assessment/people/ab"])
    }
  }

  @Test("Lines of journals are neither lost nor doubled, and keep their order", arguments: 0..<60)
  func journals(_ seed: Int) {
    var random = Random(seed: UInt64(seed))
    func line(_ time: Int, _ what: String) -> String {
      "{\"when\":\"2026-10-01T10:00:\(time < 10 ? "0" : "")\(time)Z\",\"what\":\"\(what)\"}"
    }
    let shared = (0..<5).map { line($0, "s") } + [line(4, "s")]
    let own = (0..<3).map { copy in
      shared
        + (0..<random.int(0...8)).map { _ in random.int(5...59) }.sorted().map {
          line($0, "c\(copy)")
        }
    }
    let union = JournalUnion.lines(own)
    for journal in own {
      for text in Set(journal) {
        #expect(union.count { $0 == text } == journal.count { $0 == text })
      }
      var rest = union[...]
      for text in journal {
        let at = rest.firstIndex(of: text)
        #expect(at != nil)
        rest = rest.dropFirst((at ?? rest.startIndex) - rest.startIndex + 1)
      }
    }
    #expect(union == union.sorted { $0.prefix(30) < $1.prefix(30) })
    #expect(JournalUnion.lines([own[1], own[2], own[0]]) == union)
    #expect(JournalUnion.lines([JournalUnion.lines([own[0], own[1]]), own[2]]) == union)
    #expect(JournalUnion.lines([union, own[0]]) == union)
  }
}
