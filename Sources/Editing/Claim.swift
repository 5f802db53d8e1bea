import Modeling

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// While it is held, one program alone asks a person for answers; it is gone with the value, and
/// with the process.
///
/// A class, since it lets go of what it took.
package final class Claim {
  private let path: String
  private let descriptor: CInt

  /// Takes the answers of a person in an assessment's folder, unless somebody else has them.
  package init(answersOf person: String, in folder: String) throws(WriteRefusal) {
    let answers = Disk.join(folder, "answers")
    mkdir(answers, 0o777)
    path = Disk.join(answers, ".\(person).lock")
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .system(path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw WriteRefusal(
        "The answers of '\(person)' are being given in another window; close it first.")
    }
    // Who let go of it a moment ago took the file away.
    var (held, there) = (stat(), stat())
    guard fstat(descriptor, &held) == 0, stat(path, &there) == 0, held.st_ino == there.st_ino else {
      close(descriptor)
      throw WriteRefusal("The answers of '\(person)' were just let go of; try again.")
    }
    self.descriptor = descriptor
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
