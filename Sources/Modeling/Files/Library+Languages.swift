package import YAML

extension Library {
  /// A questionnaire with its model in another language, as far as both have been translated
  /// beside where they stand.
  ///
  /// Translations change no figure and are not part of the record of what was read.
  package func translated(
    _ questionnaire: Questionnaire, into tag: String, _ problems: Problems
  ) -> Questionnaire {
    let tags = Language.candidates(tag)
    let own = Language.canonical(questionnaire.language)
    // What is written in the language itself needs no translation, unless into one of a country.
    let closer = Array(tags.prefix { $0 != own })
    func texts(_ id: String) -> Translation? {
      translation("questionnaires", id, into: closer, problems)
    }
    var result = questionnaire
    result.model = translated(questionnaire.model, into: tag, problems)
    if let texts = texts(questionnaire.bank ?? questionnaire.id) {
      result = texts.applied(to: result)
      result.language = tags[0]
    }
    if questionnaire.bank != nil, let texts = texts(questionnaire.id) {
      result = texts.applied(toHeadOf: result)
    }
    return result
  }

  /// A model in another language, as far as it has been translated beside where it stands.
  package func translated(_ model: Model, into tag: String, _ problems: Problems) -> Model {
    translation("models", model.id, into: Language.candidates(tag), problems)
      .map { $0.applied(to: model) } ?? model
  }

  /// The texts of a model or questionnaire in the first language there are any in.
  func translation(
    _ folder: StaticString, _ id: String, into tags: [String], _ problems: Problems
  ) -> Translation? {
    guard let found = find(folder, id) else { return nil }
    for tag in tags {
      guard let file = locale(folder, id, tag, beside: found) else { continue }
      return read(folder, file, Record(problems)).map { Translation($0, problems) }
    }
    return nil
  }

  /// The translations beside a questionnaire, its bank and its model: their paths relative to an
  /// assessment's folder, and their bytes.
  package func translations(
    of questionnaire: Questionnaire, _ problems: Problems
  ) -> [(name: String, bytes: [UInt8])] {
    let record = Record(problems)
    func add(_ folder: StaticString, _ id: String) {
      guard let found = find(folder, id) else { return }
      for tag in tags(folder, id, beside: found) {
        guard let file = locale(folder, id, tag, beside: found) else { continue }
        _ = read(folder, file, record)
      }
    }
    add("models", questionnaire.model.id)
    if let bank = questionnaire.bank { add("questionnaires", bank) }
    add("questionnaires", questionnaire.id)
    return record.files
  }

  /// The languages a model can be shown in: English, and those it has been translated into.
  package func languages(ofModel id: String) -> [String] {
    guard let found = find("models", id) else { return [] }
    return Set(["en"] + tags("models", id, beside: found)).sorted()
  }

  /// The languages a questionnaire can be shown in: its own, and those it has been translated into.
  package func languages(_ questionnaire: Questionnaire) -> [String] {
    let id = questionnaire.bank ?? questionnaire.id
    guard let found = find("questionnaires", id) else { return [] }
    return Set([questionnaire.language] + tags("questionnaires", id, beside: found)).sorted()
  }

  /// `models/locales/<id>.<tag>.yml` or `questionnaires/<id>/locales/<tag>.yml`, if it is there.
  private func locale(
    _ folder: StaticString, _ id: String, _ tag: String, beside found: Found
  ) -> Found? {
    let isModel = "\(folder)" == "models"
    let path = isModel ? "locales/\(id).\(tag).yml" : "\(id)/locales/\(tag).yml"
    let file = Found(shelf: found.shelf, path: path)
    return exists(folder, file) ? file : nil
  }

  /// The languages something has been translated into, sorted.
  private func tags(_ folder: StaticString, _ id: String, beside found: Found) -> [String] {
    let isModel = "\(folder)" == "models"
    let home = isModel ? "locales" : "\(id)/locales"
    let names: [String]
    switch found.shelf {
    case .models(let root), .questionnaires(let root):
      names = Disk.names(in: Disk.join(root, home)) ?? []
    case .builtIn(let files):
      let prefix = "\(folder)/\(home)/"
      names = files.map(\.path).filter { $0.hasPrefix(prefix) }
        .map { String($0.dropFirst(prefix.count)) }
    }
    let before = isModel ? "\(id)." : ""
    return names.filter { $0.hasPrefix(before) && $0.hasSuffix(".yml") && $0.count > 4 }
      .map { String($0.dropFirst(before.count).dropLast(4)) }
      .filter(Language.isTag).sorted()
  }
}
