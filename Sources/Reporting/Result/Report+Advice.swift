extension Report {
  /// The same report without actions, for those who may find and not advise.
  package var withoutAdvice: Report {
    var report = self
    report.actions = []
    report.plan = nil
    report.roadmap = nil
    for index in report.gaps.indices { report.gaps[index].actions = [] }
    return report
  }
}
