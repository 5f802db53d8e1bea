import Glibc
import Testbed

/// Measures what loading costs: against libyaml's events alone, by size, and in memory.
@main
enum Loading {
  static let sizes = [206_000, 2_060_000, 20_600_000]

  /// Prints lines of a name and a figure; `once <shape> <folder>` loads a folder and prints the
  /// bytes of memory that this process had at most, all that it is made of included; `events
  /// <folder>` prints the number of libyaml's events in all assessments of a folder.
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.count == 3, let shape = Shape(rawValue: arguments[2]) {
      _ = Load(shape, at: arguments[3]).typed()
      return print(try Memory.peak())
    }
    if arguments.count == 2, arguments[1] == "events" {
      return print(Load.events(under: arguments[2]))
    }
    for shape in Shape.allCases {
      for size in sizes {
        let folder = try Folder()
        try measure(Load(shape, bytes: size, in: folder), "\(shape) of \(size / 1000) kB")
      }
    }
  }

  private static func measure(_ load: Load, _ name: String) throws {
    let bytes = load.bytes
    var events: [Double] = []
    var typed: [Double] = []
    let start = Clock.now
    // Taken in turns, so that whatever else the machine does slows both down.
    while typed.count < 7 || Clock.now - start < 2 {
      events.append(Clock.seconds { _ = load.events() })
      typed.append(Clock.seconds { _ = load.typed() })
    }
    let ratios = zip(typed, events).map { $0 / $1 }
    let memory = try Memory.peak(ofChild: ["once", load.shape.rawValue, load.folder])
    print("loading \(name): events, ms\t\(median(events) * 1000)")
    print("loading \(name): typed, ms\t\(median(typed) * 1000)")
    print("loading \(name): typed at best, ns a byte\t\((typed.min() ?? 0) * 1e9 / Double(bytes))")
    print("loading \(name): typed to events\t\(median(ratios))")
    print("loading \(name): peak memory to input\t\(Double(memory) / Double(bytes))")
  }

  private static func median(_ figures: [Double]) -> Double { figures.sorted()[figures.count / 2] }
}
