/// The bytes of one file under the name people know it by.
///
/// A class, since every node and diagnostic of a file shares it.
package final class Source: Sendable, Hashable {
  /// What a diagnostic prints before the line: the path as the user would type it.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Length of the byte order mark that some editors write first; 0 without one.
  var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  package static func == (left: Source, right: Source) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
