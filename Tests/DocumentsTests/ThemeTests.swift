import Testing

@testable import Documents

/// An organization's own look.
@Suite struct ThemeTests {
  struct File: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var kind: Asset.Kind?
    var testDescription: String { name }

    init(_ name: String, _ bytes: some Sequence<UInt8>, _ kind: Asset.Kind?) {
      self.name = name
      self.bytes = Array(bytes)
      self.kind = kind
    }
  }

  @Test(arguments: [
    File("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
    File("half of a PNG's mark", [0x89, 0x50, 0x4E, 0x47], nil),
    File("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    File("WOFF2", "wOF2\u{0}".utf8, .woff2),
    File("WOFF", "wOFF\u{0}".utf8, nil),
    File("SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8, .svg),
    File(
      "SVG with all that may come before",
      "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- > <html> -->\n<!DOCTYPE svg>\n<svg\n/>".utf8, .svg),
    File("HTML", "<!DOCTYPE html><html><svg></svg></html>".utf8, nil),
    File("another element", "<svgx/>".utf8, nil),
    File("an open comment", "<!-- <svg>".utf8, nil),
    File("no UTF-8", "<svg>".utf8.map { $0 } + [0xFF], nil),
    File("nothing", [], nil),
  ])
  func firstBytesTellTheKind(_ file: File) {
    #expect(Asset(file.bytes)?.kind == file.kind)
  }

  /// RFC 4648, section 10, and every letter.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{0}\u{10}?~\u{7F}", "ABA/fn8="),
  ])
  func base64(_ text: String, _ letters: String) {
    #expect(Base64.text(Array(text.utf8)) == letters)
  }

  @Test func logoAndFontsAreInThePage() throws {
    let logo = try #require(Asset(Array("<svg></svg>".utf8)))
    let font = try #require(Asset(Array("wOF2!".utf8)))
    var document = Sample.document
    document.theme = Theme(
      logo: Theme.Logo(logo, alt: "\"Seeblick\""), font: .file(font), headingFont: .serif)
    let html = document.html()
    #expect(
      html.contains(
        "<img src=\"data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=\" alt=\"&quot;Seeblick&quot;\">"))
    #expect(html.contains("src:url(data:font/woff2;base64,d09GMiE=) format(\"woff2\")"))
    #expect(html.contains("--font:\"text\",system-ui"))
    #expect(html.contains("--heading-font:\"Iowan Old Style\""))
    #expect(html.split(separator: "@font-face").count == 2)
  }

  /// A font's 48 bytes of head, then the flags and lengths of its tables: `OS/2`; `glyf` and `loca`
  /// transformed; one named in letters; `hmtx` transformed; what the
  /// case has.
  @Test(arguments: [("/", true), ("?fvar", true), ("?xvar", false), ("\u{1}", false), ("", false)])
  func variableFontsAreKnown(_ last: String, _ isVariable: Bool) throws {
    var bytes = Array("wOF2".utf8) + Array(repeating: UInt8(0), count: 44)
    bytes[13] = 6
    bytes += [6, 0x60, 10, 0x81, 0x00, 0x70, 11, 0x20, 0, 63] + Array("test".utf8) + [0x85, 47]
    bytes += [0xC3, 0x80, 1, 5] + Array(last.utf8)
    #expect(try #require(Asset(bytes)).isVariable == isVariable)
  }

  @Test(arguments: [
    ("#155e75", nil), ("#fff000", "1.1"), ("#767676", nil), ("#777777", "4.4"), ("red", nil),
  ])
  func accentsThatReadBadlyAreMoved(_ accent: String, _ contrast: String?) throws {
    let correction = Theme(accent: accent).accentCorrection
    #expect(correction.map { String(String($0.contrast).prefix(3)) } == contrast)
    if let correction {
      let shown = try #require(Color(hex: correction.shown))
      #expect(shown.contrast(with: .white) >= 4.5 && correction.shown != accent)
    }
  }

  @Test(arguments: [("#949494", false), ("#969696", true), ("#ffffff", true)])
  func secondColoursHardToSeeAreMoved(_ second: String, _ isMoved: Bool) throws {
    let correction = Theme(second: second).secondCorrection
    #expect((correction != nil) == isMoved)
    if let correction {
      #expect(try #require(Color(hex: correction.shown)).contrast(with: .white) >= 3)
    }
  }

  @Test func alikeNeighboursAreFound() {
    let theme = Theme(scale: ["#ffffff", "#fefefe", "#000000", "#010101", "#808080"])
    #expect(theme.alikeInScale.map(\.index) == [0, 2])
    #expect(Theme(scale: ["#c0392b", "#f1c40f", "#27ae60"]).alikeInScale.isEmpty)
  }

  @Test func scaleColoursAreTheBadges() throws {
    var document = Sample.document
    document.theme = Theme(scale: ["#aa0000", "#ffffff", "#00aa00", "#0000aa"])
    for text in [document.html(), Charts.heatMap.svg(document.theme)] {
      for color in document.theme.scale { #expect(text.contains(color)) }
    }
  }

  @Test(arguments: [
    ("#ffffff", "#292929"), ("#000000", "#ebebeb"), ("#ff0000", "#ff1414"), ("#808080", "#898989"),
    ("#fde0dd", "#462926"), ("#7a0177", "#f87ff5"),
  ])
  func darkScalesAreTurned(_ light: String, _ dark: String) throws {
    #expect(try #require(Color(hex: light)).turned(within: 0.16...0.92).hex == dark)
  }
}
