extension LineError {
    static func lineTooLong(limit: Int) -> LineError {
        LineError(
            .lineTooLong, "the line is longer than \(limit) bytes; it was left out up to its line feed",
            limit: limit)
    }

    init(_ fault: JSONFault) {
        let place = "at byte \(fault.offset)"
        switch fault.reason {
        case .invalidUTF8:
            self.init(.invalidUTF8, "the line is not UTF-8 \(place)", offset: fault.offset)
        case .expected(let what):
            self.init(.invalidJSON, "expected \(what) \(place)", offset: fault.offset)
        case .controlCharacterInString:
            self.init(
                .invalidJSON, "a control character in a string must be escaped \(place)", offset: fault.offset
            )
        case .invalidEscape:
            self.init(.invalidJSON, "no such escape \(place)", offset: fault.offset)
        case .loneSurrogate:
            self.init(
                .loneSurrogate, "half of a surrogate pair is no character \(place)", offset: fault.offset)
        case .duplicateKey(let key):
            self.init(
                .duplicateKey, "a key stands twice in one object \(place)", field: Self.shortened(key),
                offset: fault.offset)
        case .tooDeep:
            self.init(
                .tooDeep, "nested deeper than \(JSONReader.maximumDepth) \(place)", offset: fault.offset,
                limit: JSONReader.maximumDepth)
        case .somethingBehindTheValue:
            self.init(.invalidJSON, "something stands behind the object \(place)", offset: fault.offset)
        }
    }

    static let expectedObject = LineError(
        .invalidJSON, "expected an object; `[` begins replies, which only the server sends", offset: 0)

    static func missing(_ field: String) -> LineError {
        LineError(.missingField, "the object has no \"\(field)\"", field: field)
    }

    static func wrongType(_ field: String, expected: String, got: JSONValue) -> LineError {
        LineError(.wrongType, "\"\(field)\" must be \(expected), not \(got.kind)", field: field)
    }

    static func tooLong(_ field: String, limit: Int) -> LineError {
        LineError(.invalidField, "\"\(field)\" is longer than \(limit) bytes", field: field, limit: limit)
    }

    static func empty(_ field: String) -> LineError {
        LineError(.invalidField, "\"\(field)\" is empty", field: field)
    }

    static func controlCharacter(_ field: String) -> LineError {
        LineError(.invalidField, "\"\(field)\" holds a control character", field: field)
    }

    static let reservedSender = LineError(
        .invalidField, "senders that begin with \"connection:\" are plain-text connections", field: "sender")

    static let negativeSince = LineError(
        .invalidField, "\"since\" must be a whole number from 0 to \(Int64.max)", field: "since")

    static func notStored(inReplyTo id: String?) -> LineError {
        LineError(
            .notStored, "the end of the conversation could not be stored; send it again in a moment",
            inReplyTo: id)
    }

    static func unknownEvent(_ name: String) -> LineError {
        LineError(
            .unknownEvent,
            "no event \"\(shortened(name))\"; known are authenticate, end_conversation, ping, resume, stats",
            field: "event")
    }

    static let authenticationRequired = LineError(
        .authenticationRequired, "authenticate first: {\"event\":\"authenticate\",\"token\":\"…\"}")

    static let authenticationNotConfigured = LineError(
        .authenticationNotConfigured, "this server was given no token file; go on without")

    static let wrongToken = LineError(.wrongToken, "no such token", field: "token")

    static let notTrusted = LineError(
        .notTrusted, "\"trusted\" counts only on an authenticated connection", field: "trusted")

    static func tooFast(limit: Int) -> LineError {
        LineError(.tooFast, "more than \(limit) lines a second; send this one again later", limit: limit)
    }

    static func senderTooFast(limit: Int, inReplyTo id: String?) -> LineError {
        LineError(
            .tooFast, "more than \(limit) messages a second of this sender; send this one again later",
            field: "sender", limit: limit, inReplyTo: id)
    }

    static func tooManyConnections(limit: Int) -> LineError {
        LineError(
            .tooManyConnections,
            "there are \(limit) connections, of all or from here, and may be no more; try again later",
            limit: limit)
    }

    private static func shortened(_ text: String) -> String {
        text.utf8.count <= 64 ? text : String(text.prefix(32)) + "…"
    }
}
