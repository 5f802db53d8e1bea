import Testbed
import Testing

/// A run of the program, and what it says if it cannot be done.
struct Refused: Sendable, CustomTestStringConvertible {
  var arguments: [String]
  var code: Int32
  var says: String

  init(_ line: String, _ code: Int32, _ says: String) {
    arguments = line.split(separator: " ").map(String.init)
    (self.code, self.says) = (code, says)
  }

  var testDescription: String { arguments.joined(separator: " ") }
}

@Suite("Exit codes")
struct ExitTests {
  @Test(
    "What cannot be done ends with 2, prints no result, and says why",
    arguments: [
      Refused("score nowhere", 2, "nowhere: error: The folder does not exist.\n"),
      Refused(
        "score Package.swift", 2,
        "Package.swift: error: This is no folder; an assessment is a folder with an assessment.yml.\n"
      ),
      Refused(
        "score Sources", 2,
        "Sources: error: The folder has no assessment.yml, so it holds no assessment.\n"),
      Refused("explain nowhere x", 2, "nowhere: error: The folder does not exist.\n"),
      Refused("check nowhere", 2, "excellence: There is nothing at 'nowhere'.\n"),
      Refused("check models nowhere", 2, "excellence: There is nothing at 'nowhere'.\n"),
      Refused("check Sources/YAML", 2, "excellence: There is nothing to check in Sources/YAML.\n"),
      Refused(
        "score \(example) --fail-under 5", 2,
        "excellence: '5' is no level of model 'iso-23592': 0 to 4, or core-service, feedback-management, individual-service, surprising-service.\n"
      ),
      Refused(
        "score \(example) --fail-under core", 2,
        "excellence: 'core' is no level of model 'iso-23592': 0 to 4, or core-service, feedback-management, individual-service, surprising-service.\n"
      ),
      Refused(
        "new Sources --questionnaire iso-23592-full", 2,
        "excellence: The folder 'Sources' is not empty; nothing was written.\n"),
      Refused(
        "new Package.swift --questionnaire iso-23592-full", 2,
        "excellence: 'Package.swift' is there and is no folder; nothing was written.\n"),
      Refused(
        "new /proc/x --questionnaire iso-23592-full", 2,
        "excellence: The folder '/proc/x' cannot be made (No such file or directory).\n"),
      Refused(
        "new /tmp/never --questionnaire iso-23592-ful", 2,
        "iso-23592-ful: error: There is no questionnaire 'iso-23592-ful' in the folders named, the assessment or built in; did you mean 'iso-23592-full'?\n"
      ),
      Refused(
        "new /tmp/never --questionnaire iso-23592-full --person M.K.", 2,
        "excellence: Person 'M.K.' is no id: ids are lower-case letters and digits, words joined by single hyphens.\n"
      ),
      Refused(
        "new /tmp/never --questionnaire iso-23592-full --person a --person a", 2,
        "excellence: A person is named twice.\n"),
    ])
  func refusals(_ example: Refused) throws {
    let run = try Program.run(example.arguments, in: Repository.root)
    expect(run, code: example.code)
    #expect(run.err == example.says)
  }

  @Test(
    "A command written wrongly ends with 64",
    arguments: [
      "scroe x", "score", "score a b", "score \(example) --format xml", "score --fomat json x",
      "new", "new x",
      "explain \(example)", "check --models", "--nonsense",
    ])
  func usage(_ line: String) throws {
    expect(
      try Program.run(line.split(separator: " ").map(String.init), in: Repository.root), code: 64)
  }

  @Test("A level that is not met ends with 1, and the result is printed all the same")
  func failUnder() throws {
    let plain = try Program.run(["score", example], in: Repository.root)
    expect(plain, code: 0)
    for level in ["4", "surprising-service"] {
      let run = try Program.run(["score", example, "--fail-under", level], in: Repository.root)
      expect(run, code: 1)
      #expect(run.output == plain.output)
    }
    for level in ["0", "1", "core-service"] {
      let run = try Program.run(["score", example, "--fail-under", level], in: Repository.root)
      expect(run, code: 0)
      #expect(run.output == plain.output)
    }
  }

  @Test("check ends with 1 for errors, with --strict for warnings")
  func check() throws {
    let folder = try Folder(Small.files)
    expect(try Program.run(["check"], in: folder.path), code: 0)
    expect(try Program.run(["check", "--strict"], in: folder.path), code: 0)
    try folder.write("x", to: "answers/zz.yaml")
    let run = try Program.run(["check"], in: folder.path)
    expect(run, code: 0)
    #expect(
      run.out == """
        answers/zz.yaml: warning: The file is not read, since answers files end in '.yml'.
        Checked 1 assessment: 0 errors, 1 warning.

        """)
    let strict = try Program.run(["check", "--strict"], in: folder.path)
    expect(strict, code: 1)
    #expect(strict.output == run.output)
    folder.remove("consensus.yml")
    folder.makeFolder("consensus.yml")
    expect(try Program.run(["check"], in: folder.path), code: 1)
    expect(try Program.run(["score", "."], in: folder.path), code: 2)
  }
}
