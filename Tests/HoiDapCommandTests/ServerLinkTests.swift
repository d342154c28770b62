import LineServer
import Logging
import ServiceLifecycle
import Testing

@testable import HoiDapCommand

/// A bridge's side of the line protocol, against a server.
@Suite(.timeLimit(.minutes(1))) struct ServerLinkTests {
    @Test func whatTheServerCalledTooFastIsSentAgain() async throws {
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var limits = LineLimits()
        limits.messagesPerSecondOfSender = 2
        let (starts, start) = AsyncStream.makeStream(of: [ListenAddress].self)
        let service = LineService(
            configuration: .init(
                addresses: [.tcp(host: "127.0.0.1", port: 0)], limits: limits, logger: quiet,
                onListening: { start.yield($0) }),
            backend: LineBackend { line in LineAnswer(replies: [.init(text: line.text)]) })
        let server = ServiceGroup(configuration: .init(services: [.init(service: service)], logger: quiet))
        let (replies, reply) = AsyncStream.makeStream(of: String.self)
        var said: [String] = []
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await server.run() }
            var listening = starts.makeAsyncIterator()
            let address = try #require(await listening.next()?.first)
            let link = ServerLink(address: address, token: nil, channel: "test", run: "r", logger: quiet)
            for index in 0..<5 { link.send(Bridge.Message(sender: "a", text: "\(index)")) }
            await withTaskGroup(of: Void.self) { links in
                links.addTask { await link.run { reply.yield($0.text) } }
                for await text in replies {
                    said.append(text)
                    if said.count == 5 { break }
                }
                links.cancelAll()
            }
            await server.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(said.sorted() == (0..<5).map(String.init))
    }
}
