import Spreadsheets
import YAML

/// Writes a workbook of rows and columns of mixed, repeatable data: `bench-workbook ROWS COLUMNS FILE`.
///
/// Column 0 is a running number; of the others, every third one holds a figure, a word of a
/// hundred, and a sentence of its own. `workbook_peer.py` writes the same.
@main
enum WorkbookBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let rows = Int(arguments[1]), let columns = Int(arguments[2]) else {
      fatalError("bench-workbook ROWS COLUMNS FILE")
    }
    let plain = Workbook.Tint(ground: 0xE3E9F0, ink: 0x1A2430)
    let workbook = Workbook(
      [sheet(rows, columns)], title: "Benchmark", day: Day("2026-01-01"), header: plain,
      tint: { _, _ in plain })
    try workbook.write(to: arguments[3])
  }

  private static func sheet(_ rows: Int, _ columns: Int) -> Worksheet {
    let kinds: [Worksheet.Column.Kind] = [.percent, .text, .prose]
    var state: UInt32 = 1
    func next() -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return state >> 8
    }
    return Worksheet(
      id: "data", title: "Data",
      columns: (0..<columns).map {
        Worksheet.Column("c\($0)", "Column \($0)", $0 == 0 ? .whole : kinds[$0 % 3])
      },
      rows: (0..<rows).map { row in
        (0..<columns).map { column -> Cell in
          if column == 0 { return .number(Double(row)) }
          let number = next()
          switch column % 3 {
          case 0: return .number(Double(number % 10_000) / 100)
          case 1: return .text("word \(number % 100)")
          default: return .text("Row \(row) says \(number) in column \(column).")
          }
        }
      })
  }
}
