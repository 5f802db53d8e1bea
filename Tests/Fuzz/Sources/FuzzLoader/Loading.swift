import Glibc
import Modeling
import Testbed
import YAML

/// What is done with every input: all that the program does with a file before it scores.
enum Loading {
  /// Reads bytes as YAML, looks at every node, renders every diagnostic; then loads the assessment
  /// in which the file that its `schema:` names is replaced by them.
  static func load(_ bytes: [UInt8]) {
    let problems = Problems()
    let root = Node.read(Source(name: "input.yml", bytes: bytes), problems)
    if let root {
      precondition(!problems.hasErrors)
      look(at: root, problems)
    } else {
      precondition(problems.hasErrors)
    }
    precondition(problems.rendered.allSatisfy { !$0.isEmpty })
    guard let root else { return }
    let name = name(for: root.pairs.first { $0.key.text == "schema" }?.value.text ?? "")
    ground.with(bytes, at: name) { folder in
      let loaded = Loaded(folder, after: [])
      precondition((loaded.assessment == nil) == loaded.problems.hasErrors)
      _ = loaded.problems.rendered
      EvidenceFiles.check(folder, loaded.problems)
    }
  }

  /// Reads all that can be read of a node in every way.
  private static func look(at node: Node, _ problems: Problems) {
    precondition((node.place.line ?? 0) >= 1 && node.place.column >= 1)
    var fields = Fields(node, of: "It", problems)
    _ = fields.text("id")
    _ = fields.optionalID("id")
    _ = fields.optionalDate("date")
    _ = fields.integer("weight", in: 0...1000, default: 1)
    _ = fields.number("value", in: 0...100, default: 1)
    _ = fields.texts("tags")
    fields.finish()
    _ = (node.text.shortened, node.text.isBlank, Suggestion.tail(node.text, among: ["schema"]))
    for item in node.items { look(at: item, problems) }
    for pair in node.pairs { look(at: pair.value, problems) }
  }

  private static func name(for schema: String) -> String {
    switch schema.prefix(while: { $0 != "/" }) {
    case "model": "models/small.yml"
    case "questionnaire": "questionnaires/bank/questionnaire.yml"
    case "part": "questionnaires/bank/more.yml"
    case "answers": "answers/mk.yml"
    case "consensus": "consensus.yml"
    case "evidence": "evidence.yml"
    case "findings": "findings.yml"
    case "plan": "plan.yml"
    default: "assessment.yml"
    }
  }

  nonisolated(unsafe) private static let ground = Ground()
}
