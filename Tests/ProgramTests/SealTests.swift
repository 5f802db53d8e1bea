import Glibc
import Modeling
import Testbed
import Testing

@Suite("seal and verify")
struct SealTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    for (name, text) in Small.files { try folder.write(text, to: "a/" + name) }
    try folder.write("abc", to: "a/evidence/x.txt")
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  private func sealed() throws -> Program.Result {
    expect(try run("seal", "--new-key", "mk.key", "--name", "M. Keller"), code: 0)
    let seal = try run("seal", "a", "--key", "mk.key")
    expect(seal, code: 0)
    return seal
  }

  private func fingerprint() throws -> String {
    let shown = try run("seal", "--key", "mk.key").out
    let line = try #require(shown.split(separator: "\n").first { $0.hasPrefix("fingerprint: ") })
    return String(line.dropFirst("fingerprint: ".count))
  }

  @Test("A folder is sealed, holds, and says what differs")
  func sealing() throws {
    let seal = try sealed()
    #expect(seal.out.hasPrefix("first: sealed 20") && seal.out.contains("by M. Keller; 12 files;"))
    expect(try run("verify", "a"), code: 0)
    let fingerprint = try fingerprint()
    #expect(fingerprint.wholeMatch(of: /([0-9a-f]{4} ){7}[0-9a-f]{4}/) != nil)
    let known = try run("verify", "a", "--signer", fingerprint)
    expect(known, code: 0)
    #expect(known.out.hasPrefix("Everything is as it was sealed.\n"))
    #expect(!known.out.contains("Whoever relies"))
    let other = try run("verify", "a", "--signer", String(repeating: "0", count: 32))
    #expect(other.code == 1 && other.out.contains("another key than the one expected"))
    expect(
      try run("evidence", "nothing", "a", "steady", "--what", "Asked twice", "--by", "mk"), code: 0)
    let changed = try run("verify", "a", "--format", "json")
    #expect(changed.code == 1)
    let findings = try #require(changed.out.firstRange(of: "\"findings\":"))
    #expect(
      changed.out[findings.upperBound...] == """
        [{"kind":"changed","what":"evidence.yml","lines":null},{"kind":"journal-grown","what":null,"lines":1},{"kind":"result-files","what":null,"lines":null}]}

        """)
    expect(try run("seal", "a", "--key", "mk.key"), code: 0)
    let again = try run("verify", "a")
    expect(again, code: 0)
    #expect(again.out.contains("Seals before: 1\n"))
  }

  @Test("What it says in each language", arguments: ["en", "de", "fr"])
  func languages(_ language: String) throws {
    _ = try sealed()
    try folder.write("abd", to: "a/evidence/x.txt")
    try folder.write("n", to: "a/evidence/y.txt")
    try folder.write("{}\n", to: "a/journal.jsonl")
    folder.remove("a/plan.yml")
    try folder.write(
      Small.answers.replacing("choice: all", with: "choice: half"), to: "a/answers/mk.yml")
    let run = try run(
      "verify", "a", "--language", language, "--signer", String(repeating: "0", count: 64))
    #expect(run.code == 1)
    let plain = run.out.replacing(/[0-9a-f]{4}( [0-9a-f]{4}){7}/, with: "FINGERPRINT")
      .replacing(/: [^:\n]*, [0-9]{2}:[0-9]{2}:[0-9]{2}.UTC/, with: ": MOMENT")
      .replacing(/excellence [0-9]+\.[0-9]+\.[0-9]+/, with: "excellence VERSION")
    expectGolden(plain, "verify.\(language).txt")
  }

  @Test("openssl and sha256sum come to the same, from what the README says alone")
  func independent() throws {
    _ = try sealed()
    let script = """
      set -e
      value() { sed -n "s/^$1: \\"\\(.*\\)\\"$/\\1/p" a/seal.yml; }
      sed -n 's/^  - { name: "\\(.*\\)", length: \\(.*\\), sha256: "\\(.*\\)" }$/\\3 \\2 \\1/p' a/seal.yml > list
      {
        echo "excellence seal/1"
        for key in assessment sealed by tool digest result; do echo "$key: $(value $key)"; done
        echo "journal: $(sed -n 's/^journal: { lines: \\(.*\\), sha256: "\\(.*\\)" }$/\\1 \\2/p' a/seal.yml)"
        echo "files: $(wc -l < list) $(sha256sum < list | cut -c1-64)"
        echo "previous: none"
        echo "key: $(value key)"
      } > text
      hex() { sed 's/../\\\\x&/g' | xargs -0 printf '%b'; }
      { printf 302a300506032b6570032100; value key | tr -d '\\n'; } | hex > key.der
      value signature | tr -d '\\n' | hex > signature
      openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in text -sigfile signature
      sed 's/ [0-9]* /  /' list > sums
      (cd a && sha256sum --check --quiet ../sums)
      test "$("$0" score a --format json | sha256sum | cut -c1-64)" = "$(value result)"
      value key | tr -d '\\n' | hex | sha256sum | cut -c1-32 | sed 's/..../& /g;s/ $//'
      """
    let run = try Shell.run(script, Program.path, in: folder.path)
    #expect(run.code == 0, "\(run.out)\(run.err)")
    #expect(run.out.hasPrefix("Signature Verified Successfully"))
    #expect(run.out.hasSuffix(try fingerprint()))
  }

  @Test("What could not be done")
  func refused() throws {
    expect(try run("verify", "a"), code: 2)
    expect(try run("verify", "nowhere"), code: 2)
    expect(try run("seal", "a", "--key", "nowhere.key"), code: 2)
    _ = try sealed()
    expect(try run("seal", "--new-key", "a/mk.key", "--name", "X"), code: 2)
    #expect(!Disk.isThere(folder("a/mk.key")))
    expect(try run("seal", "--new-key", "mk.key", "--name", "X"), code: 2)
    chmod(folder("mk.key"), 0o644)
    expect(try run("seal", "a", "--key", "mk.key"), code: 2)
    chmod(folder("mk.key"), 0o600)
    folder.link("a/evidence/out", to: "/etc/passwd")
    let link = try run("seal", "a", "--key", "mk.key")
    expect(link, code: 2)
    #expect(link.err.contains("'evidence/out' is a link"))
    folder.remove("a/evidence/out")
    let text = String(decoding: try Bytes.read(folder("a/seal.yml")), as: UTF8.self)
    try folder.write(text.replacing("by: \"M. Keller\"", with: "by: \"A. Berg\""), to: "a/seal.yml")
    let forged = try run("verify", "a")
    #expect(forged.code == 1 && forged.out.hasPrefix("The signature is wrong"))
    expect(try run("seal", "a", "--key", "mk.key"), code: 2)
    try folder.write("schema: seal/1\n", to: "a/seal.yml")
    expect(try run("verify", "a"), code: 2)
    expect(try run("report", "a", "--kind", "evidence", "--format", "markdown"), code: 2)
    expect(try run("score", "a"), code: 0)
  }

  @Test(
    "What is written wrongly",
    arguments: [
      ["seal"], ["seal", "a"], ["seal", "--new-key", "k"],
      ["seal", "--new-key", "k", "--name", " "],
      ["seal", "a", "--key", "k", "--name", "X"], ["seal", "a", "--key", "k", "--by", "A\nB"],
      ["seal", "a", "--new-key", "k", "--name", "X"], ["verify", "a", "--signer", "abc"],
    ])
  func wrong(_ arguments: [String]) throws {
    expect(try Program.run(arguments, in: folder.path), code: 64)
  }

  @Test("The evidence report prints the seal, and whether it holds")
  func report() throws {
    let words = ["report", "a", "--kind", "evidence", "--format", "markdown"]
    #expect(
      try Program.run(words, in: folder.path).out
        .contains("The folder of the assessment is not sealed."))
    _ = try sealed()
    let holds = try Program.run(words, in: folder.path)
    expect(holds, code: 0)
    #expect(holds.out.contains("Everything is as it was sealed."))
    #expect(holds.out.contains(try fingerprint()))
    try folder.write("abd", to: "a/evidence/x.txt")
    #expect(try Program.run(words, in: folder.path).out.contains("changed: evidence/x.txt"))
    let json = try Program.run(
      ["report", "a", "--kind", "evidence", "--format", "json"], in: folder.path)
    try folder.write(bytes: json.output, to: "result.json")
    let again = try Program.run(
      ["report", "result.json", "--kind", "evidence", "--format", "markdown"], in: folder.path)
    #expect(again.out.contains("changed: evidence/x.txt"))
  }
}
