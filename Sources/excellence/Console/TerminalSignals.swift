import Glibc

/// Signals as bytes of a pipe, so that what waits for keys hears of them, and what writes a file is
/// not broken off.
struct TerminalSignals {
  let reader: CInt

  /// Takes the signals that end or resize; nil if there is no pipe.
  init?() {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    reader = ends[0]
    signalPipe = ends[1]
    for signal in [SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
      Self.handle(signal) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        let kept = errno
        _ = write(signalPipe, &byte, 1)
        errno = kept
      }
    }
  }

  /// The signal that came first; nil if none did.
  func next() -> CInt? {
    var byte: UInt8 = 0
    return read(reader, &byte, 1) == 1 ? CInt(byte) : nil
  }

  static func handle(_ signal: CInt, _ handler: @escaping @convention(c) (CInt) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    sigaction(signal, &action, nil)
  }
}

/// Where handlers write to; a handler can be given nothing else.
nonisolated(unsafe) private var signalPipe: CInt = -1
