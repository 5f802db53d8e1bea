import ArgumentParser
import Modeling
import Reporting

/// Reports to be set side by side, the latest last.
struct Lineup {
  private let reports: [Report]
  private let labels: [String]?
  /// The words of the last.
  let words: Words

  var last: Report { reports[reports.count - 1] }

  /// Reads assessments or results; ends the command if one cannot be read.
  init(
    _ paths: [String], _ folders: FolderOptions, _ language: LanguageOption,
    names: Confidentiality.Names? = nil, for definition: ReportDefinition? = nil
  ) throws {
    let read = try paths.map { path in
      try ReportSource(path, folders, language).report(names: names, for: definition)
    }
    let order = read.indices.sorted {
      (read[$0].0.assessment.date, $0) < (read[$1].0.assessment.date, $1)
    }
    reports = order.map { read[$0].0 }
    labels = nil
    words = read[order[order.count - 1]].1
  }

  /// Variants of one assessment with what each is called.
  init(_ variants: [(Report, String)], _ words: Words) {
    reports = variants.map(\.0)
    labels = variants.map(\.1)
    self.words = words
  }

  /// Ends the command if they cannot be compared.
  func comparison() throws -> Comparison {
    do {
      return try Comparison(reports, labels: labels)
    } catch {
      throw Terminal.refusal(error.message)
    }
  }

  /// The last with what led to it, where there is more than one.
  func report() throws -> Report {
    var report = last
    if reports.count > 1 { report.comparison = try comparison() }
    return report
  }
}
