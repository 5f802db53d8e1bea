import Testbed
import Testing

@Suite("Help")
struct HelpTests {
  private static let commands = [
    "check", "list", "new", "people", "prepare", "interview", "form", "import", "export", "merge",
    "status", "consensus", "evidence", "findings", "score", "explain", "plan", "compare",
    "portfolio", "report", "seal", "verify", "migrate",
  ]

  @Test("The program's own")
  func program() throws {
    let help = try Program.run(["--help"])
    expect(help, code: 0)
    expectGolden(help.out, "help.txt")
    #expect(try Program.run([]).output == help.output)
  }

  @Test("Every command's", arguments: commands)
  func command(_ name: String) throws {
    let help = try Program.run([name, "--help"])
    expect(help, code: 0)
    expectGolden(help.out, "help-\(name).txt")
    #expect(help.err.isEmpty)
    #expect(help.out.contains("Example: excellence \(name)"))
    #expect(try Program.run(["help", name]).output == help.output)
  }

  @Test("Every subcommand's of plan", arguments: ["find", "decide", "add", "status", "export"])
  func plan(_ name: String) throws {
    let help = try Program.run(["plan", name, "--help"])
    expect(help, code: 0)
    expectGolden(help.out, "help-plan-\(name).txt")
    #expect(help.out.contains("Example: excellence plan \(name)"))
    #expect(try Program.run(["plan", "--help"]).out.contains("\n  \(name) "))
  }

  @Test(
    "Every subcommand's of evidence",
    arguments: ["add", "attach", "nothing", "list", "verify", "sample"])
  func evidence(_ name: String) throws {
    let help = try Program.run(["evidence", name, "--help"])
    expect(help, code: 0)
    expectGolden(help.out, "help-evidence-\(name).txt")
    #expect(help.out.contains("Example: excellence evidence \(name)"))
    #expect(try Program.run(["evidence", "--help"]).out.contains("\n  \(name) "))
  }

  @Test("Every subcommand's of consensus", arguments: ["run", "list", "agree"])
  func consensus(_ name: String) throws {
    let help = try Program.run(["consensus", name, "--help"])
    expect(help, code: 0)
    expectGolden(help.out, "help-consensus-\(name).txt")
    #expect(help.out.contains("Example: excellence consensus \(name)"))
    #expect(try Program.run(["consensus", "--help"]).out.contains("\n  \(name) "))
  }

  @Test("These are all commands")
  func all() throws {
    let lines = try Program.run(["--help"]).out.split(separator: "\n")
    let start = try #require(lines.firstIndex(of: "SUBCOMMANDS:"))
    let names = lines[(start + 1)...].filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See ")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names == Self.commands)
  }

  @Test("The version")
  func version() throws {
    let run = try Program.run(["--version"])
    expect(run, code: 0)
    let numbers = run.out.dropLast().split(separator: ".")
    #expect(numbers.count == 3 && numbers.allSatisfy { Int($0) != nil })
  }

  @Test("Completions for shells", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    expect(run, code: 0)
    for name in Self.commands { #expect(run.out.contains(name)) }
  }
}
