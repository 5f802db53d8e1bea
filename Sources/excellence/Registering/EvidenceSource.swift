import ArgumentParser
import Editing
import Modeling
import YAML

/// Where a piece of evidence is: a file to copy, one that stands in evidence/, or a link.
struct EvidenceSource: ParsableArguments {
  @Option(help: ArgumentHelp("The file, which is copied into evidence/.", valueName: "path"))
  var file: String?

  @Flag(help: "The file stands in evidence/ already and stays where it is.")
  var inPlace = false

  @Option(help: ArgumentHelp("Where it is, in place of a file.", valueName: "url"))
  var link: String?

  var isEmpty: Bool { file == nil && link == nil }

  func validate() throws {
    if file != nil, link != nil {
      throw ValidationError("A piece has a file or a link; give one of --file and --link.")
    }
    if inPlace, file == nil {
      throw ValidationError("--in-place needs --file with a path in evidence/.")
    }
    if let file, file.isEmpty { throw ValidationError("--file must not be empty.") }
    if let link, !Self.isLink(link) {
      throw ValidationError(
        "--link is an address like https://intranet.example/minutes, not '\(link.shortened)'.")
    }
  }

  private static func isLink(_ text: String) -> Bool {
    guard let scheme = text.firstRange(of: "://") else { return false }
    return text[..<scheme.lowerBound].wholeMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*/) != nil
      && scheme.upperBound != text.endIndex
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F..<0xA0).contains($0.value) }
  }

  /// What the register is to say of it. A copy that was made is gone again unless it is kept.
  struct Taken {
    var pairs: [Content.Pair] = []
    var copy: EvidenceCopy?
    var digest: FileDigest?

    func value(_ key: String) -> String? {
      guard case .text(let text)? = pairs.first(where: { $0.key == key })?.value else { return nil }
      return text
    }
  }

  /// Copies the file, or looks at the one that is there; ends the command if that cannot be done.
  func take(into assessment: String) throws -> Taken {
    if let link { return Taken(pairs: [.init("link", .text(link))]) }
    guard let file else { return Taken() }
    if inPlace {
      let name = Self.inside(file, assessment)
      let digest = try Self.digest(name, assessment)
      return Taken(pairs: Self.pairs(name, digest), digest: digest)
    }
    let copy = try Terminal.refusing { try EvidenceCopy(of: file, into: assessment) }
    return Taken(pairs: Self.pairs(copy.name, copy.digest), copy: copy, digest: copy.digest)
  }

  private static func pairs(_ name: String, _ digest: FileDigest) -> [Content.Pair] {
    [.init("file", .text(name)), .init("sha256", .text(digest.sha256))]
  }

  /// The path in evidence/ of a file given by that, or by its path from where one stands.
  private static func inside(_ file: String, _ assessment: String) -> String {
    let folder = Disk.absolute(Disk.join(assessment, "evidence")) + "/"
    let path = Disk.isThere(file) ? Disk.absolute(file) : file
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : file
  }

  private static func digest(_ name: String, _ assessment: String) throws -> FileDigest {
    guard Evidence.staysInside(name) else {
      throw Terminal.refusal(
        "'\(name.shortened)' does not stand in evidence/; leave out --in-place to copy it there.")
    }
    switch EvidenceFiles.digest(Disk.join(assessment, "evidence"), name) {
    case .success(let digest): return digest
    case .failure(let fault):
      throw Terminal.refusal("'\(name.shortened)': \(EvidenceFiles.sentence(fault))")
    }
  }
}
