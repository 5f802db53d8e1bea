/// Reads workbooks (XLSX) as Excel, LibreOffice and other programs write them: values alone, those
/// of formulas as they were last computed.
package enum WorkbookReading {
  /// Why a file was not read.
  package enum Refusal: Error, Hashable {
    case noLibrary
    /// An old or an encrypted workbook, or one of another format.
    case otherFormat
    case broken
    case tooLarge

    /// The end of a sentence that begins with the file.
    package var reason: String {
      switch self {
      case .noLibrary:
        "cannot be read without libarchive and libxml2; install them with: sudo apt install libarchive13 libxml2"
      case .otherFormat:
        "is no XLSX workbook, or has a password; save it as an Excel workbook (.xlsx) without one"
      case .broken: "is no workbook that can be read; open it in a spreadsheet and save it as .xlsx"
      case .tooLarge: "holds more than a workbook of answers can; it was not read"
      }
    }
  }

  /// The sheets of a workbook, in its order.
  package static func sheets(of bytes: [UInt8]) throws(Refusal) -> [Grid] {
    try sheets(of: bytes, ArchiveLibrary(), XMLLibrary())
  }

  static func sheets(
    of bytes: [UInt8], _ archive: ArchiveLibrary?, _ xml: XMLLibrary?
  ) throws(Refusal) -> [Grid] {
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .otherFormat }
    guard let archive, let xml else { throw .noLibrary }
    let parts = try archive.parts(of: bytes) { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }
    return try WorkbookParts(parts, xml).sheets()
  }
}

/// The parts of one workbook, by name.
private struct WorkbookParts {
  private let parts: [String: [UInt8]]
  private let xml: XMLLibrary

  init(_ parts: [String: [UInt8]], _ xml: XMLLibrary) {
    (self.parts, self.xml) = (parts, xml)
  }

  private struct Relation {
    var kind: String
    var target: String
  }

  func sheets() throws(WorkbookReading.Refusal) -> [Grid] {
    let roots = try relations(of: "")
    guard let root = roots.values.first(where: { $0.kind == "officeDocument" })?.target,
      let workbook = parts[root]
    else { throw .otherFormat }
    var named: [(name: String, relation: String)] = []
    var countsFrom1904 = false
    try xml.forEach(in: workbook) { event throws(WorkbookReading.Refusal) in
      guard case .start(let name, let attributes) = event else { return }
      if name == "sheet" { named.append((attributes["name"] ?? "", attributes["id"] ?? "")) }
      if name == "workbookPr" { countsFrom1904 = ["1", "true"].contains(attributes["date1904"]) }
    }
    let relations = try relations(of: root)
    func part(_ kind: String) -> [UInt8]? {
      relations.values.first { $0.kind == kind }.flatMap { parts[$0.target] }
    }
    let reader = SheetReader(
      xml, texts: try part("sharedStrings").map(texts) ?? [],
      looks: try part("styles").map(looks) ?? [], countsFrom1904: countsFrom1904)
    var sheets: [Grid] = []
    var used: Set<String> = []
    var cells = 0
    for (name, relation) in named {
      guard let found = relations[relation] else { throw .broken }
      // Charts and macros have sheets of their own kind.
      guard found.kind == "worksheet" else { continue }
      guard let part = parts[found.target], used.insert(found.target).inserted else {
        throw .broken
      }
      let sheet = try reader.sheet(part, name: name)
      cells += sheet.rows.values.reduce(0) { $0 + $1.count }
      guard cells <= SheetReader.mostCells else { throw .tooLarge }
      sheets.append(sheet)
    }
    return sheets
  }

  /// What a part refers to, by id; an empty name for the whole.
  private func relations(of part: String) throws(WorkbookReading.Refusal) -> [String: Relation] {
    let end = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<end])
    guard let bytes = parts["\(folder)_rels/\(part[end...]).rels"] else { return [:] }
    var relations: [String: Relation] = [:]
    try xml.forEach(in: bytes) { event throws(WorkbookReading.Refusal) in
      guard case .start("Relationship", let attributes) = event,
        let id = attributes["Id"], let target = attributes["Target"]
      else { return }
      let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      relations[id] = Relation(kind: kind, target: Self.resolved(target, in: folder))
    }
    return relations
  }

  /// The name of a part that another, in a folder, refers to.
  private static func resolved(_ target: String, in folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// The texts that cells refer to by number, readings of Japanese words left out.
  private func texts(_ bytes: [UInt8]) throws(WorkbookReading.Refusal) -> [String] {
    var texts: [String] = []
    var (text, isText, isReading) = ("", false, false)
    try xml.forEach(in: bytes) { event throws(WorkbookReading.Refusal) in
      switch event {
      case .start("si", _): text = ""
      case .start("t", _): isText = true
      case .start("rPh", _): isReading = true
      case .text(let piece) where isText && !isReading: text += piece
      case .end("t"): isText = false
      case .end("rPh"): isReading = false
      case .end("si"): texts.append(SheetReader.unescaped(text))
      default: break
      }
    }
    return texts
  }

  /// Whether each look of a cell shows its number as a day.
  private func looks(_ bytes: [UInt8]) throws(WorkbookReading.Refusal) -> [Bool] {
    var codes: [Int: String] = [:]
    var looks: [Bool] = []
    var isInLooks = false
    try xml.forEach(in: bytes) { event throws(WorkbookReading.Refusal) in
      switch event {
      case .start("numFmt", let attributes):
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = attributes["formatCode"] ?? ""
        }
      case .start("cellXfs", _): isInLooks = true
      case .end("cellXfs"): isInLooks = false
      case .start("xf", let attributes) where isInLooks:
        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        looks.append(DayLook.isDay(id, codes[id]))
      default: break
      }
    }
    return looks
  }
}
