import Modeling
import Testbed
import Testing

@Suite("evidence verify and sample")
struct EvidenceReviewTests {
  private static let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  private static let register = """
    schema: evidence/1
    evidence:
      - { id: fine, title: T, strength: record, supports: [ kept ], dated: 2026-01-01, file: fine.txt, sha256: \(digest) }
      - { id: gone, title: T, strength: record, file: gone.txt, sha256: \(digest) }
      - { id: swapped, title: T, strength: record, file: swapped.txt, sha256: \(digest) }
      - { id: linked, title: T, strength: record, file: linked.txt, sha256: \(digest) }
      - { id: folder, title: T, strength: record, file: folder, sha256: \(digest) }
      - { id: lost, title: T, strength: record, sha256: \(digest) }
      - { id: bare, title: T, strength: record, file: bare.txt }
      - { id: old, title: T, strength: record, dated: 2025-01-01, expires: 2026-10-30 }
      - { id: soon, title: T, strength: record, dated: 2025-01-01, expires: 2026-12-31 }
      - { id: early, title: T, strength: record, dated: 2026-11-01 }
      - { id: fresh, title: T, strength: record, dated: 2026-10-01 }
      - { id: day-before, title: T, strength: record, dated: 2026-10-30 }
      - { id: said, title: T, strength: statement, dated: 2026-10-30, supports: [ steady, gone-question ] }

    """

  private func ground() throws -> Folder {
    var files = Small.files
    files["evidence.yml"] = Self.register
    files["findings.yml"] = nil
    files["answers/ab.yml"] =
      "schema: answers/1\nby: ab\nanswers:\n  kept: { choice: half }\n  steady: { choice: all }\n"
    let folder = try Folder(files)
    for (name, text) in [
      ("fine.txt", "abc"), ("swapped.txt", "abd"), ("bare.txt", "x"), ("deep/er/orphan.txt", "x"),
      (".hidden", "x"), ("folder/in.txt", "x"),
    ] {
      try folder.write(text, to: "evidence/" + name)
    }
    folder.link("evidence/linked.txt", to: "/etc/passwd")
    return folder
  }

  @Test("Everything there is to say, in each language", arguments: ["en", "de", "fr"])
  func everything(_ language: String) throws {
    let folder = try ground()
    let run = try Program.run(["evidence", "verify", folder.path, "--language", language])
    #expect(run.code == 1)
    expectGolden(run.out, "evidence-verify.\(language).txt")
  }

  @Test("For programs, on another day, and with another notion of shortly before")
  func json() throws {
    let folder = try ground()
    func kinds(_ arguments: String...) throws -> [String] {
      let run = try Program.run(
        ["evidence", "verify", folder.path, "--format", "json"] + arguments)
      #expect(run.code == 1)
      return run.out.matches(of: /"kind":"([a-z\-]+)","evidence":("[a-z\-]+"|null)/)
        .map { "\($0.1) \($0.2)" }
    }
    let usual = try kinds()
    #expect(
      usual == [
        "missing \"gone\"", "changed \"swapped\"", "link \"linked\"", "unreadable \"folder\"",
        "file-lost \"lost\"", "no-digest \"bare\"", "expired \"old\"", "future \"early\"",
        "recent \"fresh\"", "recent \"day-before\"", "out-of-scope null", "statement-only null",
        "orphan null", "orphan null",
      ])
    #expect(try kinds("--on", "2027-01-01").contains("expired \"soon\""))
    #expect(try !kinds("--within", "29").contains("recent \"fresh\""))
    #expect(try kinds("--within", "29").contains("recent \"day-before\""))
    #expect(try !kinds("--within", "0").contains { $0.hasPrefix("recent") })
  }

  @Test("Nothing to say ends with 0; what is written wrongly with 64")
  func ends() throws {
    var files = Small.files
    files["evidence.yml"] = nil
    files["findings.yml"] = nil
    let folder = try Folder(files)
    let fine = try Program.run(["evidence", "verify", folder.path])
    expect(fine, code: 0)
    for arguments in [["--on", "soon"], ["--within", "-1"]] {
      expect(try Program.run(["evidence", "verify", folder.path] + arguments), code: 64)
    }
    expect(try Program.run(["evidence", "sample", folder.path, "--seed", "-1"]), code: 64)
    expect(
      try Program.run(["evidence", "sample", folder.path, "--seed", "1", "--count", "0"]), code: 64)
  }

  @Test("A sample in each language", arguments: ["en", "de", "fr"])
  func sampled(_ language: String) throws {
    let run = try Program.run(
      ["evidence", "sample", example, "--seed", "2026", "--count", "5", "--language", language],
      in: Repository.root)
    expect(run, code: 0)
    expectGolden(run.out, "evidence-sample.\(language).txt")
  }

  @Test("Python draws the same, from what the README says alone")
  func independent() throws {
    let folder = try Folder()
    let script = """
      import json, subprocess, sys
      def run(*words): return json.loads(subprocess.run([sys.argv[1], *words], capture_output=True, check=True).stdout)
      result = run("score", sys.argv[2], "--format", "json")
      claims = {}
      for q in result["questions"]:
          if q["state"] == "answered" and q["weight"] > 0 and q["value"] > 0:
              size = q["weight"] * int(q["value"] * 1000 + 0.5)
              claims.setdefault(q["element"], []).append((q["id"], size))
      strata = [sorted(claims[e]) for e in sorted(claims)]
      mask = 2**64 - 1
      def draw(seed, count):
          state = seed
          def pick(sizes):
              nonlocal state
              state = (state + 0x9E3779B97F4A7C15) & mask
              z = state
              z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
              z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
              point = ((z ^ (z >> 31)) * sum(sizes)) >> 64
              for i, size in enumerate(sizes):
                  if point < size: return i
                  point -= size
          rest = [list(s) for s in strata]; open_ = list(range(len(rest))); drawn = []
          while len(drawn) < count and open_:
              s = open_.pop(pick([sum(c[1] for c in rest[i]) for i in open_]))
              drawn.append(rest[s].pop(pick([c[1] for c in rest[s]]))[0])
          left = [c for s in rest for c in s]
          while len(drawn) < count and left:
              drawn.append(left.pop(pick([c[1] for c in left]))[0])
          return drawn
      for seed in [0, 1, 2026, 2**64 - 1]:
          for count in [1, 9, 30]:
              ours = run("evidence", "sample", sys.argv[2], "--seed", str(seed), "--count", str(count), "--format", "json")
              assert [c["question"] for c in ours["claims"]] == draw(seed, count), (seed, count)
      """
    try folder.write(script + "\n", to: "draw.py")
    let run = try Shell.run(
      "python3 draw.py \"$0\" \"$1\"", Program.path, Repository.root + "/" + example,
      in: folder.path)
    #expect(run.code == 0, "\(run.err)")
  }
}
