package import Modeling

extension Report {
  /// The same report with people told apart no further than a bound; what it does not hold cannot
  /// be shown.
  package func narrowed(to names: Confidentiality.Names?) -> Report {
    guard let names, let now = Confidentiality.Names(rawValue: confidentiality.names), names < now
    else { return self }
    var report = self
    report.confidentiality.names = names.rawValue
    for index in report.people.indices { report.people[index].name = nil }
    guard names == .hidden else { return report }
    report.people = []
    report.about.assessors = []
    func anonymous(_ remarks: [Remark]) -> [Remark] {
      remarks.map { Remark(kind: $0.kind, by: nil, text: $0.text) }
        .sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    }
    for index in report.questions.indices {
      report.questions[index].remarks = anonymous(report.questions[index].remarks)
      let dissent = report.questions[index].consensus?.dissent ?? []
      report.questions[index].consensus?.dissent = anonymous(dissent)
    }
    for index in report.evidence.indices {
      report.evidence[index].collectedBy = nil
      report.evidence[index].reviewedBy = nil
    }
    let keys = Set(people.map(\.key))
    for index in report.actions.indices where keys.contains(report.actions[index].assigned ?? "") {
      report.actions[index].assigned = nil
    }
    for index in report.statements.indices { report.statements[index].by = nil }
    return report
  }
}
