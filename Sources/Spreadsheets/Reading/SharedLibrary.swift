import Glibc

/// A library that is opened when it is needed, so that a program without it starts and does
/// everything else.
///
/// A class, since looking up its functions notes which are missing.
final class SharedLibrary {
  private let handle: UnsafeMutableRawPointer
  /// A function that is there, put in place of those that are not.
  private let anchor: UnsafeMutableRawPointer
  /// Whether all functions looked up so far are there.
  private(set) var isComplete = true

  /// Opens the first there is of these names; nil if there is none that has the function `anchor`.
  init?(_ names: [String], _ anchor: String) {
    var opened: UnsafeMutableRawPointer?
    for name in names where opened == nil { opened = dlopen(name, RTLD_NOW | RTLD_LOCAL) }
    guard let opened, let anchor = dlsym(opened, anchor) else { return nil }
    handle = opened
    self.anchor = anchor
  }

  /// A function by its name.
  func function<Function>(_ name: String, _ type: Function.Type = Function.self) -> Function {
    let pointer = dlsym(handle, name)
    if pointer == nil { isComplete = false }
    return unsafeBitCast(pointer ?? anchor, to: Function.self)
  }
}
