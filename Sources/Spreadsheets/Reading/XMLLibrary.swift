import Glibc

/// The functions of libxml2's pull reader, opened when XML is first read.
struct XMLLibrary {
  typealias Pointer = UnsafeMutableRawPointer
  typealias Text = UnsafePointer<CChar>

  let open: @convention(c) (UnsafeRawPointer, CInt, Text?, Text?, CInt) -> Pointer?
  let read: @convention(c) (Pointer) -> CInt
  let free: @convention(c) (Pointer) -> Void
  let nodeType: @convention(c) (Pointer) -> CInt
  let isEmpty: @convention(c) (Pointer) -> CInt
  let localName: @convention(c) (Pointer) -> Text?
  let value: @convention(c) (Pointer) -> Text?
  let firstAttribute: @convention(c) (Pointer) -> CInt
  let nextAttribute: @convention(c) (Pointer) -> CInt
  let backToElement: @convention(c) (Pointer) -> CInt

  static let names = ["libxml2.so.2", "libxml2.so.16", "libxml2.so"]

  /// Opens the first library there is of these names; nil if there is none with all the functions.
  init?(names: [String] = names) {
    guard let library = SharedLibrary(names, "xmlReaderForMemory") else { return nil }
    open = library.function("xmlReaderForMemory")
    read = library.function("xmlTextReaderRead")
    free = library.function("xmlFreeTextReader")
    nodeType = library.function("xmlTextReaderNodeType")
    isEmpty = library.function("xmlTextReaderIsEmptyElement")
    localName = library.function("xmlTextReaderConstLocalName")
    value = library.function("xmlTextReaderConstValue")
    firstAttribute = library.function("xmlTextReaderMoveToFirstAttribute")
    nextAttribute = library.function("xmlTextReaderMoveToNextAttribute")
    backToElement = library.function("xmlTextReaderMoveToElement")
    guard library.isComplete else { return nil }
  }
}

/// What stands in an XML text, one thing after the other; names without their prefixes.
enum XMLEvent {
  case start(String, attributes: [String: String])
  case text(String)
  case end(String)
}

extension XMLLibrary {
  /// Calls with everything in an XML text. Nothing outside the text is read, no entity is put in,
  /// and a text that declares a document type is refused.
  func forEach(
    in bytes: [UInt8], _ body: (XMLEvent) throws(WorkbookReading.Refusal) -> Void
  ) throws(WorkbookReading.Refusal) {
    guard let count = CInt(exactly: bytes.count), count > 0 else { throw .broken }
    let (noErrors, noWarnings, noNetwork): (CInt, CInt, CInt) = (1 << 5, 1 << 6, 1 << 11)
    // The bytes have to stay where they are while the reader is open.
    let result = bytes.withUnsafeBytes { memory -> Result<Void, WorkbookReading.Refusal> in
      guard let base = memory.baseAddress,
        let reader = open(base, count, nil, nil, noErrors | noWarnings | noNetwork)
      else { return .failure(.broken) }
      defer { free(reader) }
      do throws(WorkbookReading.Refusal) {
        return .success(try forEach(reader, body))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private func forEach(
    _ reader: Pointer, _ body: (XMLEvent) throws(WorkbookReading.Refusal) -> Void
  ) throws(WorkbookReading.Refusal) {
    while true {
      switch read(reader) {
      case 1: break
      case 0: return
      default: throw .broken
      }
      switch nodeType(reader) {
      case 1:
        let name = text(localName(reader))
        let isEmpty = isEmpty(reader) == 1
        try body(.start(name, attributes: attributes(reader)))
        if isEmpty { try body(.end(name)) }
      case 3, 4, 13, 14: try body(.text(text(value(reader))))
      case 15: try body(.end(text(localName(reader))))
      // Entities and document types have no place in a workbook.
      case 5, 10: throw .broken
      default: break
      }
    }
  }

  private func attributes(_ reader: Pointer) -> [String: String] {
    guard firstAttribute(reader) == 1 else { return [:] }
    var attributes: [String: String] = [:]
    repeat {
      attributes[text(localName(reader))] = text(value(reader))
    } while nextAttribute(reader) == 1
    _ = backToElement(reader)
    return attributes
  }

  private func text(_ pointer: Text?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
