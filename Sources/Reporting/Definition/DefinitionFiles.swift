import Modeling

/// How a definition gets at the files it names, such as a logo.
package struct DefinitionFiles: Sendable {
  /// Why a file could not be read, as the end of a sentence.
  package struct Refusal: Error {
    package var reason: String

    package init(reason: String) { self.reason = reason }
  }

  /// The bytes of a file by its name.
  let read: @Sendable (String) throws(Refusal) -> [UInt8]

  package init(_ read: @escaping @Sendable (String) throws(Refusal) -> [UInt8]) {
    self.read = read
  }

  /// Bytes of the largest file.
  private static let largest = 1 << 20

  /// Those below the folder of a definition, by its path.
  package static func beside(_ definition: String) -> DefinitionFiles {
    let folder = definition.lastIndex(of: "/").map { String(definition[...$0]) } ?? "."
    return DefinitionFiles { name throws(Refusal) in
      do throws(Disk.Refusal) {
        return try Disk.read(name, inside: folder, upTo: largest)
      } catch {
        throw Refusal(reason: error.reason)
      }
    }
  }

  /// Those of a definition that is no file: there are none.
  package static let none = DefinitionFiles { _ throws(Refusal) in
    throw Refusal(reason: "cannot be read, since the definition is no file of its own")
  }
}
