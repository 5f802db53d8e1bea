/// Commands of the system, to check with what is not ours.
package enum Shell {
  /// Runs a line of the shell in a folder; `$0` and so on are the words.
  package static func run(
    _ line: String, _ words: String..., in folder: String
  ) throws -> Program.Result {
    var result = try Program.run(["-c", line] + words, in: folder, program: "/bin/sh")
    while result.output.last == UInt8(ascii: "\n") { result.output.removeLast() }
    return result
  }
}
