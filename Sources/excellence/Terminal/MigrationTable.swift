import Renewing
import Reporting

/// What a newer version of the questionnaire changes in an assessment, for people.
struct MigrationTable {
  private let migration: Migration?
  private let revision: RevisionLines
  private let isWritten: Bool
  private let words: Words

  /// Without a migration there is no newer version.
  init(_ migration: Migration?, _ revision: RevisionLines, isWritten: Bool, _ words: Words) {
    self.migration = migration
    self.revision = revision
    self.isWritten = isWritten
    self.words = words
  }

  var text: String {
    var lines = [revision.headline]
    if let migration {
      lines += [""] + revision.lines(migration.revision) + becomes(migration)
      lines += others(migration) + ["", end(migration)]
    } else {
      lines.append(words.say("There is no newer version of it."))
    }
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  /// How much stays in each file.
  private func becomes(_ migration: Migration) -> [String] {
    if migration.counts.isEmpty { return [] }
    var table = TextTable(
      header: [
        words.say("What is recorded", in: "migration"), words.say("Stays", in: "migration"),
        words.say("Set aside", in: "migration"),
      ], rows: [], trailing: [1, 2])
    for count in migration.counts {
      table.rows.append([count.file, String(count.kept), String(count.setAside)])
    }
    return [""] + table.lines
  }

  /// What is set aside beside answers, which are those to questions named already.
  private func others(_ migration: Migration) -> [String] {
    let others = migration.misfits.filter { $0.kind != .answer && $0.kind != .consensus }
    if others.isEmpty { return [] }
    return ["", words.say("Set aside beside answers:")]
      + others.map { "  " + MisfitLine(words: words).line($0) }
  }

  private func end(_ migration: Migration) -> String {
    isWritten
      ? words.say(
        "Done. What is set aside is kept in set-aside.yml, the older version in questionnaires/earlier/."
      )
      : words.say("Nothing has been changed; with --write it is.")
  }
}
