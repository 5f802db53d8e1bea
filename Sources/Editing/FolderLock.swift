#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// While it is held, no other edit of this program is under way in a folder; it is gone with the
/// value, and with the process.
///
/// A class, since it lets go of what it took. Where a folder cannot be locked, as on some network
/// drives, the comparison before writing has to do.
final class FolderLock {
  private let descriptor: CInt

  /// Waits until nobody else holds it, for so many seconds at most.
  init(_ folder: String, waiting seconds: Int) throws(WriteRefusal) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    var tries = seconds * 100
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { return }
      guard tries > 0 else {
        // `deinit` closes it.
        throw WriteRefusal(
          "'\(folder)' is being written by another program; nothing was written. Try again.")
      }
      tries -= 1
      usleep(10_000)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
