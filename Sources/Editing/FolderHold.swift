/// Keeps others from editing an assessment's files while its state is looked at as a whole.
///
/// A class, since it holds the folder's lock until it is gone.
package final class FolderHold {
  private let lock: FolderLock

  /// Waits for others to finish, for so many seconds at most.
  package init(_ folder: String, waiting seconds: Int = 10) throws(WriteRefusal) {
    lock = try FolderLock(folder, waiting: seconds)
  }
}
