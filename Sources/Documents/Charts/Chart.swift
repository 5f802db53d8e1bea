/// A picture with the table that says the same in numbers.
package struct Chart: Hashable, Sendable {
  /// Anchor and file name: `[a-z0-9-]+`.
  package var id: String
  /// For screen readers, and as the caption.
  package var title: String
  /// What the picture shows, in one or two sentences.
  package var description: String
  package var picture: Picture
  package var table: Table

  package init(id: String, title: String, description: String, picture: Picture, table: Table) {
    self.id = id
    self.title = title
    self.description = description
    self.picture = picture
    self.table = table
  }
}
