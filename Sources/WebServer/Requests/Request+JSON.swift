import HTTPTypes
import Foundation
import Hummingbird
import NIOCore

extension Request {
    /// The body's bytes.
    func bytes(upTo limit: Int) async throws -> ByteBuffer {
        let tooLarge = WebError(
            .contentTooLarge, .bodyTooLarge, "the body is longer than \(limit) bytes", limit: limit)
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        }
    }

    /// The body as a value; any fault in it as an error that names the field.
    ///
    /// The media type must be JSON: a form of another site, which a browser sends without asking, is not.
    func json<Value: Decodable>(_ type: Value.Type, upTo limit: Int) async throws -> Value {
        let media = headers[.contentType]?.split(separator: ";").first?.lowercased()
        guard media?.trimmingCharacters(in: .whitespaces) == "application/json" else {
            throw WebError(
                .unsupportedMediaType, .unsupportedMediaType, "send `Content-Type: application/json`")
        }
        return try Self.decode(type, from: try await bytes(upTo: limit))
    }

    /// A value of JSON bytes; any fault as an error that names the field.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: ByteBuffer) throws(WebError) -> Value
    {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes.readableBytesView))
        } catch let error as WebError {
            throw error
        } catch let error as DecodingError {
            throw WebError(error)
        } catch {
            throw WebError(.badRequest, .invalidJSON, "the body is no JSON")
        }
    }
}

extension WebError {
    init(_ error: DecodingError) {
        func path(_ context: DecodingError.Context) -> String {
            context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context):
            let field = (context.codingPath.map(\.stringValue) + [key.stringValue]).joined(separator: ".")
            self.init(.badRequest, .missingField, "the object has no \"\(field)\"", field: field)
        case .valueNotFound(_, let context):
            self.init(
                .badRequest, .missingField, "\"\(path(context))\" is null", field: path(context))
        case .typeMismatch(let type, let context):
            let field = path(context)
            self.init(
                .badRequest, .wrongType,
                field.isEmpty
                    ? "the body must be an object" : "\"\(field)\" must be \(Self.name(of: type))",
                field: field.isEmpty ? nil : field)
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            self.init(.badRequest, .invalidField, context.debugDescription, field: path(context))
        default: self.init(.badRequest, .invalidJSON, "the body is no JSON")
        }
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "a boolean"
        case is Int.Type, is Int64.Type, is Double.Type: "a number"
        default: "\(type)".hasPrefix("Array") ? "an array" : "an object"
        }
    }
}
