import LineServer
import Testing

@Suite struct LineCodecTests {
    private func request(_ line: String) throws(LineError) -> LineRequest? {
        try LineCodec.request(from: Array(line.utf8), plainSender: "connection:7")
    }

    @Test(arguments: [
        (#"{"sender":"zalo:614","message":"đổi trả"}"#, IncomingLine(sender: "zalo:614", text: "đổi trả")),
        (
            #"{"sender":"a","message":"b","message_id":"cb31","input_channel":"zalo","trusted":true,"metadata":{"x":[1]}}"#,
            IncomingLine(sender: "a", text: "b", id: "cb31", channel: "zalo", isTrusted: true)
        ),
        (#"{"sender":"a","message":"","message_id":42}"#, IncomingLine(sender: "a", text: "", id: "42")),
        (
            #"{"sender":"a","message":"b","message_id":null,"input_channel":null,"trusted":null}"#,
            IncomingLine(sender: "a", text: "b")
        ),
        ("alo shop ơi", IncomingLine(sender: "connection:7", text: "alo shop ơi", dialect: .plain)),
        (" {x", IncomingLine(sender: "connection:7", text: " {x", dialect: .plain)),
    ])
    func aMessageIsRead(_ line: String, _ message: IncomingLine) throws {
        #expect(try request(line) == .message(message))
    }

    @Test(arguments: [
        (#"{"event":"ping"}"#, LineRequest.ping), (#"{"event":"resume","since":41}"#, .resume(since: 41)),
        (#"{"event":"resume"}"#, .resume(since: nil)),
        (#"{"event":"authenticate","token":"x"}"#, .authenticate(token: "x")),
    ])
    func anEventIsRead(_ line: String, _ expected: LineRequest) throws {
        #expect(try request(line) == expected)
    }

    @Test(arguments: ["", " ", "\t", "\u{0}", "\r"]) func aBlankLineAsksForNothing(_ line: String) throws {
        #expect(try request(line) == nil)
    }

    @Test func bytesThatAreNoUTF8AreReplacedInPlainText() throws {
        let line = try LineCodec.request(from: [0x61, 0xFF, 0x62], plainSender: "p")
        #expect(line == .message(IncomingLine(sender: "p", text: "a\u{FFFD}b", dialect: .plain)))
    }

    static let long = String(repeating: "x", count: 257)

    @Test(arguments: [
        (
            "{",
            #"{"error":{"code":"invalid_json","message":"expected a key in quotation marks at byte 1","offset":1}}"#
        ),
        (
            "[]",
            #"{"error":{"code":"invalid_json","message":"expected an object; `[` begins replies, which only the server sends","offset":0}}"#
        ),
        (
            "{}",
            #"{"error":{"code":"missing_field","message":"the object has no \"sender\"","field":"sender"}}"#
        ),
        (
            #"{"sender":"a"}"#,
            #"{"error":{"code":"missing_field","message":"the object has no \"message\"","field":"message"}}"#
        ),
        (
            #"{"sender":"a","message_id":"m1"}"#,
            #"{"error":{"code":"missing_field","message":"the object has no \"message\"","field":"message","in_reply_to":"m1"}}"#
        ),
        (
            #"{"sender":1,"message":"b"}"#,
            #"{"error":{"code":"wrong_type","message":"\"sender\" must be a string, not a number","field":"sender"}}"#
        ),
        (
            #"{"sender":"a","message":["b"]}"#,
            #"{"error":{"code":"wrong_type","message":"\"message\" must be a string, not an array","field":"message"}}"#
        ),
        (
            #"{"sender":"a","message":"b","trusted":"yes"}"#,
            #"{"error":{"code":"wrong_type","message":"\"trusted\" must be a boolean, not a string","field":"trusted"}}"#
        ),
        (
            #"{"sender":"a","message":"b","message_id":{}}"#,
            #"{"error":{"code":"wrong_type","message":"\"message_id\" must be a string or a number, not an object","field":"message_id"}}"#
        ),
        (
            #"{"sender":"","message":"b"}"#,
            #"{"error":{"code":"invalid_field","message":"\"sender\" is empty","field":"sender"}}"#
        ),
        (
            #"{"sender":"a\u0000b","message":"b"}"#,
            #"{"error":{"code":"invalid_field","message":"\"sender\" holds a control character","field":"sender"}}"#
        ),
        (
            #"{"sender":"a","message":"b","message_id":"\n"}"#,
            #"{"error":{"code":"invalid_field","message":"\"message_id\" holds a control character","field":"message_id"}}"#
        ),
        (
            "{\"sender\":\"\(long)\",\"message\":\"b\"}",
            #"{"error":{"code":"invalid_field","message":"\"sender\" is longer than 256 bytes","field":"sender","limit":256}}"#
        ),
        (
            #"{"sender":"connection:1","message":"b"}"#,
            #"{"error":{"code":"invalid_field","message":"senders that begin with \"connection:\" are plain-text connections","field":"sender"}}"#
        ),
        (
            #"{"event":"fly"}"#,
            #"{"error":{"code":"unknown_event","message":"no event \"fly\"; known are authenticate, end_conversation, ping, resume, stats","field":"event"}}"#
        ),
        (
            #"{"event":7}"#,
            #"{"error":{"code":"wrong_type","message":"\"event\" must be a string, not a number","field":"event"}}"#
        ),
        (
            #"{"event":"resume","since":-1}"#,
            #"{"error":{"code":"invalid_field","message":"\"since\" must be a whole number from 0 to 9223372036854775807","field":"since"}}"#
        ),
        (
            #"{"event":"resume","since":1e3}"#,
            #"{"error":{"code":"invalid_field","message":"\"since\" must be a whole number from 0 to 9223372036854775807","field":"since"}}"#
        ),
        (
            #"{"event":"resume","since":99999999999999999999}"#,
            #"{"error":{"code":"invalid_field","message":"\"since\" must be a whole number from 0 to 9223372036854775807","field":"since"}}"#
        ),
        (
            #"{"event":"authenticate"}"#,
            #"{"error":{"code":"missing_field","message":"the object has no \"token\"","field":"token"}}"#
        ),
        (
            #"{"a":1,"a":2}"#,
            #"{"error":{"code":"duplicate_key","message":"a key stands twice in one object at byte 7","field":"a","offset":7}}"#
        ),
        (
            #"{"sender":"\ud800","message":"b"}"#,
            #"{"error":{"code":"lone_surrogate","message":"half of a surrogate pair is no character at byte 11","offset":11}}"#
        ),
        (
            #"{"a":"# + String(repeating: "[", count: 10_000),
            #"{"error":{"code":"too_deep","message":"nested deeper than 32 at byte 36","offset":36,"limit":32}}"#
        ),
    ])
    func aBadLineIsExplained(_ line: String, _ expected: String) {
        do throws(LineError) {
            let read = try request(line)
            Issue.record("\(String(describing: read))")
        } catch {
            #expect(String(decoding: LineCodec.bytes(of: error), as: UTF8.self) == expected + "\n")
        }
    }

    @Test func bytesThatAreNoUTF8AreAnErrorInJSON() {
        #expect(throws: LineError(.invalidUTF8, "the line is not UTF-8 at byte 2", offset: 2)) {
            try LineCodec.request(from: [0x7B, 0x22, 0xFF, 0x22, 0x7D], plainSender: "p")
        }
    }

    @Test func aLineThatIsTooLongIsRefused() {
        #expect(throws: LineError.self) {
            try LineCodec.request(from: [UInt8](repeating: 0x61, count: 65_537), plainSender: "p")
        }
    }

    static let answer = LineAnswer(
        replies: [
            LineAnswer.Reply(
                text: "Dạ, \"7 ngày\"\nạ.",
                buttons: [LineAnswer.Button(title: "Đổi trả", payload: "/complain{\"a\":\"b\"}")]),
            LineAnswer.Reply(text: "Còn gì nữa không ạ?"),
        ], intent: "faq/doi_tra", confidence: 0.912_345, ticket: "KN-2026-000001")

    @Test(arguments: [
        (
            answer, IncomingLine(sender: "zalo:614", text: "x", id: "cb31"),
            #"[{"recipient_id":"zalo:614","text":"Dạ, \"7 ngày\"\nạ.","buttons":[{"title":"Đổi trả","payload":"/complain{\"a\":\"b\"}"}],"custom":{"in_reply_to":"cb31","intent":"faq/doi_tra","confidence":0.9123,"ticket":"KN-2026-000001"}},{"recipient_id":"zalo:614","text":"Còn gì nữa không ạ?","custom":{"in_reply_to":"cb31","intent":"faq/doi_tra","confidence":0.9123,"ticket":"KN-2026-000001"}}]"#
                + "\n"
        ),
        (
            LineAnswer(replies: [LineAnswer.Reply(text: "ạ")]), IncomingLine(sender: "a", text: "x"),
            #"[{"recipient_id":"a","text":"ạ"}]"# + "\n"
        ),
        (LineAnswer(replies: []), IncomingLine(sender: "a", text: "x"), "[]\n"),
        (
            LineAnswer(replies: [LineAnswer.Reply(text: "ạ")], intent: "x", confidence: .nan),
            IncomingLine(sender: "a", text: "x"),
            #"[{"recipient_id":"a","text":"ạ","custom":{"intent":"x","confidence":null}}]"# + "\n"
        ),
        (
            answer, IncomingLine(sender: "connection:7", text: "x", dialect: .plain),
            "Dạ, \"7 ngày\"\nạ.\n1. Đổi trả\nCòn gì nữa không ạ?\n\n"
        ),
        (
            LineAnswer(replies: [LineAnswer.Reply(text: "a\n\n \r\n\u{1B}[31mb\u{0}\u{2028}c\n")]),
            IncomingLine(sender: "connection:7", text: "x", dialect: .plain), "a\n[31mb\nc\n\n"
        ),
    ])
    func anAnswerIsWritten(_ answer: LineAnswer, _ line: IncomingLine, _ expected: String) {
        #expect(String(decoding: LineCodec.bytes(of: answer, to: line), as: UTF8.self) == expected)
    }

    @Test func anEventIsWritten() {
        let event = LineEvent(
            seq: 42, kind: "agent_message", recipient: "zalo:614", text: "Em là Lan\nạ.",
            ticket: "KN-2026-000123")
        #expect(
            String(decoding: LineCodec.bytes(of: event), as: UTF8.self)
                == #"{"event":"agent_message","recipient_id":"zalo:614","text":"Em là Lan\nạ.","ticket":"KN-2026-000123","seq":42}"#
                + "\n")
        #expect(String(decoding: LineCodec.plainBytes(of: event), as: UTF8.self) == "Em là Lan\nạ.\n\n")
        let asking = LineEvent(
            seq: 44, kind: "assistant_message", recipient: "a", text: "Mấy điểm ạ?",
            buttons: [.init(title: "5", payload: "/score{\"v\":5}"), .init(title: "1", payload: "/score")])
        #expect(
            String(decoding: LineCodec.bytes(of: asking), as: UTF8.self)
                == #"{"event":"assistant_message","recipient_id":"a","text":"Mấy điểm ạ?","buttons":[{"title":"5","payload":"/score{\"v\":5}"},{"title":"1","payload":"/score"}],"seq":44}"#
                + "\n")
        #expect(
            String(decoding: LineCodec.plainBytes(of: asking), as: UTF8.self)
                == "Mấy điểm ạ?\n1. 5\n2. 1\n\n")
        let silent = LineEvent(seq: 43, kind: "ticket_changed", recipient: "a")
        #expect(LineCodec.plainBytes(of: silent).isEmpty)
    }

    /// Whatever is said, a line is one line, and our own reader reads it back.
    @Test(arguments: ["\n", "\r\n", "\u{2028}", "\u{0}\u{1}\u{1F}\u{7F}", "\"\\/", "😀đổi", ""])
    func whatIsWrittenIsOneLineOfJSON(_ text: String) throws {
        let answer = LineAnswer(
            replies: [LineAnswer.Reply(text: text, buttons: [LineAnswer.Button(title: text, payload: text)])],
            intent: text)
        let bytes = LineCodec.bytes(of: answer, to: IncomingLine(sender: "a" + text, text: "x", id: text))
        #expect(bytes.last == 0x0A)
        #expect(bytes.dropLast().allSatisfy { $0 >= 0x20 })
        guard case .array(let replies) = try JSONReader.value(of: bytes) else { return #expect(Bool(false)) }
        #expect(replies.first?["text"] == .string(text))
        #expect(replies.first?["recipient_id"] == .string("a" + text))
    }
}
