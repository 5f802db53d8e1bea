import Crypto
package import Editing
import Modeling
import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What an assessor seals with, and nobody else has: an Ed25519 key in a file of its own.
package struct PrivateKey: Sendable {
  package let name: String
  package let publicKey: PublicKey
  private let secret: [UInt8]

  /// The signature over a text, 64 bytes in hexadecimal digits.
  package func signature(over text: [UInt8]) throws(WriteRefusal) -> String {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret),
      let signature = try? key.signature(for: text)
    else { throw WriteRefusal("The key cannot sign.") }
    return Hexadecimal.text(signature)
  }
}

extension PrivateKey {
  private static let longest = 4096

  /// Makes a key and its file, which only its owner can read; nothing is overwritten.
  package static func make(_ path: String, name: String) throws(WriteRefusal) -> PrivateKey {
    try refuseAssessment(around: path)
    let key = Curve25519.Signing.PrivateKey()
    let made = PrivateKey(
      name: name, publicKey: PublicKey(bytes: Array(key.publicKey.rawRepresentation)),
      secret: Array(key.rawRepresentation))
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST {
        throw WriteRefusal("'\(path)' is there already; a key is not overwritten.")
      }
      throw .system(path)
    }
    let isWritten =
      fchmod(descriptor, 0o600) == 0 && Disk.writeAll(Array(made.text.utf8), to: descriptor)
      && fsync(descriptor) == 0
    let refusal = WriteRefusal.system(path)
    guard close(descriptor) == 0, isWritten else {
      unlink(path)
      throw refusal
    }
    return made
  }

  /// The key in a file that only its owner can read and that stands in no assessment.
  package static func read(_ path: String) throws(WriteRefusal) -> PrivateKey {
    try refuseAssessment(around: path)
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 {
      throw WriteRefusal("'\(path)' can be read by others than its owner; run: chmod 600 '\(path)'")
    }
    let bytes: [UInt8]
    do {
      bytes = try Disk.read(path, upTo: longest)
    } catch {
      throw WriteRefusal("The key '\(path)' \(error.reason).")
    }
    let problems = Problems()
    guard let root = Node.read(Source(name: path, bytes: bytes), problems),
      let key = PrivateKey(root, problems), !problems.hasErrors
    else {
      // What stands in it is not said again.
      throw WriteRefusal("'\(path)' is no private key of schema 'key/1'.")
    }
    return key
  }

  private init?(_ node: Node, _ problems: Problems) {
    var fields = Fields(node, of: "The key", problems)
    guard fields.text("schema") == "key/1", let name = fields.text("name"),
      let known = fields.text("public").flatMap(PublicKey.init(hexadecimal:)),
      let secret = fields.text("private").flatMap({ Hexadecimal.bytes($0, count: 32) }),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret),
      known.bytes == Array(key.publicKey.rawRepresentation), SealText.isLine(name)
    else { return nil }
    fields.finish()
    self.init(name: name, publicKey: known, secret: secret)
  }

  private var text: String {
    """
    # Whoever has this file can seal in this name: keep it to yourself, and keep a copy in a safe.
    schema: key/1
    name: \(Scalar.quoted(name))
    public: "\(publicKey.hexadecimal)"
    private: "\(Hexadecimal.text(secret))"

    """
  }

  /// A key that travels with what it seals proves nothing.
  private static func refuseAssessment(around path: String) throws(WriteRefusal) {
    let isThere = Disk.isThere(path)
    var folder = isThere ? Disk.absolute(path) : Disk.absolute(parent(path))
    while true {
      if Disk.isThere(Disk.join(folder, "assessment.yml")) {
        throw WriteRefusal(
          "'\(path)' stands in the assessment '\(folder)'; keep keys outside of assessments.")
      }
      guard folder != "/", folder.contains("/") else { return }
      folder = parent(folder)
    }
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Texts that can stand in a signed line.
package enum SealText {
  /// Whether a text is one line that says something, with nothing that moves a cursor.
  package static func isLine(_ text: String) -> Bool {
    !text.isBlank && text.utf8.count <= 200 && text == text.oneLine
  }
}

extension String {
  fileprivate var oneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          switch $0.value {
          case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
            false
          default: true
          }
        }))
  }
}
