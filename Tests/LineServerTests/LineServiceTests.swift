import Foundation
import LineServer
import NIOCore
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct LineServiceTests {
    static let ping = #"{"event":"ping"}"#
    static let pong = #"{"event":"pong"}"#

    private func message(_ sender: String, _ text: String, id: String? = nil) -> String {
        #"{"sender":"\#(sender)","message":"\#(text)"\#(id.map { #","message_id":"\#($0)""# } ?? "")}"#
    }

    private func reply(_ sender: String, _ text: String) -> String {
        #"[{"recipient_id":"\#(sender)","text":"nghe: \#(text)"}]"#
    }

    @Test func aMessageIsAnswered() async throws {
        try await TestServer.withPeer { peer in
            #expect(
                await peer.ask(#"{"sender":"zalo:614","message":"đổi trả","message_id":"m1"}"#)
                    == #"[{"recipient_id":"zalo:614","text":"nghe: đổi trả","custom":{"in_reply_to":"m1"}}]"#)
            #expect(await peer.ask(Self.ping) == Self.pong)
        }
    }

    @Test func statsSayWhatWasDone() async throws {
        try await TestServer.withPeer { peer in
            _ = await peer.ask(#"{"sender":"a","message":"b"}"#)
            _ = await peer.ask(#"{"sender":"a"}"#)
            let stats = try #require(await peer.ask(#"{"event":"stats"}"#))
            #expect(try Schema().faults(of: Array(stats.utf8), as: "fromServer").isEmpty)
            #expect(
                stats.hasSuffix(
                    #""connections":1,"connections_total":1,"answered":1,"in_flight":0,"refused":1}"#),
                "\(stats)")
        }
    }

    @Test func plainLinesAreAnsweredInPlainLines() async throws {
        try await TestServer.withPeer(TestBackend.mirror) { peer in
            #expect(await peer.ask("alo shop\r") == "connection:|alo shop|line|false")
            #expect(await peer.line() == "")
            #expect(await peer.ask("\n\n \nừ") == "connection:|ừ|line|false")
            #expect(await peer.line() == "")
        }
    }

    @Test func twoPlainConnectionsAreTwoSenders() async throws {
        let senders = Mutex<Set<String>>([])
        let backend = LineBackend { line in
            senders.withLock { _ = $0.insert(line.sender) }
            return LineAnswer(replies: [.init(text: line.sender)])
        }
        for _ in 0..<2 {
            try await TestServer.with(backend) { addresses, _ in
                for _ in 0..<2 {
                    let peer = try await TestPeer(addresses)
                    let first = await peer.ask("a")
                    _ = await peer.line()
                    #expect(await peer.ask("b") == first)
                    await peer.close()
                }
            }
        }
        // Over a restart as well.
        #expect(senders.withLock { $0.count } == 4)
    }

    @Test func aSenderIsAnsweredInOrderWhileOthersGoOn() async throws {
        let gate = Gate()
        let backend = LineBackend { line in
            if line.text == "chậm" { await gate.pass() }
            return LineAnswer(replies: [.init(text: "nghe: " + line.text)])
        }
        try await TestServer.withPeer(backend) { peer in
            try await peer.send(message("a", "chậm") + "\n" + message("a", "hai") + "\n")
            for index in 0..<50 {
                #expect(await peer.ask(message("b", "\(index)")) == reply("b", "\(index)"))
            }
            gate.open()
            #expect(await peer.line() == reply("a", "chậm"))
            #expect(await peer.line() == reply("a", "hai"))
        }
    }

    @Test func manySendersOnOneConnectionEachKeepTheirOrder() async throws {
        try await TestServer.withPeer { peer in
            var lines = ""
            for index in 0..<40 {
                for sender in 0..<50 { lines += message("s\(sender)", "\(index)") + "\n" }
            }
            await peer.throwAt(Array(lines.utf8))
            var next: [String: Int] = [:]
            for _ in 0..<2000 {
                let line = try #require(await peer.line())
                guard case .array(let replies) = try JSONReader.value(of: Array(line.utf8)),
                    case .string(let sender)? = replies.first?["recipient_id"],
                    case .string(let text)? = replies.first?["text"]
                else { return #expect(Bool(false), "\(line)") }
                #expect(text == "nghe: \(next[sender, default: 0])")
                next[sender, default: 0] += 1
            }
            #expect(next.count == 50)
        }
    }

    @Test(arguments: [
        ("{", "invalid_json"), ("[1]", "invalid_json"), (#"{"sender":"a"}"#, "missing_field"),
        (#"{"sender":"a","message":5}"#, "wrong_type"), (#"{"a":1,"a":1}"#, "duplicate_key"),
        (#"{"sender":"a","message":"\udc00"}"#, "lone_surrogate"), ("{\"a\":\"\u{0}\"}", "invalid_json"),
        (#"{"a":"# + String(repeating: "[", count: 10_000), "too_deep"), (#"{"event":"x"}"#, "unknown_event"),
        (#"{"sender":"a","message":"b","trusted":true}"#, "not_trusted"),
        (#"{"event":"authenticate","token":"x"}"#, "authentication_not_configured"),
        (String(repeating: "x", count: 1_000_000), "line_too_long"),
        ("{" + String(repeating: " ", count: 65_536) + "}", "line_too_long"),
    ])
    func aBadLineKeepsTheConnection(_ line: String, _ code: String) async throws {
        try await TestServer.withPeer { peer in
            let error = try #require(await peer.ask(line))
            #expect(error.hasPrefix("{\"error\":{\"code\":\"\(code)\""), "\(error)")
            #expect(await peer.ask(Self.ping) == Self.pong)
        }
    }

    @Test func aLineOfExactlyTheLimitIsALine() async throws {
        try await TestServer.withPeer { peer in
            let text = String(repeating: "x", count: 65_536)
            #expect(await peer.ask(text) == "nghe: " + text)
        }
    }

    @Test func bytesMayComeOneByOne() async throws {
        try await TestServer.withPeer { peer in
            for byte in Array((message("a", "đổi trả 😀") + "\r\n").utf8) { try await peer.send([byte]) }
            #expect(await peer.line() == reply("a", "đổi trả 😀"))
        }
    }

    @Test func theLastLineNeedsNoLineFeed() async throws {
        try await TestServer.withPeer { peer in
            try await peer.send(message("a", "một") + "\n" + message("b", "hai"))
            try await peer.finish()
            let answers: Set<String?> = [await peer.line(), await peer.line()]
            #expect(answers == [reply("a", "một"), reply("b", "hai")])
            #expect(await peer.line() == nil)
        }
    }

    @Test func aResetMidLineIsNobodysMessage() async throws {
        let heard = Mutex<[String]>([])
        let backend = LineBackend { line in
            heard.withLock { $0.append(line.text) }
            return LineAnswer(replies: [.init(text: "nghe: " + line.text)])
        }
        try await TestServer.with(backend) { addresses, _ in
            let good = try await TestPeer(addresses)
            for _ in 0..<20 {
                let bad = try await TestPeer(addresses)
                #expect(await bad.ask(Self.ping) == Self.pong)
                try await bad.send("hủy đơn")
                try await bad.reset()
            }
            #expect(await good.ask("còn đây") == "nghe: còn đây")
            await good.close()
        }
        #expect(heard.withLock { $0 } == ["còn đây"])
    }

    @Test func aPeerThatDoesNotReadCostsOthersNothing() async throws {
        let answered = Mutex(0)
        let long = String(repeating: "y", count: 20_000)
        let backend = LineBackend { line in
            answered.withLock { $0 += 1 }
            return LineAnswer(replies: [.init(text: line.text == "dài" ? long : "nghe: " + line.text)])
        }
        var limits = LineLimits()
        limits.stalledPeer = .milliseconds(300)
        try await TestServer.with(backend, limits: limits) { addresses, _ in
            let slow = try await TestPeer(addresses)
            try await slow.stopReading()
            let lines = (0..<6000).map { "{\"sender\":\"s\($0 % 7)\",\"message\":\"dài\"}\n" }.joined()
            await slow.throwAt(Array(lines.utf8))
            let other = try await TestPeer(addresses)
            for index in 0..<200 {
                #expect(await other.ask(message("b", "\(index)")) == reply("b", "\(index)"))
            }
            // What it sent is not all taken: at 20 kB an answer the bounds are a few hundred messages.
            try await slow.goOnReading()
            while await slow.line() != nil {}
            #expect(answered.withLock { $0 } < 5000)
            #expect(await other.ask(Self.ping) == Self.pong)
            await other.close()
        }
    }

    @Test func answersThatPileUpAllArrive() async throws {
        try await TestServer.withPeer { peer in
            try await peer.stopReading()
            let lines = (0..<5000).map { message("a", "\($0)") + "\n" }.joined()
            await peer.throwAt(Array(lines.utf8))
            try await peer.goOnReading()
            for index in 0..<5000 { #expect(await peer.line() == reply("a", "\(index)")) }
        }
    }

    @Test func tooManyConnectionsAreToldSo() async throws {
        var limits = LineLimits()
        limits.connections = 2
        try await TestServer.with(limits: limits) { addresses, _ in
            let first = try await TestPeer(addresses)
            let second = try await TestPeer(addresses)
            #expect(await first.ask(Self.ping) == Self.pong)
            #expect(await second.ask(Self.ping) == Self.pong)
            let third = try await TestPeer(addresses)
            #expect(await third.line()?.hasPrefix("{\"error\":{\"code\":\"too_many_connections\"") == true)
            #expect(await third.line() == nil)
            #expect(await first.ask(Self.ping) == Self.pong)
            for peer in [first, second, third] { await peer.close() }
        }
    }

    @Test func linesThatComeTooFastAreRefused() async throws {
        var limits = LineLimits()
        limits.linesPerSecond = 10
        try await TestServer.withPeer(limits: limits) { peer in
            await peer.throwAt(Array(String(repeating: Self.ping + "\n", count: 100).utf8))
            var refused = 0
            for _ in 0..<100 where await peer.line() != Self.pong { refused += 1 }
            #expect((1...90).contains(refused))
        }
    }

    @Test func theRefusalNamesTheMessage() async throws {
        var limits = LineLimits()
        limits.linesPerSecond = 1
        try await TestServer.withPeer(limits: limits) { peer in
            await peer.throwAt(Array((Self.ping + "\n" + message("a", "b", id: "m1") + "\n").utf8))
            #expect(await peer.line() == Self.pong)
            let refusal = try #require(await peer.line())
            #expect(refusal.hasPrefix("{\"error\":{\"code\":\"too_fast\""), "\(refusal)")
            #expect(refusal.hasSuffix(#""limit":1,"in_reply_to":"m1"}}"#), "\(refusal)")
            #expect(try Schema().faults(of: Array(refusal.utf8), as: "fromServer").isEmpty)
        }
    }

    @Test func aSenderOnTwoConnectionsIsBoundedAsOneAndCostsOthersNothing() async throws {
        var limits = LineLimits()
        limits.messagesPerSecondOfSender = 3
        try await TestServer.with(limits: limits) { addresses, _ in
            let (one, two) = (try await TestPeer(addresses), try await TestPeer(addresses))
            var refusals: [String] = []
            for index in 0..<30 {
                let peer = index % 2 == 0 ? one : two
                let line = try #require(await peer.ask(message("a", "\(index)", id: "m\(index)")))
                if line.contains("too_fast") { refusals.append(line) }
                #expect(await peer.ask(Self.ping) == Self.pong)
                #expect(await peer.ask(message("b\(index)", "x")) == reply("b\(index)", "x"))
            }
            #expect((1...27).contains(refusals.count), "\(refusals.count)")
            let last = try #require(refusals.last)
            #expect(last.contains(#""field":"sender","limit":3,"in_reply_to":"m"#), "\(last)")
            #expect(try Schema().faults(of: Array(last.utf8), as: "fromServer").isEmpty)
            await one.close()
            await two.close()
        }
    }

    @Test func anIdleConnectionIsClosed() async throws {
        var limits = LineLimits()
        limits.idlePeer = .seconds(1)
        try await TestServer.with(limits: limits) { addresses, _ in
            let idle = try await TestPeer(addresses)
            #expect(await idle.ask(Self.ping) == Self.pong)
            #expect(await idle.line() == nil)
            // A line that never ends is no sign of life.
            let dripping = try await TestPeer(addresses)
            try await dripping.send("x")
            #expect(await dripping.line() == nil)
        }
    }

    @Test func aConnectionThatSpeaksIsKept() async throws {
        var limits = LineLimits()
        limits.idlePeer = .seconds(60)
        try await TestServer.with(limits: limits) { addresses, _ in
            let busy = try await TestPeer(addresses)
            for _ in 0..<20 { #expect(await busy.ask(Self.ping) == Self.pong) }
            await busy.close()
        }
    }

    @Test func threeHundredConnectionsAtOnce() async throws {
        try await TestServer.with { addresses, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<300 {
                    group.addTask {
                        let peer = try await TestPeer(addresses)
                        for round in 0..<5 {
                            #expect(await peer.ask("\(index)-\(round)") == "nghe: \(index)-\(round)")
                            #expect(await peer.line() == "")
                        }
                        await peer.close()
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
