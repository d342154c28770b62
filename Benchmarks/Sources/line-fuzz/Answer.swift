import Foundation

/// One thing that the server said: a line of JSON, or the lines of a plain reply.
struct Answer {
    enum Kind: Equatable {
        /// Replies; sender and identifier as the first one names them.
        case replies(recipient: String?, id: String?)
        case error(String)
        /// The name of an event, and the recipient of a pushed one.
        case event(String, recipient: String?, seq: Int64?)
        case plain
    }

    var kind: Kind
    /// What is said, for comparisons: texts, buttons and ticket, without what a repetition leaves out.
    var words = ""
    /// What can be pressed.
    var payloads: [String] = []
    /// What the line breaks of the laws for all lines.
    var fault: String?

    /// Reads the next answer of a peer; nil at the end of the connection.
    static func next(from peer: LinePeer) throws -> Answer? {
        guard let first = try peer.line() else { return nil }
        if first.first == UInt8(ascii: "{") || first.first == UInt8(ascii: "[") { return Answer(json: first) }
        var line = first
        var plain = Answer(kind: .plain)
        while !line.isEmpty {
            plain.inspect(plain: line)
            guard let next = try peer.line() else {
                plain.fault = plain.fault ?? "the connection ended inside a plain reply"
                break
            }
            line = next
        }
        return plain
    }

    private init(kind: Kind) { self.kind = kind }

    private mutating func inspect(plain line: [UInt8]) {
        guard let text = String(validating: line, as: UTF8.self) else {
            fault = fault ?? "a plain line is no UTF-8"
            return
        }
        words += text + "\n"
        if text.unicodeScalars.contains(where: { $0 != "\t" && $0.properties.generalCategory == .control }) {
            fault = fault ?? "a plain line holds a control character"
        }
    }

    private init(json line: [UInt8]) {
        kind = .plain
        if line.contains(where: { $0 < 0x20 }) { fault = "a raw control character in a line of JSON" }
        guard let value = try? JSONSerialization.jsonObject(with: Data(line)) else {
            fault = "a line is no JSON: \(String(decoding: line, as: UTF8.self))"
            return
        }
        if let replies = value as? [[String: Any]] {
            read(replies)
        } else if let object = value as? [String: Any] {
            read(object)
        } else {
            fault = "neither replies nor an object"
        }
    }

    private mutating func read(_ replies: [[String: Any]]) {
        let custom = replies.first?["custom"] as? [String: Any]
        let recipients = Set(replies.compactMap { $0["recipient_id"] as? String })
        if recipients.count > 1 { fault = "one answer to \(recipients.count) recipients" }
        kind = .replies(recipient: recipients.first, id: custom?["in_reply_to"] as? String)
        for reply in replies {
            if let unknown = reply.keys.first(where: { !Self.members.contains($0) }) {
                fault = "a member \(unknown)"
            }
            guard let text = reply["text"] as? String, !text.isEmpty else {
                fault = "a reply without words"
                continue
            }
            if !text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8) {
                fault = "no NFC: \(text)"
            }
            words += text + "\n"
            for button in reply["buttons"] as? [[String: Any]] ?? [] {
                guard let title = button["title"] as? String, let payload = button["payload"] as? String,
                    !title.isEmpty, payload.hasPrefix("/")
                else {
                    fault = "a button without title or payload"
                    continue
                }
                words += "[\(title)](\(payload))\n"
                payloads.append(payload)
            }
            let custom = reply["custom"] as? [String: Any]
            if let ticket = custom?["ticket"] as? String { words += ticket + "\n" }
            if let confidence = custom?["confidence"] as? Double, !(0...1).contains(confidence) {
                fault = "a confidence of \(confidence)"
            }
        }
    }

    private static let members: Set<String> = ["recipient_id", "text", "buttons", "custom"]

    private mutating func read(_ object: [String: Any]) {
        if let error = object["error"] as? [String: Any], let code = error["code"] as? String {
            kind = .error(code)
            if (error["message"] as? String)?.isEmpty != false { fault = "an error without a message" }
        } else if let event = object["event"] as? String {
            let recipient = object["recipient_id"] as? String
            kind = .event(
                event, recipient: recipient,
                seq: ((object["seq"] ?? object["since"]) as? NSNumber)?.int64Value)
            words = object["text"] as? String ?? ""
            if (recipient == nil) == (Self.pushed.contains(event)) {
                fault = "an event \(event) is not whole"
            }
        } else {
            fault = "an object that is neither error nor event"
        }
    }

    private static let pushed: Set<String> = [
        "agent_message", "assistant_message", "ticket_opened", "ticket_changed",
    ]
}
