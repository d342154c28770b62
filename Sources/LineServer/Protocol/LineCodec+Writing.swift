extension LineCodec {
    /// The answer to a message, in the dialect of its line.
    package static func bytes(of answer: LineAnswer, to line: IncomingLine) -> [UInt8] {
        switch line.dialect {
        case .plain: plainLines(answer.replies.flatMap(plainLines(of:)))
        case .json: json(answer, to: line)
        }
    }

    private static func json(_ answer: LineAnswer, to line: IncomingLine) -> [UInt8] {
        var json = JSONText()
        json.array(answer.replies) { json, reply in
            json.object { json in
                json.member("recipient_id", line.sender)
                json.member("text", reply.text)
                append(reply.buttons, to: &json)
                guard line.id != nil || answer.intent != nil || answer.ticket != nil else { return }
                json.member("custom")
                json.object { json in
                    json.member("in_reply_to", optional: line.id)
                    json.member("intent", optional: answer.intent)
                    if let confidence = answer.confidence { json.member("confidence", rounded: confidence) }
                    json.member("ticket", optional: answer.ticket)
                }
            }
        }
        return json.bytes + [0x0A]
    }

    /// The member `buttons`, where there are some.
    private static func append(_ buttons: [LineAnswer.Button], to json: inout JSONText) {
        guard !buttons.isEmpty else { return }
        json.member("buttons")
        json.array(buttons) { json, button in
            json.object { json in
                json.member("title", button.title)
                json.member("payload", button.payload)
            }
        }
    }

    /// An error line; it is JSON in both dialects, so that a program can tell it from a reply.
    package static func bytes(of error: LineError) -> [UInt8] {
        jsonLine { json in
            json.member("error")
            json.object { json in
                json.member("code", error.code.rawValue)
                json.member("message", error.message)
                json.member("field", optional: error.field)
                if let offset = error.offset { json.member("offset", Int64(offset)) }
                if let limit = error.limit { json.member("limit", Int64(limit)) }
                json.member("in_reply_to", optional: error.inReplyTo)
            }
        }
    }

    /// An event for a peer that speaks JSON.
    package static func bytes(of event: LineEvent) -> [UInt8] {
        jsonLine { json in
            json.member("event", event.kind)
            json.member("recipient_id", event.recipient)
            json.member("text", optional: event.text)
            append(event.buttons, to: &json)
            json.member("ticket", optional: event.ticket)
            json.member("seq", event.seq)
        }
    }

    /// An event for a person at a plain-text connection; one without words is not for people.
    package static func plainBytes(of event: LineEvent) -> [UInt8] {
        event.text.map { plainLines(plainLines(of: LineAnswer.Reply(text: $0, buttons: event.buttons))) }
            ?? []
    }

    package static let pong = Array(#"{"event":"pong"}"#.utf8) + [0x0A]

    package static func authenticated(as name: String) -> [UInt8] {
        jsonLine { json in
            json.member("event", "authenticated")
            json.member("name", name)
        }
    }

    package static func conversationEnded(of line: IncomingLine) -> [UInt8] {
        jsonLine { json in
            json.member("event", "conversation_ended")
            json.member("sender", line.sender)
            json.member("in_reply_to", optional: line.id)
        }
    }

    package static func resumed(since seq: Int64) -> [UInt8] {
        jsonLine { json in
            json.member("event", "resumed")
            json.member("since", seq)
        }
    }

    package static func bytes(of figures: LineStatistics.Figures) -> [UInt8] {
        jsonLine { json in
            json.member("event", "stats")
            json.member("uptime_seconds", figures.uptimeSeconds)
            json.member("connections", figures.connections)
            json.member("connections_total", figures.connectionsTotal)
            json.member("answered", figures.answered)
            json.member("in_flight", figures.inFlight)
            json.member("refused", figures.refused)
        }
    }

    /// An object of JSON on a line of its own.
    static func jsonLine(_ members: (inout JSONText) -> Void) -> [UInt8] {
        var json = JSONText()
        json.object(members)
        return json.bytes + [0x0A]
    }

    private static func plainLines(of reply: LineAnswer.Reply) -> [String] {
        lines(of: reply.text) + reply.buttons.enumerated().map { "\($0 + 1). \($1.title)" }
    }

    /// Lines and the empty line that ends them.
    private static func plainLines(_ lines: [String]) -> [UInt8] {
        Array(lines.map { $0 + "\n" }.joined().utf8) + [0x0A]
    }

    /// The lines of a text without blank ones, since those end a reply, and without the control
    /// characters with which a terminal could be misled.
    private static func lines(of text: String) -> [String] {
        // Nearly every reply is one line of letters; 0x7F, 0xC2 and 0xE2 begin the other controls and ends.
        if !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) {
            return text.isEmpty ? [] : [text]
        }
        return text.split(whereSeparator: \.isNewline)
            .map { line in
                String(
                    String.UnicodeScalarView(
                        line.unicodeScalars.filter { $0 == "\t" || $0.properties.generalCategory != .control }
                    ))
            }
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
