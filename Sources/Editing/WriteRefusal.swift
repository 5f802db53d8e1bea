#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why something was not written, as a sentence for people; nothing that was there is lost.
package struct WriteRefusal: Error, Hashable {
  package var sentence: String

  package init(_ sentence: String) { self.sentence = sentence }

  /// Why the system did not let a file be written, from its last error.
  package static func system(_ path: String) -> WriteRefusal {
    WriteRefusal("'\(path)' cannot be written (\(String(cString: strerror(errno)))).")
  }
}
