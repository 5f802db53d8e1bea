import Modeling
import Testbed
import Testing

/// What each module may import: one row for each row of the architecture's table.
@Suite("The import rule")
struct ImportTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var folder: String
    var allowed: Set<String>

    var testDescription: String { folder }
  }

  private static let rows = [
    Row(folder: "YAML", allowed: ["CLibYAML"]),
    Row(folder: "Modeling", allowed: ["YAML", "Crypto", "Glibc", "Musl"]),
    Row(folder: "JSON", allowed: []),
    Row(folder: "Editing", allowed: ["YAML", "Modeling", "JSON", "Glibc", "Musl"]),
    Row(
      folder: "Exchange",
      allowed: ["YAML", "Modeling", "Editing", "Spreadsheets", "Reporting"]),
    Row(folder: "Interviewing", allowed: ["YAML", "Modeling"]),
    Row(
      folder: "Sealing", allowed: ["YAML", "Modeling", "Editing", "Crypto", "Glibc", "Musl"]),
    Row(folder: "Scoring", allowed: ["Modeling"]),
    // `YAML` for days of the calendar, here and in `Spreadsheets`.
    Row(folder: "Planning", allowed: ["YAML", "Modeling", "Scoring"]),
    Row(
      folder: "Renewing",
      allowed: ["YAML", "Modeling", "Editing", "Scoring", "Planning", "Glibc", "Musl"]),
    Row(folder: "Editorial", allowed: ["YAML", "Modeling", "Scoring"]),
    Row(folder: "Documents", allowed: []),
    Row(folder: "Spreadsheets", allowed: ["YAML", "Glibc", "Musl"]),
    Row(
      folder: "Reporting",
      allowed: [
        "YAML", "Modeling", "JSON", "Scoring", "Planning", "Documents", "Spreadsheets",
      ]),
    Row(folder: "Forms", allowed: ["YAML", "Modeling", "Documents", "Reporting"]),
    Row(
      folder: "excellence",
      allowed: [
        "YAML", "Modeling", "JSON", "Editing", "Sealing", "Renewing", "Exchange", "Interviewing",
        "Scoring",
        "Planning",
        "Editorial",
        "Documents", "Spreadsheets", "Reporting", "Forms", "ArgumentParser", "Glibc", "Musl",
      ]),
    Row(folder: "Embedding/embed", allowed: ["FoundationEssentials"]),
    Row(folder: "Embedding/EmbedShipped", allowed: ["Foundation", "PackagePlugin"]),
  ]

  /// Single files that may import more than their module.
  private static let exceptions = [
    "Reporting/Result/Report+Read.swift": Set(["FoundationEssentials"])
  ]

  @Test("Each module imports what its row allows", arguments: rows)
  func modules(_ row: Row) throws {
    let files = swiftFiles("\(Repository.root)/Sources/\(row.folder)")
    #expect(!files.isEmpty)
    for file in files {
      let name = String(file.dropFirst("\(Repository.root)/Sources/".count))
      let allowed = row.allowed.union(Self.exceptions[name] ?? [])
      let found = Set(try imports(of: file))
      #expect(found.isSubset(of: allowed), "\(name) imports \(found.subtracting(allowed).sorted())")
    }
  }

  @Test("Every folder of Sources has a row")
  func folders() {
    let folders = Disk.names(in: Repository.root + "/Sources") ?? []
    let rows = Set(Self.rows.map { String($0.folder.prefix { $0 != "/" }) })
    #expect(Set(folders).subtracting(rows) == ["CLibYAML"])
  }

  private func swiftFiles(_ folder: String) -> [String] {
    (Disk.names(in: folder) ?? []).flatMap { name -> [String] in
      let path = folder + "/" + name
      if Disk.kind(path) == .folder { return swiftFiles(path) }
      return name.hasSuffix(".swift") ? [path] : []
    }
  }

  /// The modules that a file's import lines name.
  private func imports(of file: String) throws -> [String] {
    String(decoding: try Bytes.read(file), as: UTF8.self).split(separator: "\n").compactMap {
      line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at + 1 < words.count else { return nil }
      let modifiers: Set<Substring> = [
        "public", "package", "internal", "private", "fileprivate", "@testable", "@preconcurrency",
      ]
      return words[..<at].allSatisfy(modifiers.contains) ? String(words[at + 1]) : nil
    }
  }
}
