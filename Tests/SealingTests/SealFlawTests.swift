import Modeling
import Sealing
import Testbed
import Testing
import YAML

@Suite("Mistakes in seal.yml")
struct SealFlawTests {
  private static let hash = String(repeating: "ab", count: 32)
  private static let signature = String(repeating: "cd", count: 64)

  private static let text = """
    schema: seal/1
    assessment: first
    sealed: "2026-11-29T18:40:12Z"
    by: "M. Keller"
    tool: "excellence 0.3.0"
    digest: "\(hash)"
    result: "\(hash)"
    journal: { lines: 2, sha256: "\(hash)" }
    key: "\(hash)"
    signature: "\(signature)"
    files:
      - { name: "assessment.yml", length: 12, sha256: "\(hash)" }
    history:
      - { assessment: first, sealed: "2026-11-28T18:40:12Z", by: MK, tool: t, digest: "\(hash)", result: "\(hash)", journal: { lines: 0, sha256: "\(hash)" }, key: "\(hash)", signature: "\(signature)", files: { count: 1, sha256: "\(hash)" } }

    """

  struct Flaw: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String
    var said: String

    init(_ name: String, _ old: String, _ new: String, _ said: String) {
      (testDescription, self.old, self.new, self.said) = (name, old, new, said)
    }
  }

  private func problems(_ text: String) -> [String] {
    let problems = Problems()
    let node = Node.read(Source(name: "seal.yml", bytes: Array(text.utf8)), problems)
    let seal = node.flatMap { Seal($0, problems) }
    #expect((seal == nil) == problems.hasErrors)
    return problems.errors.map(\.rendered)
  }

  @Test("Without a mistake it is read, and writes the same again")
  func right() throws {
    #expect(problems(Self.text) == [])
    let problems = Problems()
    let node = try #require(
      Node.read(Source(name: "seal.yml", bytes: Array(Self.text.utf8)), problems))
    let seal = try #require(Seal(node, problems))
    let again = try #require(
      Node.read(Source(name: "seal.yml", bytes: Array(seal.text.utf8)), problems))
    #expect(Seal(again, problems) == seal)
    #expect(!seal.signed.isRight)
  }

  @Test(
    "Each is said with its place",
    arguments: [
      Flaw(
        "another schema", "seal/1", "seal/2",
        "1:9: error: The schema 'seal/2' is not known to this program, which reads 'seal/1'."),
      Flaw(
        "no key", "key: \"\(hash)\"\nsig", "sig",
        "1:1: error: The seal lacks the required key 'key'."),
      Flaw(
        "an unknown key", "tool: \"ex", "tol: x\ntool: \"ex", "The seal has an unknown key 'tol'"),
      Flaw(
        "a short digest", "digest: \"ab", "digest: \"b",
        "The seal: 'digest' must be 64 lower-case hexadecimal digits."),
      Flaw(
        "capital digits", "signature: \"cd", "signature: \"CD",
        "The seal: 'signature' must be 128 lower-case hexadecimal digits."),
      Flaw(
        "a name of two lines", "by: \"M. Keller\"", "by: \"M.\\nkey: x\"",
        "The seal: 'by' must be one line of at most 200 bytes without control characters."),
      Flaw(
        "a file outside", "name: \"assessment.yml\"", "name: \"../x\"",
        "A file of the seal: '../x' is no path inside the folder."),
      Flaw(
        "a length that is none", "length: 12", "length: -1",
        "A file of the seal: 'length' must be from 0 to 999999999999999, not -1."),
      Flaw(
        "files as a text", "files:\n  - { name", "files: 3\nfile:\n  - { name",
        "The seal: 'files' must be a list, not a text."),
      Flaw(
        "a seal before without files", ", files: { count: 1, sha256: \"\(hash)\" } }", " }",
        "A seal before lacks the required key 'files'."),
      Flaw(
        "a journal that is none", "journal: { lines: 2", "journal: { line: 2",
        "The journal of a seal lacks the required key 'lines'."),
    ])
  func flaws(_ flaw: Flaw) throws {
    let start = try #require(Self.text.firstRange(of: flaw.old))
    let text = Self.text.replacingCharacters(in: start, with: flaw.new)
    let said = problems(text)
    #expect(said.contains { $0.contains(flaw.said) }, "\(said)")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
