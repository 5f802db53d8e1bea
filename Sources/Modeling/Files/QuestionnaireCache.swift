import YAML

/// The questionnaires that many assessments of one run are made with, so that each is read once.
///
/// One is taken again only if all its files are the same: built in, on the same shelf, or byte for
/// byte. What is warned of in it is said the first time alone.
///
/// A class, since every assessment of the run adds to it.
package final class QuestionnaireCache {
  /// How many are kept.
  private static let limit = 8

  /// The ones used last come first.
  private var entries: [Entry] = []

  package init() {}

  /// As `Library.questionnaire` gives it; what is taken again is not part of the record.
  func questionnaire(_ id: String, namedAt node: Node, _ library: Library, _ record: Record)
    -> Questionnaire?
  {
    if let index = entries.firstIndex(where: { $0.questionnaire.id == id && $0.isSame(in: library) }
    ) {
      if index > 0 { entries.insert(entries.remove(at: index), at: 0) }
      return entries[0].questionnaire
    }
    let known = record.files.count
    let errors = record.problems.errorCount
    guard let loaded = library.questionnaire(id, namedAt: node, record) else { return nil }
    if record.problems.errorCount == errors,
      let entry = Entry(loaded, library, Array(record.files[known...]))
    {
      entries.insert(entry, at: 0)
      if entries.count > Self.limit { entries.removeLast() }
    }
    return loaded
  }
}

/// A questionnaire with the files it was made of.
private struct Entry {
  let questionnaire: Questionnaire
  private var sources: [Source] = []

  /// A model, bank or questionnaire, and its files.
  private struct Source {
    var folder: StaticString
    var id: String
    var found: Library.Found
    /// Paths relative to the shelf, and bytes.
    var files: [(path: String, bytes: [UInt8])]
  }

  /// Nil if the files cannot be told apart by what they belong to.
  init?(
    _ questionnaire: Questionnaire, _ library: Library, _ files: [(name: String, bytes: [UInt8])]
  ) {
    self.questionnaire = questionnaire
    let banks = [questionnaire.id, questionnaire.bank].compactMap { $0 }
    let wanted: [(StaticString, String)] =
      [("models", questionnaire.model.id)] + banks.map { ("questionnaires", $0) }
    for (folder, id) in wanted {
      guard let found = library.find(folder, id) else { return nil }
      let home = found.path.hasSuffix("/questionnaire.yml") ? id + "/" : found.path
      let own = files.filter { $0.name.hasPrefix("\(folder)/\(home)") }
        .map { (path: String($0.name.dropFirst("\(folder)/".utf8.count)), bytes: $0.bytes) }
      sources.append(Source(folder: folder, id: id, found: found, files: own))
    }
    guard sources.reduce(0, { $0 + $1.files.count }) == files.count else { return nil }
  }

  /// Whether another library would give the same.
  func isSame(in library: Library) -> Bool {
    sources.allSatisfy { source in
      guard let found = library.find(source.folder, source.id), found.path == source.found.path
      else { return false }
      if found.shelf.isSame(as: source.found.shelf) { return true }
      return source.files.allSatisfy { library.bytes(source.folder, found, $0.path) == $0.bytes }
    }
  }
}

extension Shelf {
  /// Whether it is the same place; two copies of a place are two.
  fileprivate func isSame(as other: Shelf) -> Bool {
    switch (self, other) {
    case (.builtIn, .builtIn): true
    case (.models(let one), .models(let two)), (.questionnaires(let one), .questionnaires(let two)):
      one == two
    default: false
    }
  }
}

extension Library {
  /// The bytes of a file on the shelf where something was found; nil if it cannot be read.
  fileprivate func bytes(_ folder: StaticString, _ found: Found, _ path: String) -> [UInt8]? {
    switch found.shelf {
    case .models(let root), .questionnaires(let root):
      return try? Disk.read(Disk.join(root, path), upTo: Limits.fileSize)
    case .builtIn(let files):
      guard let text = files.first(where: { $0.path == "\(folder)/\(path)" })?.text else {
        return nil
      }
      return Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
  }
}
