import Foundation

/// JSON as it stands in a column: keys sorted, so that equal values are equal bytes.
enum StoredJSON {
    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    static func encode(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Lists are most often empty, and an encoder takes microseconds to find that out.
    static func encode<Element: Encodable>(_ list: [Element]) throws -> String {
        list.isEmpty ? "[]" : String(decoding: try encoder.encode(list), as: UTF8.self)
    }

    static func decode<Element: Decodable>(_ type: [Element].Type, from text: String) throws -> [Element] {
        text == "[]" ? [] : try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
