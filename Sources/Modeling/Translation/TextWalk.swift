/// Walks the texts of a model or questionnaire that can be translated, in the order of the source.
struct TextWalk {
  /// Sees the path of keys and ids (`questions/promise-kept/ask`), the name of the thing a text
  /// belongs to, and the text, which it may replace; a list of texts is seen as one.
  typealias Visit = (_ path: String, _ owner: String, _ texts: inout [String]) -> Void

  let visit: Visit

  init(_ visit: @escaping Visit) { self.visit = visit }

  private func see(_ path: String, _ owner: String, _ text: inout String) {
    var texts = [text]
    visit(path, owner, &texts)
    if texts.count == 1 { text = texts[0] }
  }

  private func see(_ path: String, _ owner: String, _ text: inout String?) {
    guard var present = text else { return }
    see(path, owner, &present)
    text = present
  }
}

extension TextWalk {
  func walk(_ model: inout Model) {
    let own = "Model '\(model.id)'"
    see("title", own, &model.title)
    see("notice", own, &model.notice)
    see("description", own, &model.description)
    see("below/title", own, &model.belowTitle)
    see("below/meaning", own, &model.belowMeaning)
    for index in model.levels.indices {
      let id = model.levels[index].id
      see("levels/\(id)/title", "Level '\(id)'", &model.levels[index].title)
      see("levels/\(id)/meaning", "Level '\(id)'", &model.levels[index].meaning)
    }
    for index in model.dimensions.indices {
      let id = model.dimensions[index].id
      see("dimensions/\(id)/title", "Dimension '\(id)'", &model.dimensions[index].title)
      for element in model.dimensions[index].elements {
        let path = "dimensions/\(id)/elements/\(model.elements[element].id)"
        let owner = "Element '\(model.elements[element].id)'"
        see(path + "/title", owner, &model.elements[element].title)
        see(path + "/purpose", owner, &model.elements[element].purpose)
      }
    }
    for index in model.tags.indices {
      let tag = model.tags[index]
      see("tags/\(tag.kind)/\(tag.id)/title", "Tag '\(tag.id)'", &model.tags[index].title)
    }
    for index in model.rating.bands.indices {
      let id = model.rating.bands[index].id
      see("rating/bands/\(id)/title", "Band '\(id)'", &model.rating.bands[index].title)
    }
  }

  /// The texts of a questionnaire of its own; its model is walked apart.
  func walk(_ questionnaire: inout Questionnaire) {
    head(&questionnaire)
    for index in questionnaire.scales.indices { walk(&questionnaire.scales[index]) }
    for index in questionnaire.profile.indices {
      let id = questionnaire.profile[index].id
      let owner = "Profile fact '\(id)'"
      see("profile/\(id)/ask", owner, &questionnaire.profile[index].ask)
      for choice in questionnaire.profile[index].choices.indices {
        let path = "profile/\(id)/choices/\(questionnaire.profile[index].choices[choice])"
        see(path, owner, &questionnaire.profile[index].labels[choice])
      }
    }
    for index in questionnaire.questions.indices {
      let scale = questionnaire.scales[questionnaire.questions[index].scale]
      walk(&questionnaire.questions[index], scale)
    }
    for index in questionnaire.actions.indices { walk(&questionnaire.actions[index]) }
  }

  /// What a short form says of itself.
  func head(_ questionnaire: inout Questionnaire) {
    let own = "Questionnaire '\(questionnaire.id)'"
    see("title", own, &questionnaire.title)
    see("description", own, &questionnaire.description)
  }

  private func walk(_ scale: inout Scale) {
    for index in scale.choices.indices {
      let path = "scales/\(scale.id)/\(scale.choices[index].id)"
      let owner = "Choice '\(scale.choices[index].id)' of scale '\(scale.id)'"
      see(path + "/label", owner, &scale.choices[index].label)
      see(path + "/meaning", owner, &scale.choices[index].meaning)
    }
  }

  private func walk(_ question: inout Question, _ scale: Scale) {
    let path = "questions/\(question.id)"
    let owner = "Question '\(question.id)'"
    see(path + "/ask", owner, &question.ask)
    see(path + "/help", owner, &question.help)
    for index in question.conditions.indices {
      let condition = path + "/conditions/\(question.conditions[index].id)"
      see(condition, owner, &question.conditions[index].text)
    }
    for (index, choice) in scale.choices.enumerated() {
      see(path + "/choices/\(choice.id)", owner, &question.wordings[index])
    }
    var titles = question.evidence.map(\.title)
    if !titles.isEmpty { visit(path + "/evidence", owner, &titles) }
    guard titles.count == question.evidence.count else { return }
    for (index, title) in titles.enumerated() { question.evidence[index].title = title }
  }

  private func walk(_ action: inout Action) {
    let path = "actions/\(action.id)"
    let owner = "Action '\(action.id)'"
    see(path + "/title", owner, &action.title)
    if !action.steps.isEmpty { visit(path + "/do", owner, &action.steps) }
    see(path + "/owner", owner, &action.owner)
    see(path + "/done-when", owner, &action.doneWhen)
  }
}
