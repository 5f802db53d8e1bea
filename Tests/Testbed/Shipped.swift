package import Modeling
import YAML

/// What is shipped with the program, read from the package's own folders.
package enum Shipped {
  package static let library = Library([
    .models(folder: Repository.root + "/models"),
    .questionnaires(folder: Repository.root + "/questionnaires"),
  ])

  /// The languages everything is shipped in beside English.
  package static let languages = ["de", "fr"]

  /// A questionnaire that has nothing wrong in it, in a language.
  package static func questionnaire(_ id: String, in language: String = "en") throws
    -> Questionnaire
  {
    let problems = Problems()
    guard let found = library.questionnaire(id, Record(problems)) else {
      throw Bytes.Failure(description: problems.rendered.joined(separator: "\n"))
    }
    let translated = library.translated(found, into: language, problems)
    guard problems.rendered.isEmpty else {
      throw Bytes.Failure(description: problems.rendered.joined(separator: "\n"))
    }
    return translated
  }
}
