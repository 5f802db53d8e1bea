import Modeling
import YAML

extension Report.Definitions {
  init(_ assessment: Assessment, language: String) {
    let model = assessment.model
    let rating = model.rating
    self.init(
      language: language, modelTitle: model.title, source: model.source, notice: model.notice,
      belowTitle: model.title(ofLevel: 0), belowMeaning: model.belowMeaning,
      levels: model.levels.map {
        Report.LevelDefinition(id: $0.id, title: $0.title, meaning: $0.meaning)
      },
      dimensions: model.dimensions.map { dimension in
        Report.DimensionDefinition(
          id: dimension.id, title: dimension.title, clause: dimension.clause,
          elements: dimension.elements.map { model.elements[$0].id })
      },
      elements: model.elements.enumerated().map { index, element in
        Report.ElementDefinition(
          id: element.id, title: element.title, clause: element.clause, purpose: element.purpose,
          weight: element.weight, importance: assessment.importance[index],
          target: assessment.targets[index])
      },
      tags: model.tags.map { Report.TagDefinition(id: $0.id, kind: $0.kind, title: $0.title) },
      scales: assessment.questionnaire.scales.map { scale in
        Report.ScaleDefinition(
          id: scale.id,
          choices: scale.choices.map {
            Report.ChoiceDefinition(
              id: $0.id, label: $0.label, value: $0.value, meaning: $0.meaning)
          })
      },
      rating: Report.RatingDefinition(
        bands: rating.bands.map {
          Report.BandDefinition(id: $0.id, title: $0.title, upTo: $0.upTo)
        },
        attained: rating.bands[rating.attained].id, secured: rating.bands[rating.secured].id,
        attainedBound: rating.attainedBound, securedBound: rating.securedBound,
        knockOut: rating.knockOut, sufficient: rating.sufficient, quorum: rating.quorum,
        enough: rating.enough.rawValue, short: rating.short, nothing: rating.nothing,
        combine: rating.combine.rawValue))
  }
}
