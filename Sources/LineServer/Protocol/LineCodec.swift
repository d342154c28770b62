/// The line protocol: one line of bytes in, a request or an error; answers and events out as bytes.
///
/// Pure: it knows no connection. Lines come without their line feed and leave with it.
package enum LineCodec {
    /// The longest line that is read, in bytes, without its line feed.
    package static let maximumLine = 65_536
    /// Names of peers (`sender`, `message_id`, `input_channel`) are keys, not texts.
    package static let maximumName = 256

    /// Reads a line; nil when it is blank and asks for nothing.
    ///
    /// A line that begins with `{` or `[` is JSON, any other is the plain text of a message from
    /// `plainSender`. Bytes that are no UTF-8 are U+FFFD in plain text, as a terminal would show them, and an
    /// error in JSON, which must be UTF-8.
    package static func request(
        from line: some Collection<UInt8>, plainSender: String
    ) throws(LineError) -> LineRequest? {
        guard line.count <= maximumLine else { throw .lineTooLong(limit: maximumLine) }
        switch line.first {
        case UInt8(ascii: "{"): return try object(in: Array(line))
        case UInt8(ascii: "["): throw .expectedObject
        default:
            guard line.contains(where: { $0 > 0x20 }) else { return nil }
            let text = String(decoding: line, as: UTF8.self)
            return .message(IncomingLine(sender: plainSender, text: text, dialect: .plain))
        }
    }

    private static func object(in line: [UInt8]) throws(LineError) -> LineRequest {
        let object: JSONValue
        do {
            object = try JSONReader.value(of: line)
        } catch {
            throw LineError(error)
        }
        let id = try? name("message_id", in: object, acceptsNumber: true)
        do throws(LineError) {
            if object["event"] != nil { return try event(object) }
            return .message(try message(object))
        } catch {
            var error = error
            error.inReplyTo = id
            throw error
        }
    }

    private static func message(_ object: JSONValue) throws(LineError) -> IncomingLine {
        guard let sender = try name("sender", in: object) else { throw .missing("sender") }
        if sender.hasPrefix(plainSenderPrefix) { throw .reservedSender }
        guard let text = object["message"] else { throw .missing("message") }
        guard case .string(let text) = text else {
            throw .wrongType("message", expected: "a string", got: text)
        }
        return IncomingLine(
            sender: sender, text: text, id: try name("message_id", in: object, acceptsNumber: true),
            channel: try name("input_channel", in: object) ?? "line",
            isTrusted: try boolean("trusted", in: object) ?? false)
    }

    /// Senders of plain-text connections; no JSON peer may speak for one.
    package static let plainSenderPrefix = "connection:"

    private static func event(_ object: JSONValue) throws(LineError) -> LineRequest {
        guard case .string(let event)? = object["event"] else {
            throw .wrongType("event", expected: "a string", got: object["event"] ?? .null)
        }
        switch event {
        case "ping": return .ping
        case "stats": return .stats
        case "authenticate":
            guard let token = object["token"] else { throw .missing("token") }
            guard case .string(let token) = token else {
                throw .wrongType("token", expected: "a string", got: token)
            }
            return .authenticate(token: token)
        case "end_conversation":
            guard let sender = try name("sender", in: object) else { throw .missing("sender") }
            if sender.hasPrefix(plainSenderPrefix) { throw .reservedSender }
            var line = IncomingLine(
                sender: sender, text: "", id: try name("message_id", in: object, acceptsNumber: true))
            line.endsConversation = true
            return .message(line)
        case "resume": return .resume(since: try since(in: object))
        default: throw .unknownEvent(event)
        }
    }

    private static func since(in object: JSONValue) throws(LineError) -> Int64? {
        switch object["since"] {
        case nil, .null?: return nil
        case .number(let digits)?:
            guard let since = Int64(digits), since >= 0 else { throw .negativeSince }
            return since
        case let other?: throw .wrongType("since", expected: "a number", got: other)
        }
    }

    /// A member that names something: not empty, short, without control characters.
    ///
    /// `null` is as good as no member. Rasa's channels send numbers as message identifiers.
    private static func name(
        _ field: String, in object: JSONValue, acceptsNumber: Bool = false
    ) throws(LineError) -> String? {
        let name: String
        switch object[field] {
        case nil, .null?: return nil
        case .string(let text)?: name = text
        case .number(let digits)? where acceptsNumber: name = digits
        case let other?:
            throw .wrongType(field, expected: acceptsNumber ? "a string or a number" : "a string", got: other)
        }
        if name.isEmpty { throw .empty(field) }
        if name.utf8.count > maximumName { throw .tooLong(field, limit: maximumName) }
        if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            throw .controlCharacter(field)
        }
        return name
    }

    private static func boolean(_ field: String, in object: JSONValue) throws(LineError) -> Bool? {
        switch object[field] {
        case nil, .null?: return nil
        case .boolean(let value)?: return value
        case let other?: throw .wrongType(field, expected: "a boolean", got: other)
        }
    }
}
