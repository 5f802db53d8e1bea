import Documents
import Reporting
import Spreadsheets
import YAML

/// A result as a workbook of spreadsheets, written by libxlsxwriter.
enum WorkbookFile {
  static func bytes(_ report: Report, _ words: Words, _ theme: Theme) throws -> [UInt8] {
    @Sendable func tint(_ tone: Tone) -> Workbook.Tint {
      let tint = theme.tint(tone)
      return Workbook.Tint(ground: tint.ground, ink: tint.ink)
    }
    let workbook = Workbook(
      report.views(words),
      title: "\(report.assessment.organization) – \(report.assessment.title)",
      day: Day(report.assessment.date), header: tint(.accent),
      tint: { place, count in tint(.step(place, of: count)) })
    return try bytes { try workbook.write(to: $0) }
  }

  /// The bytes of a workbook that is written to a path; ends the command, after saying why, if it
  /// cannot be.
  static func bytes(_ write: (_ path: String) throws -> Void) throws -> [UInt8] {
    try TemporaryFolder.with { folder in
      do {
        try write(folder.file("report.xlsx"))
      } catch let error as Workbook.Refusal {
        throw Terminal.refusal(sentence(error))
      }
      return try folder.read("report.xlsx")
    }
  }

  private static func sentence(_ refusal: Workbook.Refusal) -> String {
    switch refusal {
    case .noLibrary:
      "A workbook is written by libxlsxwriter, which is not here; install it with: sudo apt install libxlsxwriter-dev"
    case .tooLarge(let sheet):
      "The sheet '\(sheet)' has more rows than a workbook can hold; use --format csv."
    case .notWritten(let code):
      "The workbook cannot be written (libxlsxwriter's error \(code)); is there room in the temporary folder?"
    }
  }
}
