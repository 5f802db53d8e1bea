import Glibc
import Synchronization

/// The built program, run as users run it.
package struct Program {
  /// What a run left behind.
  package struct Result {
    package var code: Int32
    package var output: [UInt8]
    package var errors: [UInt8]

    package var out: String { String(decoding: output, as: UTF8.self) }
    package var err: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The path of the program, which stands beside the running test bundle.
  package static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let letters = buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }
    let own = String(decoding: letters, as: UTF8.self)
    let beside = Repository.parent(own) + "/excellence"
    if access(beside, X_OK) == 0 { return beside }
    // A test bundle that another program loads stands where its first argument says.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
    return Repository.parent(bundle) + "/excellence"
  }()

  /// Runs it in a folder with nothing but PATH in its environment unless another is given, reads
  /// both of its pipes to their ends, and only then waits for it.
  package static func run(
    _ arguments: [String], in folder: String = "/", input: String = "",
    environment: [String] = ["PATH=/usr/bin:/bin"], program: String = path
  ) throws -> Result {
    let (process, pipes) = try start.withLock { _ in
      try spawn([program] + arguments, in: folder, environment)
    }
    close(pipes.input.reader)
    close(pipes.output.writer)
    close(pipes.errors.writer)
    // Inputs are short, so they fit into the pipe.
    _ = Array(input.utf8).withUnsafeBytes { write(pipes.input.writer, $0.baseAddress, $0.count) }
    close(pipes.input.writer)
    let texts = drain(pipes.output.reader, pipes.errors.reader)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let isExit = status & 0x7F == 0
    return Result(
      code: isExit ? (status >> 8) & 0xFF : -(status & 0x7F), output: texts.0, errors: texts.1)
  }

  /// Runs a line of a shell that finds the program by its name.
  package static func shell(_ line: String, in folder: String) throws -> Result {
    let home = Repository.parent(path)
    return try run(
      ["-c", line], in: folder, environment: ["PATH=\(home):/usr/bin:/bin"], program: "/bin/sh")
  }

  private typealias Pipes = (input: Pipe, output: Pipe, errors: Pipe)

  /// One start at a time, so that no process inherits the pipes of another.
  private static let start = Mutex(())

  private static func spawn(
    _ arguments: [String], in folder: String, _ variables: [String]
  ) throws -> (process: pid_t, pipes: Pipes) {
    let pipes = try (input: Pipe(), output: Pipe(), errors: Pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes.input.reader, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes.output.writer, 1)
    posix_spawn_file_actions_adddup2(&actions, pipes.errors.writer, 2)
    let script = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder]
    let words = (script + arguments).map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var process = pid_t()
    let failure = posix_spawn(&process, "/bin/sh", &actions, nil, words, environment)
    guard failure == 0 else {
      throw Bytes.Failure(description: "cannot start: \(String(cString: strerror(failure)))")
    }
    return (process, pipes)
  }

  private struct Pipe {
    var reader: Int32
    var writer: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw Bytes.Failure(description: "no pipe") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reader, writer) = (ends[0], ends[1])
    }
  }

  /// All that comes out of two pipes, in whichever order.
  private static func drain(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
    var texts: [[UInt8]] = [[], []]
    var open = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while open.contains(where: { $0.fd >= 0 }) {
      guard poll(&open, 2, -1) > 0 else { continue }
      for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
        let count = read(open[index].fd, &part, part.count)
        if count > 0 {
          texts[index] += part[..<count]
        } else {
          close(open[index].fd)
          open[index].fd = -1
        }
      }
    }
    return (texts[0], texts[1])
  }
}
