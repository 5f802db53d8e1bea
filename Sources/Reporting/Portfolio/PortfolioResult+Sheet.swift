package import Spreadsheets

extension PortfolioResult {
  /// One row for each site and element, figures unrounded.
  package var sheet: Worksheet {
    let columns = [
      "path", "id", "organization", "date", "status", "model", "model-version", "questionnaire",
      "questionnaire-version", "site-reached", "site-reached-low", "site-reached-high", "element",
      "reached", "reached-low", "reached-high", "achievement", "coverage", "limiting-level",
      "limiting-why",
    ]
    return Worksheet(
      id: "portfolio", title: "portfolio", columns: columns.map { Worksheet.Column($0, $0) },
      rows: groups.flatMap { group in
        group.sites.flatMap { site in site.elements.map { row(group, site, $0) } }
      })
  }

  private func row(_ group: Group, _ site: Site, _ mark: Mark) -> [Cell] {
    [
      .text(site.path), .text(site.id), .text(site.organization), .day(site.date),
      .text(site.status), .text(group.model), .text(group.modelVersion),
      .text(site.questionnaire), .text(site.questionnaireVersion), .number(site.level),
      .number(site.levelLow), .number(site.levelHigh), .text(mark.id), .number(mark.level),
      .number(mark.levelLow), .number(mark.levelHigh), .number(mark.achievement),
      .number(mark.coverage), .text(mark.limitingLevel), .text(mark.limitingWhy),
    ]
  }
}
