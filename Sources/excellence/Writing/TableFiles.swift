import Modeling
import Spreadsheets
import YAML

/// The views of a result as CSV.
enum TableFiles {
  /// Writes one view where `output` says; without one named, every view beside it as
  /// `<stem>-<view>.csv`, or the cells where it is no file.
  static func write(_ views: [Worksheet], only wanted: String?, to output: String?) throws {
    if let wanted {
      guard let view = views.first(where: { $0.id == wanted }) else {
        let ids = views.map(\.id)
        throw Terminal.refusal(
          "There is no view '\(wanted.shortened)' (there are \(ids.joined(separator: ", ")))"
            + Suggestion.tail(wanted, among: ids))
      }
      return try Output.write(CSV.text(of: view), to: output)
    }
    guard let output, Output.isFile(output) else {
      return try write(views, only: "cells", to: output)
    }
    let stem = Output.stem(output)
    for view in views { try Output.write(CSV.text(of: view), to: "\(stem)-\(view.id).csv") }
  }
}
