import Editing
import Glibc
import Modeling
import Testbed
import Testing
import YAML

@testable import Sealing

@Suite("Sealing a folder")
struct SealTests {
  private static let outcome = SealCheck.Outcome(
    digest: String(repeating: "1a", count: 32), result: String(repeating: "2b", count: 32))

  private let keys: Folder
  private let key: PrivateKey

  init() throws {
    keys = try Folder()
    key = try PrivateKey.make(keys("mk.key"), name: "M. Keller")
  }

  private func seal(_ folder: Folder, after former: Seal? = nil, by key: PrivateKey? = nil) throws
    -> Seal
  {
    try Seal.make(
      folder.path, assessment: "first", Self.outcome, by: "M. Keller", tool: "excellence 0.3.0",
      at: Moment(seconds: 1_795_977_612), with: key ?? self.key, after: former)
  }

  private func findings(
    _ seal: Seal, _ folder: Folder, _ outcome: SealCheck.Outcome? = outcome,
    signer: String? = nil
  ) -> [SealCheck.Finding] {
    SealCheck(seal, in: folder.path, FolderInventory(of: folder.path), outcome, signer: signer)
      .findings
  }

  @Test("The vectors of RFC 8032, 7.1")
  func vectors() throws {
    for (key, message, signature) in [
      (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
      ),
      (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
      ),
    ] {
      let key = try #require(PublicKey(hexadecimal: key))
      let bytes = try #require(Hexadecimal.bytes(message, count: message.utf8.count / 2))
      #expect(key.isSignature(signature, over: bytes))
      #expect(!key.isSignature(signature, over: bytes + [0]))
      #expect(!key.isSignature(String(signature.reversed()), over: bytes))
    }
  }

