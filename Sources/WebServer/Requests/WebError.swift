import HTTPTypes
import Hummingbird

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

    /// The answer: `{"error":{"code":"…","message":"…"}}`.
    var response: Response {
        let body = Body(
            error: Body.Fault(code: code.rawValue, message: message, field: field, limit: limit))
        var response = Response.json(body, status: status)
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }
}
