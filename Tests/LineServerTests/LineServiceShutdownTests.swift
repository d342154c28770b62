import LineServer
import NIOCore
import ServiceLifecycle
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct LineServiceShutdownTests {
    @Test func idlePeersDoNotHoldItUp() async throws {
        try await TestServer.with { addresses, group in
            let silent = try await TestPeer(addresses)
            let idle = try await TestPeer(addresses)
            #expect(await idle.ask("alo") == "nghe: alo")
            #expect(await idle.line() == "")
            await group.triggerGracefulShutdown()
            #expect(await silent.line() == nil)
            #expect(await idle.line() == nil)
        }
    }

    @Test func whatCameInIsAnswered() async throws {
        let gate = Gate()
        let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
        let backend = LineBackend { line in
            arrival.yield()
            await gate.pass()
            return LineAnswer(replies: [.init(text: "nghe: " + line.text)])
        }
        var limits = LineLimits()
        limits.shutdown = .minutes(1)
        let places = Mutex<[ListenAddress]>([])
        try await TestServer.with(backend, limits: limits) { addresses, group in
            places.withLock { $0 = addresses }
            let peer = try await TestPeer(addresses)
            try await peer.send((0..<100).map { "{\"sender\":\"s\($0)\",\"message\":\"\($0)\"}\n" }.joined())
            var iterator = arrivals.makeAsyncIterator()
            for _ in 0..<100 { await iterator.next() }
            await group.triggerGracefulShutdown()
            gate.open()
            var answers: Set<String> = []
            while let line = await peer.line() { answers.insert(line) }
            #expect(answers.count == 100)
        }
        await #expect(throws: (any Error).self) { try await TestPeer(places.withLock { $0 }) }
    }

    @Test func aPeerThatDoesNotReadIsNotWaitedForLong() async throws {
        var limits = LineLimits()
        limits.shutdown = .milliseconds(200)
        let long = String(repeating: "y", count: 60_000)
        let backend = LineBackend { _ in LineAnswer(replies: [.init(text: long)]) }
        try await TestServer.with(backend, limits: limits) { addresses, group in
            let peer = try await TestPeer(addresses)
            try await peer.stopReading()
            await peer.throwAt(Array(String(repeating: "x\n", count: 2000).utf8))
            let other = try await TestPeer(addresses)
            #expect(await other.ask(LineServiceTests.ping) == LineServiceTests.pong)
            await group.triggerGracefulShutdown()
        }
    }
}
