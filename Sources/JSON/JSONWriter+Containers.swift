extension JSONWriter {
  /// What a value sees of the writer while it encodes itself.
  struct Visitor: Encoder {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
      writer.open(UInt8(ascii: "{"))
      return KeyedEncodingContainer(Object<Key>(writer: writer, depth: writer.depth))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
      writer.open(UInt8(ascii: "["))
      return Row(writer: writer, depth: writer.depth)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(writer: writer) }
  }

  /// An object; a missing value is written as `null`.
  struct Object<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: JSONWriter
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    private func begin(_ key: Key) {
      writer.close(to: depth)
      writer.key(key.stringValue)
    }

    func encodeNil(forKey key: Key) {
      begin(key)
      writer.null()
    }

    func encode(_ value: String, forKey key: Key) {
      begin(key)
      writer.write(value)
    }

    func encode(_ value: Double, forKey key: Key) {
      begin(key)
      writer.write(value)
    }

    func encode(_ value: Int, forKey key: Key) {
      begin(key)
      writer.write(value)
    }

    func encode(_ value: Bool, forKey key: Key) {
      begin(key)
      writer.write(value)
    }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      begin(key)
      try writer.write(value)
    }

    func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
      if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func encodeIfPresent(_ value: String?, forKey key: Key) {
      if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func encodeIfPresent(_ value: Double?, forKey key: Key) {
      if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func encodeIfPresent(_ value: Int?, forKey key: Key) {
      if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func encodeIfPresent(_ value: Bool?, forKey key: Key) {
      if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      begin(key)
      return Visitor(writer: writer).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      begin(key)
      return Visitor(writer: writer).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { Visitor(writer: writer) }
    func superEncoder(forKey key: Key) -> any Encoder { Visitor(writer: writer) }
  }

  /// An array.
  struct Row: UnkeyedEncodingContainer {
    let writer: JSONWriter
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    private(set) var count = 0

    init(writer: JSONWriter, depth: Int) {
      self.writer = writer
      self.depth = depth
    }

    private mutating func next() {
      writer.close(to: depth)
      writer.comma()
      count += 1
    }

    mutating func encodeNil() {
      next()
      writer.null()
    }

    mutating func encode(_ value: String) {
      next()
      writer.write(value)
    }

    mutating func encode(_ value: Double) {
      next()
      writer.write(value)
    }

    mutating func encode(_ value: Int) {
      next()
      writer.write(value)
    }

    mutating func encode(_ value: Bool) {
      next()
      writer.write(value)
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
      next()
      try writer.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      next()
      return Visitor(writer: writer).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      next()
      return Visitor(writer: writer).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { Visitor(writer: writer) }
  }

  /// A value of its own.
  struct Single: SingleValueEncodingContainer {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { writer.null() }
    func encode(_ value: String) { writer.write(value) }
    func encode(_ value: Double) { writer.write(value) }
    func encode(_ value: Int) { writer.write(value) }
    func encode(_ value: Bool) { writer.write(value) }
    func encode<Value: Encodable>(_ value: Value) throws { try writer.write(value) }
  }
}
