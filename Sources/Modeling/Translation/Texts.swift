/// The texts of a model or questionnaire that can be translated, by their path of keys and ids:
/// `questions/promise-kept/ask`.
struct Texts {
  /// In the order of the source, with the name of the thing each belongs to.
  private(set) var paths: [(path: String, owner: String)] = []

  private mutating func add(_ parts: [String], _ text: String?, _ owner: String) {
    if text != nil { paths.append((parts.joined(separator: "/"), owner)) }
  }

  init(_ model: Model) {
    let own = "Model '\(model.id)'"
    add(["title"], model.title, own)
    add(["notice"], model.notice, own)
    add(["description"], model.description, own)
    add(["below", "meaning"], model.belowMeaning, own)
    for level in model.levels {
      add(["levels", level.id, "title"], level.title, "Level '\(level.id)'")
      add(["levels", level.id, "meaning"], level.meaning, "Level '\(level.id)'")
    }
    for dimension in model.dimensions {
      let path = ["dimensions", dimension.id]
      add(path + ["title"], dimension.title, "Dimension '\(dimension.id)'")
      for element in model.elements[dimension.elements] {
        let path = path + ["elements", element.id]
        add(path + ["title"], element.title, "Element '\(element.id)'")
        add(path + ["purpose"], element.purpose, "Element '\(element.id)'")
      }
    }
    for tag in model.tags {
      add(["tags", tag.kind, tag.id, "title"], tag.title, "Tag '\(tag.id)'")
    }
    for band in model.rating.bands {
      add(["rating", "bands", band.id, "title"], band.title, "Band '\(band.id)'")
    }
  }

  init(_ questionnaire: Questionnaire) {
    let own = "Questionnaire '\(questionnaire.id)'"
    add(["title"], questionnaire.title, own)
    add(["description"], questionnaire.description, own)
    for scale in questionnaire.scales {
      for choice in scale.choices {
        let path = ["scales", scale.id, choice.id]
        let owner = "Choice '\(choice.id)' of scale '\(scale.id)'"
        add(path + ["label"], choice.label, owner)
        add(path + ["meaning"], choice.meaning, owner)
      }
    }
    for fact in questionnaire.profile {
      add(["profile", fact.id, "ask"], fact.ask, "Profile fact '\(fact.id)'")
    }
    for question in questionnaire.questions { add(question, questionnaire) }
    for action in questionnaire.actions {
      let path = ["actions", action.id]
      let owner = "Action '\(action.id)'"
      add(path + ["title"], action.title, owner)
      add(path + ["do"], action.steps.first, owner)
      add(path + ["owner"], action.owner, owner)
      add(path + ["done-when"], action.doneWhen, owner)
    }
  }

  private mutating func add(_ question: Question, _ questionnaire: Questionnaire) {
    let path = ["questions", question.id]
    let owner = "Question '\(question.id)'"
    add(path + ["ask"], question.ask, owner)
    add(path + ["help"], question.help, owner)
    for condition in question.conditions {
      add(path + ["conditions", condition.id], condition.text, owner)
    }
    let choices = questionnaire.scales[question.scale].choices
    for (choice, wording) in zip(choices, question.wordings) {
      add(path + ["choices", choice.id], wording, owner)
    }
    add(path + ["evidence"], question.evidence.first?.title, owner)
  }
}
