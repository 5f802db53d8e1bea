extension JSONWriter {
  /// What a value sees of the writer while it encodes itself.
  struct Visitor: Encoder {
    let writer: JSONWriter
    let codingPath: [any CodingKey]
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

    mutating func encodeNil(forKey key: Key) {
      writer.close(to: depth)
      writer.key(key.stringValue)
      writer.raw("null")
    }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      writer.close(to: depth)
      writer.key(key.stringValue)
      try writer.write(value)
    }

    mutating func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
      if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: String?, forKey key: Key) throws {
      if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: Double?, forKey key: Key) throws {
      if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) throws {
      if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) throws {
      if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      writer.close(to: depth)
      writer.key(key.stringValue)
      return Visitor(writer: writer, codingPath: []).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      writer.close(to: depth)
      writer.key(key.stringValue)
      return Visitor(writer: writer, codingPath: []).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { Visitor(writer: writer, codingPath: []) }
    mutating func superEncoder(forKey key: Key) -> any Encoder {
      Visitor(writer: writer, codingPath: [])
    }
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
      writer.raw("null")
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
      next()
      try writer.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      next()
      return Visitor(writer: writer, codingPath: []).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      next()
      return Visitor(writer: writer, codingPath: []).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { Visitor(writer: writer, codingPath: []) }
  }

  /// A value of its own.
  struct Single: SingleValueEncodingContainer {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { writer.raw("null") }
    mutating func encode<Value: Encodable>(_ value: Value) throws { try writer.write(value) }
  }
}
