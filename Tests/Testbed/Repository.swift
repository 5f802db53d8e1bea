import Glibc

/// The folders of this package on the machine that runs its tests.
package enum Repository {
  /// The package's own folder.
  package static let root = parent(parent(parent(#filePath)))

  /// The bytes of a file of the package as text.
  package static func text(_ path: String) throws -> String {
    String(decoding: try Bytes.read(root + "/" + path), as: UTF8.self)
  }

  static func parent(_ path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}

/// Whole files, read and written without ado.
package enum Bytes {
  package struct Failure: Error, CustomStringConvertible {
    package var description: String

    package init(description: String) { self.description = description }
  }

  package static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Failure(description: "cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&part, 1, part.count, file), count > 0 {
      bytes += part[..<count]
    }
    return bytes
  }

  package static func write(_ bytes: some Collection<UInt8>, to path: String) throws {
    guard let file = fopen(path, "wb") else { throw Failure(description: "cannot write \(path)") }
    let written = Array(bytes).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == bytes.count else {
      throw Failure(description: "cannot write \(path)")
    }
  }
}
