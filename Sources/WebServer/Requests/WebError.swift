import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Why a request was refused; the peer reads ``message``.
///
/// The codes are those of the line protocol wherever the fault is the same.
struct WebError: Error, Sendable, Equatable {
    enum Code: String, Sendable, CaseIterable {
        case invalidJSON = "invalid_json"
        case missingField = "missing_field"
        case wrongType = "wrong_type"
        case invalidField = "invalid_field"
        case unsupportedMediaType = "unsupported_media_type"
        case bodyTooLarge = "body_too_large"
        case headersTooLarge = "headers_too_large"
        case authenticationRequired = "authentication_required"
        case wrongToken = "wrong_token"
        case wrongSignature = "wrong_signature"
        case notAllowed = "not_allowed"
        case notTrusted = "not_trusted"
        case notFound = "not_found"
        case methodNotAllowed = "method_not_allowed"
        case tooFast = "too_fast"
        case tooManyStreams = "too_many_streams"
        case unavailable = "unavailable"
        case badRequest = "bad_request"
        case `internal` = "internal"
    }

    var status: HTTPResponse.Status
    var code: Code
    var message: String
    var field: String?
    var limit: Int?
    /// Seconds after which another try may succeed.
    var retryAfter: Int?

    init(
        _ status: HTTPResponse.Status, _ code: Code, _ message: String, field: String? = nil,
        limit: Int? = nil, retryAfter: Int? = nil
    ) {
        self.status = status
        self.code = code
        self.message = message
        self.field = field
        self.limit = limit
        self.retryAfter = retryAfter
    }
}

extension WebError {
    private struct Body: Encodable {
        struct Fault: Encodable {
            var code: String
            var message: String
            var field: String?
            var limit: Int?
        }

        var error: Fault
    }

    private var fault: Body.Fault {
        Body.Fault(code: code.rawValue, message: message, field: field, limit: limit)
    }

    /// The document of the answer, for where there is no request to answer.
    var body: ByteBuffer {
        let body = Body(error: fault)
        // Nothing in it is without a JSON form, the one thing that can fail.
        return ByteBuffer(bytes: (try? JSONEncoder().encode(body)) ?? Data("null".utf8))
    }

    /// The answer: `{"error":{"code":"…","message":"…"}}`.
    var response: Response {
        var response = Response.json(Body(error: fault), status: status)
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }
}
