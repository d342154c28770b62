import Foundation
import LineServer
import NIOCore
import ServiceLifecycle
import Synchronization
import Testing

/// The clients of the protocol's page, as they stand there, against a server.
@Suite(.timeLimit(.minutes(10))) struct DocumentedClientTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/LineServer/LineServer.docc/Protocol.md")

    /// The only block of the page in a language.
    private func block(in language: String) throws -> String {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let parts = text.components(separatedBy: "```\(language)\n").dropFirst()
        #expect(parts.count == 1)
        return try #require(parts.first?.components(separatedBy: "```").first)
    }

    private func port(_ addresses: [ListenAddress]) throws -> Int {
        guard case .tcp(_, let port)? = addresses.first else { throw CancellationError() }
        return port
    }

    @Test func theShellCommandGetsItsAnswer() async throws {
        let command = try block(in: "bash")
        try #require(command.split(separator: "\n").count == 1)
        let backend = LineBackend { line in
            LineAnswer(replies: [
                .init(text: line.text, buttons: [.init(title: "Có", payload: "/co")]), .init(text: "Dạ."),
            ])
        }
        try await TestServer.with(backend) { addresses, _ in
            let port = "\(try port(addresses))"
            let (status, output) = try await Script.run(["bash", "-c", command.replacing("7788", with: port)])
            #expect(output == "doi tra trong bao lau\n1. Có\nDạ.\n")
            #expect(status == 0)
        }
    }

    /// What two servers, one after the other, have in common, as they would their database.
    private final class Store: Sendable {
        private let state = Mutex<(heard: [String], events: [LineEvent])>(([], []))

        var heard: [String] { state.withLock { $0.heard } }

        func hear(_ line: IncomingLine) {
            state.withLock { $0.heard.append("\(line.text) \(line.id ?? "")") }
        }

        func tell(_ text: String, to recipient: String) {
            state.withLock { state in
                let seq = Int64(state.events.count + 1)
                state.events.append(
                    LineEvent(seq: seq, kind: "agent_message", recipient: recipient, text: text))
            }
        }

        func backend(_ respond: @escaping @Sendable (IncomingLine) async -> Void = { _ in }) -> LineBackend {
            LineBackend(
                respond: { line in
                    self.hear(line)
                    await respond(line)
                    return LineAnswer(replies: line.text == "im" ? [] : [.init(text: "nghe: " + line.text)])
                },
                events: { since, limit in
                    self.state.withLock { Array($0.events.filter { $0.seq > since }.prefix(limit)) }
                },
                lastEvent: { self.state.withLock { Int64($0.events.count) } })
        }
    }

    private func pythonClient(_ port: Int, token: String?) throws -> Script {
        let program = try block(in: "python")
        #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
        return try Script(
            ["python3", "-c", program, "127.0.0.1:\(port)", "thử:1"] + (token.map { [$0] } ?? []))
    }

    @Test(arguments: [nil, AuthenticationTests.token])
    func thePythonClientLosesNothingOverARestart(_ token: String?) async throws {
        // Below the ports that the system gives away: nobody takes it between the two servers.
        let address = ListenAddress.tcp(host: "127.0.0.1", port: Int.random(in: 20_000...32_000))
        let tokens = try token.map { try TokenList(text: "thử \($0)") }
        var limits = LineLimits()
        limits.shutdown = .milliseconds(100)
        let (store, gate) = (Store(), Gate())
        store.tell("cũ", to: "thử:1")
        let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
        let script = Mutex<Script?>(nil)
        let first = store.backend { line in
            guard line.text == "hai" else { return }
            arrival.yield()
            await gate.pass()
        }
        try await TestServer.with(first, addresses: [address], tokens: tokens, limits: limits) {
            addresses, group in
            let client = try pythonClient(try port(addresses), token: token)
            script.withLock { $0 = client }
            try client.say("im")
            try client.say("một")
            #expect(await client.line() == "nghe: một")
            store.tell("cho người khác", to: "b")
            store.tell("Em là Lan ạ.", to: "thử:1")
            #expect(await client.line() == "Em là Lan ạ.")
            try client.say("hai")
            for await _ in arrivals { break }
            await group.triggerGracefulShutdown()
            #expect(await client.complaint() != nil)
            gate.open()
        }
        let client = try #require(script.withLock { $0 })
        store.tell("Anh còn đó không ạ?", to: "thử:1")
        try client.say("ba")
        try await TestServer.with(store.backend(), addresses: [address], tokens: tokens) { _, _ in
            var said: [String] = []
            for _ in 0..<3 { said.append(try #require(await client.line())) }
            // Events and answers interleave; answers are in order.
            #expect(said.contains("Anh còn đó không ạ?"))
            #expect(said.filter { $0.hasPrefix("nghe") } == ["nghe: hai", "nghe: ba"])
            try client.finish()
            #expect(await client.line() == nil)
            #expect(await client.status() == 0)
        }
        let heard = store.heard
        #expect(heard.map { $0.prefix { $0 != " " } } == ["im", "một", "hai", "hai", "ba"])
        #expect(heard[2] == heard[3])
    }

    @Test func thePythonClientSaysThatItsTokenIsWrong() async throws {
        let tokens = try TokenList(text: AuthenticationTests.token)
        try await TestServer.with(tokens: tokens) { addresses, _ in
            let client = try pythonClient(try port(addresses), token: "0123456789abcdef")
            #expect(await client.complaint(with: "no such token") != nil)
            #expect(await client.status() == 1)
        }
    }

    @Test func thePythonClientSendsAgainWhatCameTooFast() async throws {
        var limits = LineLimits()
        limits.messagesPerSecondOfSender = 2
        try await TestServer.with(limits: limits) { addresses, _ in
            let client = try pythonClient(try port(addresses), token: nil)
            for index in 0..<5 { try client.say("\(index)") }
            try client.finish()
            var said: [String] = []
            while let line = await client.line() { said.append(line) }
            #expect(said.sorted() == (0..<5).map { "nghe: \($0)" })
            #expect(await client.status() == 0)
        }
    }
}
