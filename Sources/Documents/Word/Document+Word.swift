extension Document {
  /// The document as plain HTML that pandoc makes an office document of, and the template whose
  /// styles it names.
  ///
  /// - Parameter pictures: the file of a chart's picture.
  package func word(pictures: (Chart) -> String) -> (html: String, template: [UInt8]) {
    var writer = WordWriter(self, charts.map { ($0.id, pictures($0)) })
    writer.write()
    return (writer.out.string, WordTemplate(self, tones: writer.tones.inOrder).bytes)
  }
}
