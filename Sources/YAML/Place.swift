/// Where something stands in a file.
package struct Place: Hashable, Sendable {
  package var file: String
  /// 1-based; nil for the file as a whole.
  package var line: Int?
  /// 1-based, in code points.
  package var column: Int

  package init(file: String, line: Int? = nil, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, or the file alone.
  package var description: String {
    if let line { "\(file):\(line):\(column)" } else { file }
  }
}
