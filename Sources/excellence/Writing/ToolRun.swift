import ArgumentParser
import Glibc
import Modeling

/// One run of another program in a folder.
enum ToolRun {
  /// Runs a program and waits for it; ends the command, with all that it said, if it fails.
  ///
  /// It reads a file of the folder or nothing, and what it prints is thrown away.
  static func run(
    _ path: String, _ arguments: [String], in folder: String, input: String? = nil
  ) throws {
    let log = folder + "/.errors"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let source = input.map { folder + "/" + $0 } ?? "/dev/null"
    posix_spawn_file_actions_addopen(&actions, 0, source, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // The shell only changes the folder: posix_spawn cannot everywhere.
    let shell = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder, path]
    let words = (shell + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let failure = posix_spawn(&process, "/bin/sh", &actions, nil, words, environ)
    guard failure == 0 else {
      throw Terminal.refusal("'\(path)' cannot be run (\(String(cString: strerror(failure)))).")
    }
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status != 0 else { return }
    // The lower bits hold the signal that ended it.
    if status & 0x7F != 0 {
      throw Terminal.refusal("'\(path)' was ended by signal \(status & 0x7F).")
    }
    let said = (try? Disk.read(log, upTo: largestLog)).map { String(decoding: $0, as: UTF8.self) }
    throw Terminal.refusal("'\(path)' failed; it says:\n\(said ?? "")")
  }

  private static let largestLog = 1 << 20
}
