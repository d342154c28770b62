import LineServer
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct EventTests {
    /// A store of events that tests write to.
    private final class Events: Sendable {
        private let events = Mutex<[LineEvent]>([])

        func append(_ text: String?, to recipient: String) {
            events.withLock {
                $0.append(
                    LineEvent(
                        seq: Int64($0.count + 1), kind: text == nil ? "ticket_changed" : "agent_message",
                        recipient: recipient, text: text))
            }
        }

        var backend: LineBackend {
            LineBackend(
                respond: { line in LineAnswer(replies: [.init(text: line.sender)]) },
                events: { since, limit in
                    self.events.withLock { Array($0.filter { $0.seq > since }.prefix(limit)) }
                },
                lastEvent: { self.events.withLock { Int64($0.count) } })
        }
    }

    private func event(_ seq: Int, _ text: String, to recipient: String) -> String {
        #"{"event":"agent_message","recipient_id":"\#(recipient)","text":"\#(text)","seq":\#(seq)}"#
    }

    @Test func anEventGoesToTheConnectionOfItsSender() async throws {
        let events = Events()
        events.append("cũ", to: "a")
        try await TestServer.with(events.backend) { addresses, _ in
            let one = try await TestPeer(addresses)
            let other = try await TestPeer(addresses)
            _ = await one.ask(#"{"sender":"a","message":"x"}"#)
            _ = await other.ask(#"{"sender":"b","message":"x"}"#)
            events.append("cho a", to: "a")
            events.append("cho b", to: "b")
            events.append("cho ai đó", to: "c")
            events.append("cho a nữa", to: "a")
            #expect(await one.line() == event(2, "cho a", to: "a"))
            #expect(await one.line() == event(5, "cho a nữa", to: "a"))
            #expect(await other.line() == event(3, "cho b", to: "b"))
            await one.close()
            await other.close()
        }
    }

    @Test func aConversationIsEndedBehindWhatWasSaid() async throws {
        let heard = Mutex<[String]>([])
        let backend = LineBackend(
            respond: { line in
                heard.withLock { $0.append(line.text) }
                return LineAnswer(replies: [.init(text: "dạ")])
            },
            end: { sender in
                heard.withLock { $0.append("end " + sender) }
                return sender != "full"
            })
        try await TestServer.withPeer(backend) { peer in
            for text in ["một", "hai"] {
                try await peer.send(#"{"sender":"a","message":"\#(text)"}"# + "\n")
            }
            try await peer.send(#"{"event":"end_conversation","sender":"a","message_id":"9"}"# + "\n")
            #expect(await peer.line()?.contains("dạ") == true)
            #expect(await peer.line()?.contains("dạ") == true)
            #expect(await peer.line() == #"{"event":"conversation_ended","sender":"a","in_reply_to":"9"}"#)
            #expect(heard.withLock { $0 } == ["một", "hai", "end a"])
            let refused = await peer.ask(#"{"event":"end_conversation","sender":"full","message_id":"8"}"#)
            #expect(refused?.contains(#""code":"not_stored""#) == true)
            #expect(refused?.contains(#""in_reply_to":"8""#) == true)
            let nobody = await peer.ask(#"{"event":"end_conversation"}"#)
            #expect(nobody?.contains(#""code":"missing_field""#) == true)
            let plain = await peer.ask(#"{"event":"end_conversation","sender":"connection:1"}"#)
            #expect(plain?.contains(#""code":"invalid_field""#) == true)
        }
    }

    @Test func aPersonReadsPlainLines() async throws {
        let events = Events()
        try await TestServer.withPeer(events.backend) { peer in
            let sender = try #require(await peer.ask("alo"))
            #expect(await peer.line() == "")
            events.append(nil, to: sender)
            events.append("Em là Lan ạ.", to: sender)
            #expect(await peer.line() == "Em là Lan ạ.")
            #expect(await peer.line() == "")
        }
    }

    @Test func aPeerThatComesBackLosesNothingAndGetsNothingTwice() async throws {
        let events = Events()
        for index in 1...1200 { events.append("\(index)", to: "s\(index % 3)") }
        try await TestServer.with(events.backend) { addresses, _ in
            var seen = 0
            for _ in 0..<6 {
                let peer = try await TestPeer(addresses)
                #expect(
                    await peer.ask(#"{"event":"resume","since":\#(seen)}"#)
                        == #"{"event":"resumed","since":\#(seen)}"#)
                for _ in 0..<200 {
                    seen += 1
                    #expect(await peer.line() == event(seen, "\(seen)", to: "s\(seen % 3)"))
                }
                await peer.close()
            }
            let peer = try await TestPeer(addresses)
            #expect(
                await peer.ask(#"{"event":"resume","since":1200}"#)
                    == #"{"event":"resumed","since":1200}"#)
            for index in 1201...1300 { events.append("\(index)", to: "x") }
            for index in 1201...1300 { #expect(await peer.line() == event(index, "\(index)", to: "x")) }
            await peer.close()
        }
    }

    /// Behind `resumed` events begin where it says, whatever was under way for the place before.
    @Test func aResumeBehindAResumeBeginsAnew() async throws {
        let events = Events()
        for index in 1...1000 { events.append("\(index)", to: "a") }
        try await TestServer.withPeer(events.backend) { peer in
            let places = [0, 900, 0, 0, 990]
            for place in places { try await peer.send(#"{"event":"resume","since":\#(place)}"# + "\n") }
            var (resumed, seen): ([Int], Int?) = ([], nil)
            while resumed.count < places.count || seen != 1000 {
                let line = try #require(await peer.line())
                if let place = line.firstMatch(of: /"resumed","since":(\d+)/) {
                    resumed.append(try #require(Int(place.1)))
                    seen = resumed.last
                } else {
                    let next = try #require(seen) + 1
                    #expect(line == event(next, "\(next)", to: "a"))
                    seen = next
                }
            }
            #expect(resumed == places)
        }
    }

    @Test func whoDoesNotKnowThePlaceIsTold() async throws {
        let events = Events()
        for _ in 1...7 { events.append("cũ", to: "a") }
        try await TestServer.withPeer(events.backend) { peer in
            #expect(await peer.ask(#"{"event":"resume"}"#) == #"{"event":"resumed","since":7}"#)
            #expect(
                await peer.ask(#"{"event":"resume","since":99}"#) == #"{"event":"resumed","since":7}"#)
            events.append("mới", to: "a")
            #expect(await peer.line() == event(8, "mới", to: "a"))
        }
    }
}
