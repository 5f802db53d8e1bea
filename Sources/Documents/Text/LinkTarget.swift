/// Which destinations may become links.
enum LinkTarget {
  /// Whether a destination is `http:`, `https:`, `mailto:` or an anchor, without spaces or hidden
  /// characters.
  static func isSafe(_ destination: String) -> Bool {
    let bytes = Array(destination.utf8.prefix(8)).map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    let isKnown = ["http://", "https://", "mailto:", "#"].contains { bytes.starts(with: $0.utf8) }
    guard isKnown, destination.utf8.count > 1 else { return false }
    return destination.unicodeScalars.allSatisfy {
      $0 != " " && $0 != "\n" && $0 != "\t" && !Visible.isNumbered($0.value)
    }
  }
}
