import LineServer
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import ServiceLifecycle
import Synchronization
import Testing

/// A server for one test, on a port of the system's choice.
enum TestServer {
    /// Starts a server, runs `body` with where it listens, and shuts it down.
    ///
    /// - Throws: what `body` or the server throws.
    static func with(
        _ backend: LineBackend = TestBackend.echo,
        addresses: [ListenAddress] = [.tcp(host: "127.0.0.1", port: 0)],
        tokens: TokenList? = nil, limits: LineLimits = LineLimits(), tls: TLSConfiguration? = nil,
        _ body: @escaping @Sendable ([ListenAddress], ServiceGroup) async throws -> Void
    ) async throws {
        var current: (@Sendable () -> TokenList)?
        if let tokens { current = { tokens } }
        let (listening, signal) = AsyncStream.makeStream(of: [ListenAddress].self)
        var configuration = LineService.Configuration(
            addresses: addresses, tokens: current, limits: limits, logger: quiet,
            onListening: { signal.yield($0) })
        configuration.tls = tls
        let service = LineService(configuration: configuration, backend: backend)
        let group = ServiceGroup(configuration: .init(services: [.init(service: service)], logger: quiet))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { signal.finish() }
                try await group.run()
            }
            tasks.addTask {
                var starts = listening.makeAsyncIterator()
                guard let addresses = await starts.next() else { return }
                try await body(addresses, group)
                await group.triggerGracefulShutdown()
            }
            try await tasks.waitForAll()
        }
    }

    /// The same for tests that need no more than peers.
    static func withPeer(
        _ backend: LineBackend = TestBackend.echo, tokens: TokenList? = nil,
        limits: LineLimits = LineLimits(),
        _ body: @escaping @Sendable (TestPeer) async throws -> Void
    ) async throws {
        try await with(backend, tokens: tokens, limits: limits) { addresses, _ in
            let peer = try await TestPeer(addresses)
            try await body(peer)
            await peer.close()
        }
    }

    static let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

/// Backends for tests.
enum TestBackend {
    static let echo = LineBackend { line in LineAnswer(replies: [.init(text: "nghe: " + line.text)]) }

    /// Says what came in, so that tests see sender, channel and trust.
    static let mirror = LineBackend { line in
        LineAnswer(
            replies: [.init(text: "\(line.sender.prefix(11))|\(line.text)|\(line.channel)|\(line.isTrusted)")]
        )
    }
}

/// A door that tasks wait at until it is opened.
final class Gate: Sendable {
    private let state = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))

    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state in
            defer { state = (true, []) }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
