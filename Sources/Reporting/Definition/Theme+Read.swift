import Documents
import YAML

extension Theme {
  /// How many colours a scale may have.
  private static let scaleSizes = 2...10

  /// A theme from its node; what is wrong is said in `problems`, and also what is shown in another
  /// way than given.
  init(_ node: Node, _ files: DefinitionFiles, _ problems: Problems) {
    self.init()
    var fields = Fields(node, of: "The theme", problems)
    accent = Self.color(&fields, "accent")
    second = Self.color(&fields, "second")
    scale = Self.scale(&fields)
    if let found = fields.node("logo") { logo = Self.logo(found, files, problems) }
    font = Self.font(&fields, "font", files) ?? .sans
    headingFont = Self.font(&fields, "heading-font", files)
    paper = fields.optionalWord("paper", Paper.self) ?? .a4
    warn(&fields)
    fields.finish()
  }

  private static func color(_ fields: inout Fields, _ key: StaticString) -> String? {
    guard let text = fields.optionalText(key) else { return nil }
    if isColor(text) { return text }
    if let at = fields.node(key) {
      fields.problems.error(
        at, "'\(key)' must be a colour like \"#0b5c6b\", not '\(text.shortened)'.")
    }
    return nil
  }

  private static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#")
      && text.utf8.dropFirst().allSatisfy { UnicodeScalar($0).properties.isASCIIHexDigit }
  }

  private static func scale(_ fields: inout Fields) -> [String] {
    let items = fields.list("scale")
    if let at = fields.node("scale"), !scaleSizes.contains(items.count), at.kind == .sequence {
      fields.problems.error(
        at,
        "'scale' must hold \(scaleSizes.lowerBound) to \(scaleSizes.upperBound) colours, "
          + "from the lowest band to the highest, not \(items.count).")
    }
    return items.compactMap { item in
      guard let text = fields.scalar(item, "scale") else { return nil }
      if isColor(text) { return text }
      fields.problems.error(
        item, "'scale' holds colours like \"#0b5c6b\", not '\(text.shortened)'.")
      return nil
    }
  }

  /// A logo is the name of its file, or a map of it and what it says.
  private static func logo(_ node: Node, _ files: DefinitionFiles, _ problems: Problems) -> Logo? {
    if node.kind == .scalar { return image(node, files, problems).map { Logo($0) } }
    var fields = Fields(node, of: "The logo", problems)
    let picture = fields.required("file").flatMap { image($0, files, problems) }
    let alt = fields.optionalText("alt") ?? ""
    fields.finish()
    return picture.map { Logo($0, alt: alt) }
  }

  private static func image(
    _ node: Node, _ files: DefinitionFiles, _ problems: Problems
  ) -> Asset? {
    asset(
      node, "The logo", [.svg, .png, .jpeg], "neither an SVG, a PNG nor a JPEG picture", files,
      problems)
  }

  private static func font(
    _ fields: inout Fields, _ key: StaticString, _ files: DefinitionFiles
  ) -> Font? {
    guard let node = fields.node(key), let name = fields.scalar(node, key) else { return nil }
    if name == "sans" { return .sans }
    if name == "serif" { return .serif }
    if name.hasSuffix(".woff2") {
      return asset(node, "The font", [.woff2], "no WOFF2 font", files, fields.problems)
        .map { .file($0) }
    }
    fields.problems.error(
      node,
      "'\(key)' must be sans, serif or the name of a .woff2 file, not '\(name.shortened)'"
        + Suggestion.tail(name, among: ["sans", "serif"]))
    return nil
  }

  /// A file of some kinds; `otherwise` ends the sentence about one of another kind.
  private static func asset(
    _ node: Node, _ subject: String, _ kinds: [Asset.Kind], _ otherwise: String,
    _ files: DefinitionFiles, _ problems: Problems
  ) -> Asset? {
    let name = node.text
    guard node.kind == .scalar, !name.isBlank else {
      problems.error(node, "\(subject) must be the name of a file beside the definition.")
      return nil
    }
    do {
      let asset = Asset(try files.read(name))
      if let asset, kinds.contains(asset.kind) { return asset }
      problems.error(node, "\(subject) '\(name.shortened)' is \(otherwise).")
    } catch {
      problems.error(node, "\(subject) '\(name.shortened)' \(error.reason).")
    }
    return nil
  }

  // MARK: Warnings

  private func warn(_ fields: inout Fields) {
    if let accent, let correction = accentCorrection, let at = fields.node("accent") {
      fields.problems.warning(
        at,
        "The accent \"\(accent)\" reads badly on white (\(Self.ratio(correction.contrast))); "
          + "reports use \"\(correction.shown)\" instead.")
    }
    if let second, let correction = secondCorrection, let at = fields.node("second") {
      fields.problems.warning(
        at,
        "The second colour \"\(second)\" is hard to see on white "
          + "(\(Self.ratio(correction.contrast))); reports use \"\(correction.shown)\" instead.")
    }
    let items = fields.list("scale")
    guard items.count == scale.count else { return }
    for (index, contrast) in alikeInScale {
      fields.problems.warning(
        items[index + 1],
        "The colours \"\(scale[index])\" and \"\(scale[index + 1])\" of the scale look alike in "
          + "grey (\(Self.ratio(contrast))).")
    }
  }

  /// A contrast ratio, never shown larger than it is.
  private static func ratio(_ contrast: Double) -> String {
    let tenths = Int(contrast * 10)
    return "\(tenths / 10).\(tenths % 10):1"
  }
}
