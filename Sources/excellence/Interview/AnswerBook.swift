import Editing
import Glibc
import Interviewing
import Modeling
import YAML

/// What an interview reads and writes: the assessment without what others answered, settled or
/// found, so that nothing of it can be shown.
///
/// A class, since it remembers what the files looked like when they were read.
final class AnswerBook {
  /// Why the files cannot be read or written, as sentences; or that the answer is another by now.
  enum Obstacle: Error {
    case said([String])
    case changed(Assessment)
  }

  let folder: String
  private let person: String
  private let folders: FolderOptions
  private let language: String?
  private let cache = QuestionnaireCache()
  private var seen: [FileMark?] = []
  /// A questionnaire as it stands, and in the language that is shown.
  private var translation: (own: Questionnaire, shown: Questionnaire)?

  init(_ folder: String, _ person: String, _ folders: FolderOptions, language: String?) {
    self.folder = folder
    self.person = person
    self.folders = folders
    self.language = language
  }

  /// Whether the files are others than those read last.
  var isStale: Bool { seen != marks }

  /// The assessment as its files are now.
  func read() throws(Obstacle) -> Assessment {
    let marks = marks
    let assessment = try read([:])
    seen = marks
    return assessment
  }

  /// What the person answered the year before.
  func earlier(_ assessment: Assessment) -> EarlierAnswers? {
    Assessment.previous(of: folder, library, in: language ?? assessment.language)
      .map { EarlierAnswers($0, for: assessment.questionnaire) }
  }

  /// Writes something down and flushes it; the assessment as it then is.
  func write(_ writing: Writing, _ assessment: Assessment) throws(Obstacle) -> Assessment {
    do {
      let desk = try Desk(folder, by: person)
      var now = assessment
      if isStale {
        now = try read()
        switch writing {
        case .answer(let question, _, let before):
          guard now.questionnaire.questions == assessment.questionnaire.questions,
            now.sheet(of: person)[question] == before
          else { throw Obstacle.changed(now) }
        case .fact(let fact, _):
          guard now.questionnaire.profile == assessment.questionnaire.profile,
            now.profile[fact] == assessment.profile[fact]
          else { throw Obstacle.changed(now) }
        }
      }
      let change = change(writing, now.questionnaire)
      let written = try desk.make([change]) { drafts in try read(drafts) }
      seen = marks
      return written
    } catch let obstacle as Obstacle {
      throw obstacle
    } catch let refusal as WriteRefusal {
      throw .said([refusal.sentence])
    } catch {
      throw .said(["\(error)"])
    }
  }

  private func change(_ writing: Writing, _ questionnaire: Questionnaire) -> Change {
    switch writing {
    case .answer(let question, let answer, _):
      Change(
        .answer(questionnaire.questions[question].id, by: person),
        answer.content(question, of: questionnaire))
    case .fact(let fact, let value):
      Change(.fact(questionnaire.profile[fact].id), .text(value))
    }
  }

  // MARK: Reading

  private var library: Library { folders.library(with: Assessment.shelves(of: folder)) }

  private var ownFile: String { Disk.join(folder, "answers/\(person).yml") }

  private var marks: [FileMark?] {
    [ownFile, Disk.join(folder, "assessment.yml")].map { FileMark($0) }
  }

  private func read(_ drafts: [String: [UInt8]]) throws(Obstacle) -> Assessment {
    let problems = Problems()
    let record = Record(problems, drafts: drafts.merging(blinds) { draft, _ in draft })
    guard var assessment = Assessment.load(folder, library, record, cache) else {
      throw .said(problems.errors.map(\.rendered))
    }
    let own = assessment.questionnaire
    if let translation, translation.own == own {
      assessment.questionnaire = translation.shown
    } else {
      let shown = library.translated(own, into: language ?? assessment.language, problems)
      translation = (own, shown)
      assessment.questionnaire = shown
    }
    return assessment
  }

  /// Empty texts in place of all that others wrote.
  private var blinds: [String: [UInt8]] {
    let answers = Disk.join(folder, "answers")
    var blinds: [String: [UInt8]] = [:]
    for name in Disk.names(in: answers) ?? [] where name.hasSuffix(".yml") && !name.hasPrefix(".") {
      let path = Disk.join(answers, name)
      let id = String(name.dropLast(4))
      if path == ownFile || Identifier.refusal(of: id) != nil { continue }
      blinds[path] = Array("schema: answers/1\nby: \(id)\nanswers: {}\n".utf8)
    }
    for (name, text) in [
      ("consensus.yml", "schema: consensus/1\nanswers: {}\n"),
      ("evidence.yml", "schema: evidence/1\nevidence: []\n"),
      ("findings.yml", "schema: findings/1\nfindings: []\n"), ("plan.yml", "schema: plan/1\n"),
    ] { blinds[Disk.join(folder, name)] = Array(text.utf8) }
    return blinds
  }
}

/// What tells a file from what it was: which file, its size, and when it was written.
private struct FileMark: Hashable {
  private let numbers: [Int]

  /// Nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    numbers = [
      Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
    ]
  }
}
