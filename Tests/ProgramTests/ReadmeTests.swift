import Testbed
import Testing

@Suite("The README")
struct ReadmeTests {
  /// A line that starts with `$ `, and what the README shows after it.
  struct Command: CustomTestStringConvertible {
    var line: String
    var shown: [String]
    var testDescription: String { line }
  }

  private static func commands() throws -> [Command] {
    var commands: [Command] = []
    var isConsole = false
    for line in try Repository.text("README.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        commands.append(Command(line: String(line.dropFirst(2)), shown: []))
      } else if isConsole, !commands.isEmpty {
        commands[commands.count - 1].shown.append(String(line))
      }
    }
    return commands
  }

  @Test("Every command of the program works as shown, one after the other")
  func program() throws {
    let folder = try Folder()
    try folder.copy(Repository.root + "/reports", to: "reports")
    var count = 0
    for command in try Self.commands() where !command.line.hasPrefix("make ") {
      let run = try Program.shell(command.line, in: folder.path)
      #expect(run.code == 0, "\(command.line): \(run.err)")
      if !command.shown.isEmpty {
        #expect(run.out == command.shown.map { $0 + "\n" }.joined(), "\(command.line)")
      }
      count += 1
    }
    #expect(count >= 40)
  }

  @Test("What it shows of the demo is what the demo's commands print")
  func demo() throws {
    let demo = try #require(try Self.commands().first { $0.line == "make demo" })
    let check = try Program.run(
      ["check", "models", "questionnaires", "reports"], in: Repository.root)
    let score = try Program.run(["score", example], in: Repository.root)
    let printed = demo.shown.map { $0 + "\n" }.joined()
    #expect(printed.hasPrefix(check.out + "\n" + score.out + "\n"))
  }

  @Test("Every make command is one of the Makefile's, and CI runs it")
  func make() throws {
    let makefile = try Repository.text("Makefile")
    let run = try Repository.text(".ci/run")
    for command in try Self.commands() where command.line.hasPrefix("make ") {
      let target = command.line.split(separator: " ")[1]
      #expect(makefile.contains("\n\(target):"), "\(target)")
      #expect(run.contains("make \(target)"), "\(target)")
    }
  }

  @Test("Every command of the program has its row")
  func rows() throws {
    let readme = try Repository.text("README.md")
    let lines = try Program.run(["--help"]).out.split(separator: "\n")
    let start = try #require(lines.firstIndex(of: "SUBCOMMANDS:"))
    for line in lines[(start + 1)...] where line.hasPrefix("  ") && !line.hasPrefix("   ") {
      let name = line.split(separator: " ")[0]
      guard name != "See" else { continue }
      #expect(readme.contains("| `excellence \(name)"), "\(name)")
    }
  }
}
