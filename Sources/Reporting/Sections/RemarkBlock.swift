import Documents

/// What somebody wrote, with who it was as far as confidentiality allows.
enum RemarkBlock {
  static func block(_ remark: Report.Remark, _ pages: Pages) -> Block {
    let kind: String? =
      switch remark.kind {
      case .note: nil
      case .notApplicable: pages.say("says it does not apply")
      case .unknown: pages.say("does not know")
      case .dissent: pages.say("disagrees")
      }
    let by = [pages.who(remark.by), kind].compactMap { $0 }
    return .quote([.text(remark.text)], by: by.isEmpty ? [] : [.text(by.joined(separator: ", "))])
  }
}
