import Testing

@testable import Documents

/// What each block becomes in each format.
@Suite struct BlockTests {
  private static func document(_ blocks: [Block]) -> Document {
    Document(
      cover: Cover(title: [.text("Title")]),
      sections: [Section(id: "part", title: [.text("Part")], blocks: blocks)])
  }

  @Test(arguments: BlockCase.all) func html(_ block: BlockCase) throws {
    var writer = HTMLWriter(Self.document([]))
    writer.level = 2
    writer.write(block.blocks)
    try Golden.expect(writer.out.string, "blocks/\(block.name).html")
  }

  @Test(arguments: BlockCase.all) func markdown(_ block: BlockCase) throws {
    try Golden.expect(
      Self.document(block.blocks).markdown { "\($0.id).svg" }, "blocks/\(block.name).md")
  }

  @Test func wholeDocument() throws {
    try Golden.expect(Sample.document.html(), "sample.html")
    try Golden.expect(Sample.document.markdown(), "sample.md")
  }

  @Test(arguments: Charts.all) func svg(_ chart: Chart) throws {
    try Golden.expect(chart.svg(), "charts/\(chart.id).svg")
  }

  @Test func documentsAreReproducible() {
    #expect(Set((0..<8).map { _ in Sample.document.html() }).count == 1)
  }

  @Test func regionNamesAreUnique() {
    let html = Self.document([.table(Sample.wide), .table(Sample.wide), .table(Sample.wide)]).html()
    for name in ["Gaps, largest first", "Gaps, largest first (2)", "Gaps, largest first (3)"] {
      #expect(html.split(separator: "aria-label=\"\(name)\"").count == 2)
    }
  }

  @Test func languageAndDirection() {
    var document = Self.document([])
    document.language = "ar-EG"
    #expect(document.html().hasPrefix("<!DOCTYPE html>\n<html lang=\"ar-EG\" dir=\"rtl\">"))
    document.language = "de"
    #expect(document.html().hasPrefix("<!DOCTYPE html>\n<html lang=\"de\">"))
  }

  @Test func wordsOfTheFormatAreTheDocuments() {
    var document = Sample.document
    document.wording = Wording(
      contents: "Inhalt", skip: "Zum Bericht", figures: "Zahlen", table: "Tabelle",
      note: "Hinweis", good: "Gut", caution: "Achtung", poor: "Warnung")
    let html = document.html()
    for word in ["Contents", "Skip to", "Figures as", "Caution:", "Warning:", "Good:"] {
      #expect(!html.contains(word))
    }
  }
}
