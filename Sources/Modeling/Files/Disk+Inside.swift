extension Disk {
  /// The bytes of a file below a folder, no larger than a bound; a way out of the folder, or a link
  /// on the way, is refused.
  package static func read(
    _ name: String, inside folder: String, upTo limit: Int
  ) throws(Refusal) -> [UInt8] {
    guard Evidence.staysInside(name) else {
      throw Refusal(reason: "does not stand in the folder of the file that names it")
    }
    var path = folder
    for part in name.split(separator: "/") {
      path = join(path, String(part))
      if kind(path, followingLinks: false) == .link {
        throw Refusal(reason: "is a link or stands behind one; copy the file")
      }
    }
    return try read(path, upTo: limit)
  }
}
