import ArgumentParser
import Glibc
import Modeling
import Planning
import Reporting

/// Where a report comes from: an assessment's folder, a result in a file, or one on standard input.
struct ReportSource {
  let path: String
  let folders: FolderOptions
  let language: LanguageOption

  /// Bytes of the largest result that is read.
  private static let largest = 256 * 1024 * 1024

  init(_ path: String, _ folders: FolderOptions, _ language: LanguageOption) {
    self.path = path
    self.folders = folders
    self.language = language
  }

  var isFolder: Bool { path != "-" && Disk.kind(path) == .folder }

  /// The report with people told apart no further than `names` and with what a definition needs, and
  /// the words to tell it in; ends the command if there is none.
  func report(
    names: Confidentiality.Names? = nil, for definition: ReportDefinition? = nil
  ) throws -> (Report, Words) {
    guard !isFolder, path == "-" || Disk.kind(path) != nil else {
      let study = try Study(path, folders, language)
      return (try study.report(names: names, for: definition), study.words)
    }
    do {
      let bytes =
        path == "-"
        ? try Disk.bytes(of: STDIN_FILENO, upTo: Self.largest)
        : try Disk.read(path, upTo: Self.largest)
      var report = try Report.read(bytes)
      if definition?.needsPlan ?? false, report.plan == nil { plan(&report) }
      let narrowed = report.narrowed(to: names)
      if let names, narrowed.confidentiality.names != names.rawValue {
        Terminal.say(
          "The result was written with names '\(report.confidentiality.names)' and cannot show more."
        )
      }
      let written = report.definitions.language ?? Words.english.language
      let words = try language.words(else: written, folders)
      if words.language != written {
        Terminal.say(
          "The result was written in '\(written)'; the texts of its questionnaire stay so.")
      }
      return (narrowed, words)
    } catch let error as Disk.Refusal {
      throw Terminal.refusal("'\(path)' \(error.reason).")
    } catch let error as Report.Refusal {
      throw Terminal.refusal("'\(path)' is no result of 'score'. \(error.message)")
    }
  }

  /// Plans from what the result says.
  private func plan(_ report: inout Report) {
    guard let restored = Restoration(report) else {
      return Terminal.say(
        "The result does not say what actions raise to, so nothing is said of a plan; the report of the assessment's folder has one."
      )
    }
    let (assessment, scorecard) = (restored.assessment, restored.scorecard)
    report.add(Plan.least(assessment, scorecard), assessment, scorecard)
  }
}
