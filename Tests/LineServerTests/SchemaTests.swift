import LineServer
import Testing

@Suite struct SchemaTests {
    let schema: Schema

    init() throws { schema = try Schema() }

    @Test func everyErrorIsInTheSchema() throws {
        #expect(try Set(schema.errorCodes) == Set(LineError.Code.allCases.map(\.rawValue)))
        for code in LineError.Code.allCases {
            let error = LineError(code, "x", field: "f", offset: 0, limit: 1, inReplyTo: "m")
            #expect(try schema.faults(of: LineCodec.bytes(of: error), as: "fromServer").isEmpty)
        }
    }

    @Test(arguments: [
        LineCodecTests.answer, LineAnswer(replies: []), LineAnswer(replies: [.init(text: "")]),
        LineAnswer(replies: [.init(text: "a")], intent: "faq/x", confidence: 1),
        LineAnswer(replies: [.init(text: "a")], confidence: 0),
        LineAnswer(replies: [.init(text: "a")], ticket: "KN-2026-000001"),
    ])
    func anAnswerIsAsTheSchemaSays(_ answer: LineAnswer) throws {
        for id in [nil, "m1"] {
            let line = IncomingLine(sender: "a", text: "b", id: id)
            #expect(try schema.faults(of: LineCodec.bytes(of: answer, to: line), as: "fromServer").isEmpty)
        }
    }

    @Test func eventsAreAsTheSchemaSays() throws {
        for kind in ["agent_message", "ticket_opened", "ticket_changed"] {
            for event in [
                LineEvent(seq: 1, kind: kind, recipient: "a"),
                LineEvent(seq: .max, kind: kind, recipient: "a", text: "b", ticket: "KN-2026-000001"),
                LineEvent(
                    seq: 2, kind: kind, recipient: "a", text: "b",
                    buttons: [.init(title: "5", payload: "/score")]),
            ] {
                #expect(try schema.faults(of: LineCodec.bytes(of: event), as: "fromServer").isEmpty)
            }
        }
        for line in [
            LineCodec.pong, LineCodec.authenticated(as: "zalo"), LineCodec.resumed(since: 0),
            LineCodec.bytes(of: LineStatistics.Figures()),
        ] {
            #expect(try schema.faults(of: line, as: "fromServer").isEmpty)
        }
    }

    /// What the schema calls a request is one, and the other way round.
    @Test(arguments: [
        (#"{"sender":"a","message":"b"}"#, true), (#"{"sender":"a","message":"b","x":[{}]}"#, true),
        (#"{"sender":"a","message":"b","message_id":1,"trusted":null}"#, true), (#"{"event":"ping"}"#, true),
        (#"{"event":"resume","since":0}"#, true), (#"{"event":"resume","since":null}"#, true),
        (#"{"event":"authenticate","token":""}"#, true), (#"{"event":"stats"}"#, true),
        (#"{"sender":"","message":"b"}"#, false),
        (#"{"sender":"a"}"#, false), (#"{"sender":"a","message":1}"#, false), (#"{"event":"pong"}"#, false),
        (#"{"event":"resume","since":-1}"#, false), (#"{"event":"resume","since":"1"}"#, false),
        (#"{"event":"authenticate"}"#, false), ("{}", false),
        (#"{"sender":"a","message":"b","trusted":1}"#, false),
    ])
    func requestsAreWhatTheSchemaCallsSo(_ line: String, _ isRequest: Bool) throws {
        let bytes = Array(line.utf8)
        #expect(try schema.faults(of: bytes, as: "fromPeer").isEmpty == isRequest)
        let request = try? LineCodec.request(from: bytes, plainSender: "p")
        #expect((request != nil) == isRequest)
    }
}
