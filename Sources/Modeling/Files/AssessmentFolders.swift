/// The assessments that stand in a folder and the folders in it.
package struct AssessmentFolders {
  /// Folders in folders that are looked through.
  package static let depth = 8

  /// Paths below the folder, sorted by their bytes name by name; empty for the folder itself.
  package private(set) var found: [String] = []
  /// Paths of folders that may not be read, likewise.
  package private(set) var unreadable: [String] = []
  private let root: String

  /// Looks through a folder; links and what is hidden are passed by.
  package init(under root: String) {
    self.root = root
    look("", depth: 0)
  }

  private mutating func look(_ path: String, depth: Int) {
    let folder = path.isEmpty ? root : Disk.join(root, path)
    if Disk.kind(Disk.join(folder, "assessment.yml")) != nil { return found.append(path) }
    guard depth < Self.depth else { return }
    guard let names = Disk.names(in: folder) else { return unreadable.append(path) }
    for name in names where !name.hasPrefix(".") {
      let inside = Disk.join(path, name)
      if Disk.kind(Disk.join(root, inside), followingLinks: false) == .folder {
        look(inside, depth: depth + 1)
      }
    }
  }
}
