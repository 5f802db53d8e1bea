import CLibYAML

/// libyaml's events over bytes in memory.
///
/// A class, since it owns libyaml's parser and the event last given.
final class Events {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var isDone = false

  /// Reads from memory that stays where it is for as long as this lives.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event, valid until the one after it is asked for; nil at the end.
  func next() throws(Composer.Refusal) -> UnsafePointer<yaml_event_t>? {
    if isDone { return nil }
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else {
      isDone = true
      throw refusal()
    }
    if event.pointee.type == YAML_STREAM_END_EVENT { isDone = true }
    return UnsafePointer(event)
  }

  private func refusal() -> Composer.Refusal {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "not YAML"
    switch state.error {
    case YAML_READER_ERROR:
      return Composer.Refusal(
        message: Slip.reading(problem, value: state.problem_value), line: 0, column: 0,
        offset: state.problem_offset)
    case YAML_MEMORY_ERROR:
      return Composer.Refusal(message: "Not enough memory to read the file.", line: 0, column: 0)
    default:
      let context = state.context.map { String(cString: $0) } ?? ""
      let isTab = state.buffer.pointer?.pointee == 0x09
      return Composer.Refusal(
        message: isTab ? Slip.tab : Slip.writing(problem, context), line: state.problem_mark.line,
        column: state.problem_mark.column)
    }
  }
}
