import LineServer
import NIOCore
import ServiceLifecycle
import Synchronization
import Testing

/// One peer does not hold up the others, whether it stays or goes.
@Suite(.timeLimit(.minutes(2))) struct FairnessTests {
    /// Counts what is at work.
    private final class Count: Sendable {
        private let state = Mutex<(now: Int, most: Int, all: Int)>((0, 0, 0))

        var most: Int { state.withLock { $0.most } }
        var all: Int { state.withLock { $0.all } }

        func begin() {
            state.withLock { state in
                state.now += 1
                state.all += 1
                state.most = max(state.most, state.now)
            }
        }

        func end() { state.withLock { $0.now -= 1 } }
    }

    private func backend(_ count: Count, _ work: @escaping @Sendable () async -> Void = {}) -> LineBackend {
        LineBackend { line in
            count.begin()
            await work()
            for _ in 0..<20 { await Task.yield() }
            count.end()
            return LineAnswer(replies: [.init(text: "\(line.text.utf8.count)")])
        }
    }

    private static func lines(_ count: Int, text: String = "x") -> [UInt8] {
        Array((0..<count).map { "{\"sender\":\"s\($0)\",\"message\":\"\(text)\"}\n" }.joined().utf8)
    }

    @Test(arguments: [(3, 16_384, 1, 3), (100, 1_000, 400, 2), (100, 1_000, 60_000, 1)])
    func soMuchIsAtWorkAtOnce(messages: Int, bytes: Int, length: Int, most: Int) async throws {
        var limits = LineLimits()
        (limits.messagesAtWork, limits.bytesAtWork) = (messages, bytes)
        let count = Count()
        try await TestServer.withPeer(backend(count), limits: limits) { peer in
            await peer.throwAt(Self.lines(60, text: String(repeating: "x", count: length)))
            for _ in 0..<60 { #expect(await peer.line()?.contains("\(length)") == true) }
        }
        #expect(count.most <= most && count.all == 60)
    }

    @Test func fewLinesOfAPeerThatLeftAreAnswered() async throws {
        var limits = LineLimits()
        limits.messagesAtWork = 1
        let (count, gate) = (Count(), Gate())
        let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
        let backend = backend(count) {
            arrival.yield()
            await gate.pass()
        }
        try await TestServer.with(backend, limits: limits) { addresses, _ in
            let peer = try await TestPeer(addresses)
            try await peer.send(Self.lines(500))
            var iterator = arrivals.makeAsyncIterator()
            await iterator.next()
            try await peer.reset()
            gate.open()
            let other = try await TestPeer(addresses)
            #expect(await other.ask(#"{"sender":"b","message":"alo"}"#)?.contains("3") == true)
            await other.close()
        }
        // Those, the other's, and the few until it was known.
        #expect(count.all <= limits.messagesAfterLeaving + 20, "\(count.all)")
    }

    /// Who says three things and hangs up is heard.
    @Test func aPersonWhoLeavesIsHeardToTheEnd() async throws {
        let count = Count()
        try await TestServer.with(backend(count)) { addresses, _ in
            let peer = try await TestPeer(addresses)
            #expect(await peer.ask(LineServiceTests.ping) == LineServiceTests.pong)
            try await peer.send(Self.lines(3))
            await peer.close()
            // The server goes on until it has heard them.
            let other = try await TestPeer(addresses)
            for _ in 0..<10_000 where count.all < 3 { _ = await other.ask(LineServiceTests.ping) }
            await other.close()
        }
        #expect(count.all == 3)
    }

    @Test func aShutdownWaitsForWhatIsAtWorkAndNoMore() async throws {
        var limits = LineLimits()
        limits.messagesAtWork = 2
        limits.shutdown = .milliseconds(200)
        let (count, gate) = (Count(), Gate())
        let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
        let backend = backend(count) {
            arrival.yield()
            await gate.pass()
        }
        try await TestServer.with(backend, limits: limits) { addresses, group in
            let peer = try await TestPeer(addresses)
            try await peer.send(Self.lines(300))
            var iterator = arrivals.makeAsyncIterator()
            for _ in 0..<2 { await iterator.next() }
            await group.triggerGracefulShutdown()
            #expect(await peer.line() == nil)
            gate.open()
        }
        #expect(count.all == 2)
    }
}
