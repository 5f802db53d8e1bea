import YAML

extension Assessment {
  /// Where an assessment's own models and questionnaires stand, to be looked at before those
  /// built in.
  package static func shelves(of folder: String) -> [Shelf] {
    [
      .models(folder: Disk.join(folder, "models")),
      .questionnaires(folder: Disk.join(folder, "questionnaires")),
    ]
  }

  /// The assessment in a folder; nil after saying in the record's problems what is wrong.
  ///
  /// With a cache, a questionnaire that it has is neither read again nor recorded.
  package static func load(
    _ folder: String, _ library: Library, _ record: Record, _ cache: QuestionnaireCache? = nil
  ) -> Assessment? {
    let problems = record.problems
    let errorsBefore = problems.errorCount
    switch Disk.kind(folder) {
    case .folder: break
    case nil:
      problems.error(file: folder, "The folder does not exist.")
      return nil
    default:
      problems.error(
        file: folder, "This is no folder; an assessment is a folder with an assessment.yml.")
      return nil
    }
    let head = Disk.join(folder, "assessment.yml")
    guard Disk.isThere(head) else {
      problems.error(file: folder, "The folder has no assessment.yml, so it holds no assessment.")
      return nil
    }
    guard let node = record.read(head, as: "assessment.yml"),
      var assessment = AssessmentHead.read(
        node, problems,
        questionnaire: { id, node in
          guard let cache else { return library.questionnaire(id, namedAt: node, record) }
          return cache.questionnaire(id, namedAt: node, library, record)
        })
    else { return nil }
    let context = AnswerContext(assessment, problems)
    assessment.sheets = sheets(folder, context, record)
    func file(_ name: String) -> Node? {
      let path = Disk.join(folder, name)
      return record.isThere(path) ? record.read(path, as: name) : nil
    }
    if let node = file("consensus.yml") { assessment.consensus = Consensus.read(node, context) }
    var pieces: Set<String> = []
    if let node = file("evidence.yml") {
      (assessment.evidence, assessment.nothingFound, pieces) = EvidenceRegister.read(
        node, on: assessment.date, context)
    }
    if let node = file("findings.yml") {
      let evidence = assessment.evidence
      assessment.statements = Statement.read(node, evidence: evidence, pieces: pieces, context)
    }
    if let node = file("plan.yml") { assessment.decisions = Decisions(node, context) }
    assessment.strays = context.strays
    return problems.errorCount == errorsBefore ? assessment : nil
  }

  private static func sheets(
    _ folder: String, _ context: AnswerContext, _ record: Record
  ) -> [Sheet] {
    let answers = Disk.join(folder, "answers")
    let kind = Disk.kind(answers)
    guard kind == .folder || !Disk.isThere(answers), let names = record.names(in: answers) else {
      record.problems.error(
        file: answers, kind == .folder ? "The folder may not be read." : "This must be a folder.")
      return []
    }
    return names.compactMap { name in
      let path = Disk.join(answers, name)
      guard name.hasSuffix(".yml"), !name.hasPrefix(".") else {
        if name.hasSuffix(".yaml") {
          record.problems.warning(
            file: path, "The file is not read, since answers files end in '.yml'.")
        }
        return nil
      }
      return record.read(path, as: "answers/" + name).flatMap {
        Sheet($0, person: String(name.dropLast(4)), context)
      }
    }
  }
}
