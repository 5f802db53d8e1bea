/// What is pressed on a keyboard.
enum Key: Hashable {
  case character(Character)
  case enter, escape, backspace, delete
  case left, right, up, down, pageUp, pageDown, home, end
  /// A letter with the control key.
  case control(Character)
  /// Text that was put in at once.
  case paste(String)
  /// The window has another size.
  case resized
  /// The program goes on after a stop, in which others had the terminal.
  case resumed
  /// No more keys will come.
  case closed
}
