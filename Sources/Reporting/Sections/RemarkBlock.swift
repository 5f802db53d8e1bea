import Documents

/// What somebody wrote, with who it was as far as confidentiality allows.
enum RemarkBlock {
  static func block(_ remark: Report.Remark, _ pages: Pages) -> Block {
    let kind =
      switch remark.kind {
      case .note: "note"
      case .notApplicable: "says it does not apply"
      case .unknown: "does not know"
      case .dissent: "disagrees"
      }
    let by = [pages.who(remark.by), kind == "note" ? nil : kind].compactMap { $0 }
    return .quote([.text(remark.text)], by: by.isEmpty ? [] : [.text(by.joined(separator: ", "))])
  }
}
