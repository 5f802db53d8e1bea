import Glibc
import Testbed

/// How much memory a process had at most.
enum Memory {
  /// Bytes of this process, as the kernel counts them for its present program alone.
  static func peak() throws -> Int {
    let status = String(decoding: try Bytes.read("/proc/self/status"), as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let digits = line?.filter(\.isNumber) ?? ""
    return (Int(digits) ?? 0) * 1024
  }

  /// The figure that this same program prints as another process.
  static func peak(ofChild arguments: [String]) throws -> Int {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(count, 0)).map(UInt8.init), as: UTF8.self)
    let command = ([own] + arguments).map { "'\($0)'" }.joined(separator: " ")
    guard let pipe = popen(command, "r") else { throw Failure.noProcess }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 64)
    guard fgets(&line, CInt(line.count), pipe) != nil else { throw Failure.noProcess }
    return Int(String(decoding: line.map(UInt8.init), as: UTF8.self).filter(\.isNumber)) ?? 0
  }

  enum Failure: Error { case noProcess }
}
