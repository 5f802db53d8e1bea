package import Modeling
package import YAML

/// A questionnaire with the places in its files where its questions and actions stand.
package struct Manuscript {
  package let questionnaire: Questionnaire
  private let root: Node
  private var questions: [String: Node] = [:]
  private var actions: [String: Node] = [:]

  /// `files` are the roots of the questionnaire's file and of its parts.
  package init(_ questionnaire: Questionnaire, _ files: [Node]) {
    self.questionnaire = questionnaire
    root = files[0]
    for file in files {
      for (key, list) in file.pairs {
        for item in list.items {
          guard let id = item.value("id")?.text else { continue }
          switch key.text {
          case "questions": questions[id] = questions[id] ?? item
          case "actions": actions[id] = actions[id] ?? item
          default: break
          }
        }
      }
    }
  }

  /// Where something stands that belongs to no single question: the value of a key of the file.
  func place(_ key: String? = nil) -> Node { key.flatMap(root.value) ?? root }

  /// Where a question stands, or the value of one of its keys.
  func place(of question: Question, _ key: String? = nil) -> Node {
    let node = questions[question.id] ?? root
    return key.flatMap(node.value) ?? node
  }

  func place(of action: Action, _ key: String? = nil) -> Node {
    let node = actions[action.id] ?? root
    return key.flatMap(node.value) ?? node
  }
}

extension Node {
  fileprivate func value(_ key: String) -> Node? { pairs.first { $0.key.text == key }?.value }
}
