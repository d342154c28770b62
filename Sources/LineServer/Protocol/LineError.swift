/// Why a line was not answered with a reply; `description` is what the peer reads.
package struct LineError: Error, Sendable, Equatable {
    package enum Code: String, Sendable, CaseIterable {
        case lineTooLong = "line_too_long"
        case invalidUTF8 = "invalid_utf8"
        case invalidJSON = "invalid_json"
        case tooDeep = "too_deep"
        case duplicateKey = "duplicate_key"
        case loneSurrogate = "lone_surrogate"
        case missingField = "missing_field"
        case wrongType = "wrong_type"
        case invalidField = "invalid_field"
        case unknownEvent = "unknown_event"
        case authenticationRequired = "authentication_required"
        case authenticationNotConfigured = "authentication_not_configured"
        case wrongToken = "wrong_token"
        case notTrusted = "not_trusted"
        case tooFast = "too_fast"
        case notStored = "not_stored"
        case tooManyConnections = "too_many_connections"
    }

    package var code: Code
    package var message: String
    /// The member of the object that it is about.
    package var field: String?
    /// Bytes from the beginning of the line to what is wrong.
    package var offset: Int?
    /// The bound that was passed.
    package var limit: Int?
    /// The `message_id` of the line, where it could be read.
    package var inReplyTo: String?

    package init(
        _ code: Code, _ message: String, field: String? = nil, offset: Int? = nil, limit: Int? = nil,
        inReplyTo: String? = nil
    ) {
        self.code = code
        self.message = message
        self.field = field
        self.offset = offset
        self.limit = limit
        self.inReplyTo = inReplyTo
    }
}
