import FoundationEssentials
import Testbed
import Testing

@Suite("plan")
struct PlanTests {
  private func plan(_ more: String..., path: String = example) throws -> Program.Result {
    try Program.run(["plan", path] + more, in: Repository.root)
  }

  private struct Result: Decodable {
    struct Short: Decodable {
      var element, level: String
      var achievement, bound: Double
      var knockedOut: [String]
    }
    var reachable, exact: Bool
    var effort: Int
    var actions: [String]
    var short: [Short]
    var proof: [Proof]

    struct Proof: Decodable, Equatable {
      var element, question, state, enough: String
      var typical: [String]
    }
  }

  private func result(_ more: String..., path: String = example) throws -> Result {
    let run = try Program.run(
      ["plan", path, "--format", "json"] + more, in: Repository.root)
    expect(run, code: 0)
    return try JSONDecoder().decode(Result.self, from: Data(run.output))
  }

  @Test("The plan of the examples, in phases")
  func table() throws {
    let run = try plan("--capacity", "60")
    expect(run, code: 0)
    expectGolden(run.out, "plan.txt")
    let german = try plan(path: "reports/examples/buergeramt-2026")
    expectGolden(german.out, "plan.de.txt")
  }

  @Test("What JSON says adds up")
  func json() throws {
    let all = try result()
    #expect(all.reachable && all.exact && all.short.isEmpty)
    #expect(!all.actions.isEmpty)
    // A lower target takes less, a higher one more.
    let lower = try result("--target", "core-service")
    let higher = try result("--target", "4")
    #expect(lower.effort < all.effort && all.effort < higher.effort)
    // What the plan says it takes is what choosing its actions brings.
    var arguments: [String] = []
    for action in all.actions { arguments += ["--with", action] }
    let chosen = try Program.run(
      ["plan", example, "--format", "json"] + arguments, in: Repository.root)
    let again = try JSONDecoder().decode(Result.self, from: Data(chosen.output))
    #expect(again.reachable && again.actions == all.actions && again.effort == all.effort)
    // Without one of them a target is missed.
    let fewer = try Program.run(
      ["plan", example, "--format", "json"] + arguments.dropLast(2), in: Repository.root)
    #expect(try !JSONDecoder().decode(Result.self, from: Data(fewer.output)).reachable)
  }

  @Test("Missing proof is told apart from what the evidence speaks against")
  func proof() throws {
    let proof = try result(path: "reports/examples/buergeramt-2026").proof
    let states = Dictionary(grouping: proof, by: \.state).mapValues { $0.map(\.question) }
    #expect(
      states == [
        "expired": ["entitlement-by-group", "surveys-side-by-side"],
        "nothing-found": ["lived-as-stated"], "contradicted": ["same-answer"],
        "shows-less": ["behaviours-described", "feedback-coaching", "goods-handover"],
      ])
    let survey = try #require(proof.first { $0.question == "surveys-side-by-side" })
    #expect(survey.element == "employee-engagement" && survey.enough == "record")
    #expect(survey.typical.count == 3)
  }

  @Test("What no action can bring is named cell by cell, and the plan is for the rest")
  func short() throws {
    let folder = try Folder(Small.files)
    let run = try Program.run(["plan", folder.path, "--format", "json"])
    expect(run, code: 0)
    let result = try JSONDecoder().decode(Result.self, from: Data(run.output))
    #expect(result.reachable == result.short.isEmpty)
    expectGolden(try Program.run(["plan", folder.path]).out, "plan-small.txt")
  }

  @Test(
    "What cannot be planned is said",
    arguments: [
      (["--target", "0"], Int32(2), "'0' is no level of model 'iso-23592': 1 to 4, or "),
      (["--with", "promise-audi"], 2, "did you mean 'promise-audit'?"),
      (["--capacity", "0"], 64, "--capacity is person-days from 1, not 0."),
    ])
  func refused(_ arguments: [String], _ code: Int32, _ message: String) throws {
    let run = try Program.run(["plan", example] + arguments, in: Repository.root)
    expect(run, code: code)
    #expect(run.err.contains(message), "\(run.err)")
  }
}