  @Test("What is signed, byte for byte")
  func canonical() throws {
    let folder = try Folder(["b.txt": "b", "a/ä.txt": "a"])
    let seal = try seal(folder)
    let list = String(decoding: FolderInventory.list(seal.files), as: UTF8.self)
    #expect(
      list == """
        ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb 1 a/ä.txt
        3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d 1 b.txt

        """)
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(
      String(decoding: seal.signed.statement.canonical, as: UTF8.self) == """
        excellence seal/1
        assessment: first
        sealed: 2026-11-29T18:40:12Z
        by: M. Keller
        tool: excellence 0.3.0
        digest: \(Self.outcome.digest)
        result: \(Self.outcome.result)
        journal: 0 \(empty)
        files: 2 \(FileDigest(of: Array(list.utf8)).sha256)
        previous: none
        key: \(key.publicKey.hexadecimal)

        """)
  }

  @Test("What is as it was, and every way in which it is not")
  func changes() throws {
    let folder = try Folder([
      "a.yml": "a", "b.yml": "b", "journal.jsonl": "{}\n{}\n", "evidence/x.txt": "x",
    ])
    let seal = try seal(folder)
    try folder.write(seal.text, to: Seal.file)
    try folder.write("", to: "answers/.mk.lock")
    try folder.write("", to: "plan.yml.12.new")
    #expect(findings(seal, folder) == [])
    try folder.write("A", to: "a.yml")
    #expect(findings(seal, folder) == [.changed("a.yml")])
    folder.remove("b.yml")
    try folder.write("c", to: "evidence/.y.lock")
    #expect(
      findings(seal, folder) == [
        .changed("a.yml"), .missing("b.yml"), .added("evidence/.y.lock"),
      ])
    try folder.write("a", to: "a.yml")
    try folder.write("b", to: "b.yml")
    folder.remove("evidence/.y.lock")
    try folder.write("{}\n{}\n{\"when\"}\n", to: "journal.jsonl")
    #expect(findings(seal, folder) == [.journalGrown(1)])
    try folder.write("{}\n{ }\n{}\n", to: "journal.jsonl")
    #expect(findings(seal, folder) == [.journalRewritten])
    try folder.write("{}\n", to: "journal.jsonl")
    #expect(findings(seal, folder) == [.journalRewritten])
    folder.remove("journal.jsonl")
    #expect(findings(seal, folder) == [.missing("journal.jsonl")])
    try folder.write("{}\n{}\n", to: "journal.jsonl")
    folder.remove("evidence/x.txt")
    folder.link("evidence/x.txt", to: "/etc/passwd")
    #expect(
      findings(seal, folder) == [
        .missing("evidence/x.txt"),
        .fault("'evidence/x.txt' is a link; put the file itself in its place."),
      ])
  }

  @Test("Why figures are others")
  func causes() throws {
    let folder = try Folder(["a.yml": "a"])
    let seal = try seal(folder)
    let other = String(repeating: "3c", count: 32)
    let program = SealCheck.Outcome(digest: Self.outcome.digest, result: other)
    #expect(findings(seal, folder, program) == [.result(.program)])
    let outside = SealCheck.Outcome(digest: other, result: other)
    #expect(findings(seal, folder, outside) == [.result(.outside)])
    #expect(findings(seal, folder, nil) == [.result(.unreadable)])
    try folder.write("b", to: "a.yml")
    #expect(findings(seal, folder, outside) == [.changed("a.yml"), .result(.files)])
  }

  @Test("Whatever is changed in a seal makes its signature wrong", arguments: 0..<12)
  func forged(_ way: Int) throws {
    let folder = try Folder(["a.yml": "a", "b.yml": "b"])
    let first = try seal(folder)
    var seal = try seal(folder, after: first)
    let other = String(repeating: "3c", count: 32)
    switch way {
    case 0: seal.signed.statement.by = "A. Berg"
    case 1: seal.signed.statement.sealed = "2026-11-30T18:40:12Z"
    case 2: seal.signed.statement.digest = other
    case 3: seal.signed.statement.result = other
    case 4: seal.signed.statement.journal.lines = 1
    case 5: seal.signed.statement.fileList = other
    case 6: seal.signed.statement.previous = other
    case 7: seal.signed.statement.tool = "x"
    case 8: seal.signed.statement.assessment = "second"
    case 9: seal.history[0].statement.by = "A. Berg"
    case 10: seal.history = []
    default: seal.signed.statement.key = try PrivateKey.make(keys("ab.key"), name: "A").publicKey
    }
    let found = findings(seal, folder)
    #expect(found.contains { [.signature, .history(0), .history(1)].contains($0) }, "\(found)")
    // A file's entry is read into the list that is signed.
    var text = first.text
    text.replace("name: \"b.yml\"", with: "name: \"c.yml\"")
    let problems = Problems()
    let node = try #require(Node.read(Source(name: "s", bytes: Array(text.utf8)), problems))
    #expect(try !#require(Seal(node, problems)).signed.isRight)
  }

  @Test("A chain of seals holds, also by several people, and is read back")
  func chain() throws {
    let folder = try Folder(["a.yml": "a"])
    let other = try PrivateKey.make(keys("ab.key"), name: "A. Berg")
    let first = try seal(folder)
    try folder.write("b", to: "a.yml")
    let second = try seal(folder, after: first, by: other)
    let third = try seal(folder, after: second)
    #expect(third.history.map(\.statement.key) == [key.publicKey, other.publicKey])
    let problems = Problems()
    let node = try #require(Node.read(Source(name: "s", bytes: Array(third.text.utf8)), problems))
    #expect(Seal(node, problems) == third)
    #expect(findings(third, folder) == [])
    #expect(findings(third, folder, signer: key.publicKey.hexadecimal) == [])
    #expect(findings(third, folder, signer: key.publicKey.fingerprint.uppercased()) == [])
    #expect(findings(third, folder, signer: other.publicKey.fingerprint) == [.signer])
    var torn = third
    torn.history.removeFirst()
    #expect(findings(torn, folder) == [.history(0)])
  }

  @Test("Names that no system tells apart alike are told apart by their bytes")
  func names() throws {
    let folder = try Folder()
    for name in ["\u{E9}.txt", "e\u{301}.txt"] { try folder.write(name, to: name) }
    let seal = try seal(folder)
    #expect(seal.files.count == 2)
    #expect(findings(seal, folder) == [])
    folder.remove("e\u{301}.txt")
    #expect(findings(seal, folder) == [.missing("e\u{301}.txt")])
  }

  @Test("What cannot be sealed is named")
  func refused() throws {
    for (name, make, said) in [
      ("a link", "ln -s /etc/passwd x", "'x' is a link; put the file itself in its place."),
      ("a pipe", "mkfifo x", "'x' is no regular file."),
      ("not UTF-8", "printf x > \"$(printf 'a\\377')\"", "has a name that is not UTF-8"),
      ("two lines", "printf x > \"$(printf 'a\\nb')\"", "holds control characters"),
    ] {
      let folder = try Folder(["a.yml": "a"])
      #expect(try Shell.run(make, in: folder.path).code == 0)
      let refusal = try #require(throws: WriteRefusal.self, "\(name)") { try seal(folder) }
      #expect(refusal.sentence.contains(said), "\(refusal.sentence)")
    }
  }

  @Test("Thousands of files")
  func many() throws {
    let folder = try Folder()
    _ = try Shell.run("mkdir d; for i in $(seq 5000); do echo $i > d/f$i; done", in: folder.path)
    let seal = try seal(folder)
    #expect(seal.files.count == 5000)
    let problems = Problems()
    let node = try #require(Node.read(Source(name: "s", bytes: Array(seal.text.utf8)), problems))
    #expect(Seal(node, problems) == seal)
    #expect(findings(seal, folder) == [])
  }

  @Test("A key is for its owner alone, is not overwritten, and stands in no assessment")
  func keyFile() throws {
    var status = stat()
    #expect(stat(keys("mk.key"), &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try PrivateKey.read(keys("mk.key")).publicKey == key.publicKey)
    func said(_ step: () throws -> PrivateKey) throws -> String {
      try #require(throws: WriteRefusal.self) { _ = try step() }.sentence
    }
    #expect(
      try said { try PrivateKey.make(keys("mk.key"), name: "X") }.contains("is there already"))
    chmod(keys("mk.key"), 0o640)
    #expect(try said { try PrivateKey.read(keys("mk.key")) }.contains("chmod 600"))
    chmod(keys("mk.key"), 0o600)
    let folder = try Folder(["assessment.yml": "x"])
    folder.makeFolder("deep/er")
    for name in ["k.key", "deep/er/k.key"] {
      let sentence = try said { try PrivateKey.make(folder(name), name: "X") }
      #expect(sentence.contains("keep keys outside of assessments"), "\(sentence)")
      #expect(!Disk.isThere(folder(name)))
    }
    try folder.write(bytes: try Bytes.read(keys("mk.key")), to: "deep/k.key")
    chmod(folder("deep/k.key"), 0o600)
    #expect(try said { try PrivateKey.read(folder("deep/k.key")) }.contains("keep keys outside"))
    let text = String(decoding: try Bytes.read(keys("mk.key")), as: UTF8.self)
    for (old, new) in [("key/1", "key/2"), ("public: \"", "public: \"0"), ("\nname:", "\nnam:")] {
      let other = try Folder(["k.key": text.replacing(old, with: new, maxReplacements: 1)])
      chmod(other("k.key"), 0o600)
      let sentence = try said { try PrivateKey.read(other("k.key")) }
      #expect(sentence.hasSuffix("is no private key of schema 'key/1'."))
    }
  }
}
