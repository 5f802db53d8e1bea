import Documents
import Editing
import Exchange
import Glibc
import Modeling
import Reporting
import Spreadsheets
import YAML

/// People's answers as files for spreadsheets.
struct AnswerExport {
  private let assessment: Assessment
  private let words: Words

  /// UTF-16 units of a text from which a cell of a workbook cuts it.
  private static let longest = 32_767

  init(_ study: Study) { (assessment, words) = (study.assessment, study.words) }

  /// Everybody who is listed or has answered.
  var everybody: [String] {
    let listed = assessment.people.map(\.id)
    return listed + assessment.sheets.map(\.by).filter { !listed.contains($0) }
  }

  /// Ends the command if somebody is neither listed nor has answered.
  func require(_ person: String) throws {
    let all = everybody
    guard !all.contains(person) else { return }
    throw Terminal.refusal(
      "'\(person.shortened)' is none of the assessment's people"
        + Suggestion.tail(person, among: all))
  }

  func table(of people: [String]) -> [UInt8] {
    Array(CSV.text(of: AnswerTable.sheet(of: people, in: assessment)).utf8)
  }

  /// Ends the command, after saying why, if no workbook can be made.
  func workbook(of person: String) throws -> [UInt8] {
    let sheet = assessment.sheet(of: person)
    for (question, remark) in sheet.remarks.sorted(by: { $0.key < $1.key }) {
      let texts = [remark.note, remark.reason].compactMap { $0 }
      guard texts.contains(where: { $0.utf16.count >= Self.longest }) else { continue }
      throw Terminal.refusal(
        "What '\(person)' wrote on '\(assessment.questionnaire.questions[question].id)' is longer than a cell of a workbook can hold; export it as CSV."
      )
    }
    func tint(_ tone: Tone) -> Workbook.Tint {
      let tint = Theme().tint(tone)
      return Workbook.Tint(ground: tint.ground, ink: tint.ink)
    }
    let workbook = AnswerWorkbook(assessment, of: person, words)
      .workbook(header: tint(.accent), entry: Workbook.Tint(ground: 0xFFF8DC, ink: 0))
    return try WorkbookFile.bytes { try workbook.write(to: $0) }
  }

  /// Writes a file for each person into a folder; ends the command before the first if one of them
  /// cannot be made.
  func write(to folder: String, ending: String, _ bytes: (String) throws -> [UInt8]) throws {
    let files = try everybody.map {
      (path: Disk.join(folder, "\($0).\(ending)"), bytes: try bytes($0))
    }
    for file in files { try Self.requireFree(file.path, ending) }
    if !Disk.isThere(folder) { mkdir(folder, 0o777) }
    guard Disk.kind(folder) == .folder else {
      throw Terminal.refusal("'\(folder)' is no folder that can be written into.")
    }
    for file in files { try Output.write(file.bytes, to: file.path) }
    Terminal.say("Wrote \(files.count) files into '\(folder)'.".visible)
  }

  /// Ends the command rather than write over a workbook that somebody may have filled in.
  static func requireFree(_ path: String?, _ ending: String) throws {
    guard let path, ending == "xlsx", Disk.kind(path) == .file else { return }
    throw Terminal.refusal(
      "'\(path)' is there already and may hold answers; import it, or move it away, then export.")
  }
}
