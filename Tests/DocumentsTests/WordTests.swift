import Testing

@testable import Documents

/// What paper and office programs are given.
@Suite struct WordTests {
  @Test func html() throws {
    try Golden.expect(Sample.document.word { "\($0.id).png" }.html, "sample.word.html")
  }

  @Test func paper() throws {
    try Golden.expect(Sample.document.paper(), "sample.paper.html")
  }

  @Test func paperAndWordAreReproducible() {
    let documents = (0..<4).map { _ in
      (Sample.document.word { "\($0.id).png" }.template, Sample.document.paper())
    }
    #expect(documents.allSatisfy { $0.0 == documents[0].0 && $0.1 == documents[0].1 })
  }

  /// The check value of the CRC catalogue.
  @Test func checksum() {
    #expect(Archive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test(arguments: [Sample.wide, Sample.document.charts[0].table, Sample.document.charts[1].table])
  func widthsFillTheLine(_ table: Table) {
    let widths = WordWriter.widths(table)
    #expect(widths.count == table.columns.count)
    #expect(widths.reduce(0, +) == 100 && widths.allSatisfy { $0 > 0 })
  }
}
