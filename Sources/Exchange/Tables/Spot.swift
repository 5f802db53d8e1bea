package import YAML

/// Where something stands in a file that is no YAML, so that people find it.
package enum Spot: Hashable, Sendable {
  /// Line and column of a text, both 1-based.
  case text(Source, line: Int, column: Int)
  /// A file with a sheet's cell in it: `mk.xlsx Questions!F12`.
  case cell(file: String, String)

  /// As messages name it: `mk.csv:12`, `mk.xlsx Questions!F12`.
  package var description: String {
    switch self {
    case .text(let source, let line, _): "\(source.name):\(line)"
    case .cell(let file, let cell): "\(file) \(cell)"
    }
  }
}

extension Problems {
  func error(_ spot: Spot, _ message: String) {
    switch spot {
    case .text(let source, let line, let column):
      error(source, line: line, column: column, message)
    case .cell(let file, let cell): error(file: "\(file) \(cell)", message)
    }
  }
}
