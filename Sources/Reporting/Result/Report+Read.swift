import FoundationEssentials

extension Report {
  /// Why a text is no result, as a sentence.
  package struct Refusal: Error {
    package var message: String
  }

  /// Reads a result document.
  package static func read(_ bytes: [UInt8]) throws(Refusal) -> Report {
    struct Header: Decodable { var schema: String }
    do {
      let decoder = JSONDecoder()
      let header = try decoder.decode(Header.self, from: Data(bytes))
      guard header.schema == schema else {
        throw Refusal(
          message: "Its schema is '\(header.schema.prefix(60))'; this program reads '\(schema)'.")
      }
      let report = try decoder.decode(Report.self, from: Data(bytes))
      if let flaw = report.flaw { throw Refusal(message: flaw) }
      return report
    } catch let error as Refusal {
      throw error
    } catch let error as DecodingError {
      throw Refusal(message: message(error))
    } catch {
      throw Refusal(message: "It is no result document.")
    }
  }

  private static func message(_ error: DecodingError) -> String {
    func place(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
      let keys = context.codingPath + (last.map { [$0] } ?? [])
      return keys.map { key in key.intValue.map { "[\($0)]" } ?? "." + key.stringValue }.joined()
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "It lacks the key '\(place(context, key).dropFirst())'."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return context.codingPath.isEmpty
        ? "It is JSON of another kind."
        : "The value at '\(place(context).dropFirst())' is of the wrong kind."
    default:
      return "It is not JSON."
    }
  }
}
