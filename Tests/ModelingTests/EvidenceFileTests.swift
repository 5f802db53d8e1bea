import Modeling
import Testbed
import Testing
import YAML

@Suite("Evidence files")
struct EvidenceFileTests {
  /// SHA-256 of "abc".
  private static let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  private func check(_ file: String, sha256: String? = nil, _ make: (Folder) throws -> Void) throws
    -> [String]
  {
    let folder = try Folder(Small.files)
    let lines = "file: \(file)" + (sha256.map { "\n    sha256: \($0)" } ?? "")
    try folder.write(
      Small.evidence.replacing(once: "link: https://example.com/sign", with: lines),
      to: "evidence.yml")
    try make(folder)
    let problems = Problems()
    EvidenceFiles.check(folder.path, problems)
    return said(problems, in: folder)
  }

  @Test("A file that is there is without fault")
  func there() throws {
    #expect(try check("a.txt") { try $0.write("abc", to: "evidence/a.txt") } == [])
    #expect(
      try check("deep/a.txt", sha256: Self.digest) {
        try $0.write("abc", to: "evidence/deep/a.txt")
      } == [])
    let upper = Self.digest.uppercased()
    #expect(try check("a.txt", sha256: upper) { try $0.write("abc", to: "evidence/a.txt") } == [])
  }

  @Test("A file that is missing, changed, a folder, a link or a pipe")
  func faults() throws {
    let place = "evidence.yml:13:11: error: Evidence 'sign':"
    #expect(try check("a.txt") { _ in } == ["\(place) the file does not exist in evidence/."])
    #expect(
      try check("a.txt", sha256: Self.digest) { try $0.write("abd", to: "evidence/a.txt") }
        == ["\(place) the file's content is not the one its 'sha256' was made from."])
    #expect(
      try check("a.txt") { $0.makeFolder("evidence/a.txt") } == [
        "\(place) the file is a folder, not a file."
      ])
    let link = "\(place) the file is a link or stands behind one; copy it into evidence/."
    #expect(try check("a.txt") { $0.link("evidence/a.txt", to: "/etc/passwd") } == [link])
    #expect(
      try check("d/passwd") { $0.link("evidence/d", to: "/etc") } == [link])
    #expect(
      try check("a.txt") { $0.makePipe("evidence/a.txt") } == [
        "\(place) the file is not a regular file."
      ])
  }

  @Test("Files that the register does not name")
  func strays() throws {
    let found = try check("deep/a.txt") {
      try $0.write("abc", to: "evidence/deep/a.txt")
      try $0.write("x", to: "evidence/b.txt")
      try $0.write("x", to: "evidence/.hidden")
    }
    #expect(found == ["evidence/b.txt: warning: The evidence register does not name this file."])
  }
}
