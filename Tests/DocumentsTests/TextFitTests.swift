import Testing

@testable import Documents

/// How words are laid into narrow columns of a picture.
@Suite("Text in a width")
struct TextFitTests {
  @Test(
    "A word too long is divided at a syllable",
    arguments: [
      ("Kundenerlebnisse gestalten", 120.0, ["Kundenerlebnis-", "se gestalten"]),
      ("Organisationsstruktur", 90, ["Organisa-", "tionsstruk-", "tur"]),
      ("Service-Excellence-Kultur", 130, ["Service-", "Excellence-Kultur"]),
      ("xxxxxxxxxxxxxxxx", 60, ["xxxxxx", "xxxxxx", "xxxx"]),
    ])
  func syllables(_ text: String, _ width: Double, _ lines: [String]) {
    #expect(TextFit.lines(text, width: width, size: 15, most: 4) == lines)
  }

  @Test("What is too much ends with an ellipsis")
  func elided() {
    let lines = TextFit.lines("one two three four five six", width: 60, size: 15, most: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
  }
}
