import Foundation
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The line protocol on two file descriptors, stdin and stdout by default; a peer that started this process.
///
/// Works on terminals, pipes, files and devices alike. The end of the input, or a graceful shutdown, finishes
/// what came in and returns.
package struct StreamService: Service {
    private let backend: LineBackend
    private let sender: String
    private let limits: LineLimits
    private let input: Int32
    private let output: Int32

    /// Makes a service; `sender` is the sender of plain-text lines.
    package init(
        backend: LineBackend, sender: String, limits: LineLimits = LineLimits(), input: Int32 = 0,
        output: Int32 = 1
    ) {
        self.backend = backend
        self.sender = sender
        self.limits = limits
        self.input = input
        self.output = output
    }

    /// Serves until the input ends.
    ///
    /// - Throws: ``StreamError`` when the input cannot be read.
    package func run() async throws {
        // A reader that went away is an error of write(2), not the end of this process.
        signal(SIGPIPE, SIG_IGN)
        // One thread waits for input, the other for room in the output; shared ones could all be waiting.
        let threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
        let source = try StreamSource(descriptor: input, maximumLine: limits.line, threads: threads)
        let hub = EventHub(backend: backend)
        let output = output
        let connection = LineConnection(
            identity: .init(plainSender: sender, isTrusted: true), backend: backend, hub: hub, tokens: nil,
            limits: limits, statistics: LineStatistics(),
            write: { try await StreamSink.write($0, to: output, threads: threads) })
        await withGracefulShutdownHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await hub.run() }
                await connection.run(source)
                group.cancelAll()
            }
        } onGracefulShutdown: {
            source.stop()
        }
        try await threads.shutdownGracefully()
        if let error = source.failure { throw error }
    }
}
