import Foundation
package import Logging
import NIOCore
package import NIOSSL
import ServiceLifecycle
import Synchronization

/// The line server: listens on TCP and Unix sockets until it is shut down.
///
/// On graceful shutdown it accepts no more connections and reads no more lines, answers what came in, sends
/// the answers, closes and returns, idle peers or not.
package struct LineService: Service {
    /// How the server is set up.
    package struct Configuration: Sendable {
        package var addresses: [ListenAddress]
        /// The tokens that peers must authenticate with; nil lets everyone in.
        package var tokens: (@Sendable () -> TokenList)?
        package var limits = LineLimits()
        /// Certificate and key of TLS on TCP; nil speaks plainly.
        ///
        /// What goes through a Unix socket never leaves the machine.
        package var tls: TLSConfiguration?
        package var logger: Logger
        /// Called once when all addresses are listened on, with the ports that the system chose.
        package var onListening: @Sendable ([ListenAddress]) -> Void

        package init(
            addresses: [ListenAddress], tokens: (@Sendable () -> TokenList)? = nil,
            limits: LineLimits = LineLimits(), logger: Logger,
            onListening: @escaping @Sendable ([ListenAddress]) -> Void = { _ in }
        ) {
            self.addresses = addresses
            self.tokens = tokens
            self.limits = limits
            self.logger = logger
            self.onListening = onListening
        }
    }

    private let configuration: Configuration
    private let backend: LineBackend

    package init(configuration: Configuration, backend: LineBackend) {
        self.configuration = configuration
        self.backend = backend
    }

    /// Listens and serves.
    ///
    /// - Throws: ``LineServerError`` when one of the addresses cannot be listened on; then none is.
    package func run() async throws {
        let server = Server(configuration: configuration, backend: backend)
        let listeners = try await bindAll(server.door)
        configuration.onListening(listeners.map(\.address))
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                group.addTask { await server.hub.run() }
                for listener in listeners {
                    group.addTask { await server.serve(listener) }
                }
            }
        } onGracefulShutdown: {
            for listener in listeners { listener.channel.channel.close(promise: nil) }
            server.connections.shutDown()
        }
        for case .unix(let path) in listeners.map(\.address) { unlink(path) }
    }

    private func bindAll(_ door: Door) async throws(LineServerError) -> [Listener] {
        var listeners: [Listener] = []
        let tls = try context()
        do {
            for address in configuration.addresses {
                listeners.append(
                    try await Listener.bind(
                        address, limits: configuration.limits, tls: tls, door: door))
            }
        } catch {
            for listener in listeners {
                try? await listener.channel.channel.close()
                if case .unix(let path) = listener.address { unlink(path) }
            }
            throw error
        }
        return listeners
    }

    private func context() throws(LineServerError) -> NIOSSLContext? {
        guard let tls = configuration.tls else { return nil }
        do {
            return try NIOSSLContext(configuration: tls)
        } catch {
            throw .badCertificate(reason: "\(error)")
        }
    }
}

/// A server under way.
private final class Server: Sendable {
    let hub: EventHub
    let statistics = LineStatistics()
    let connections: OpenConnections
    let door: Door
    private let senderRates: SenderRates?
    private let configuration: LineService.Configuration
    private let backend: LineBackend
    /// The number of the last connection.
    ///
    /// It begins at the clock's microseconds, so that a number is not used again after a restart: the
    /// stranger who got it would go on with somebody's conversation.
    private let lastNumber = Mutex(UInt64(max(0, Date().timeIntervalSince1970 * 1_000_000)))

    init(configuration: LineService.Configuration, backend: LineBackend) {
        self.configuration = configuration
        self.backend = backend
        hub = EventHub(backend: backend)
        connections = OpenConnections(limits: configuration.limits)
        door = Door(limits: configuration.limits)
        senderRates = configuration.limits.messagesPerSecondOfSender.map(SenderRates.init)
    }

    func serve(_ listener: Listener) async {
        do {
            try await listener.channel.executeThenClose { inbound in
                try await withThrowingDiscardingTaskGroup { group in
                    for try await connection in inbound {
                        group.addTask { await self.serve(connection) }
                    }
                }
            }
        } catch {
            configuration.logger.error(
                "stopped listening", metadata: ["address": "\(listener.address)", "reason": "\(error)"])
        }
    }

    private func serve(_ connection: Listener.Connection) async {
        let number = lastNumber.withLock { number in
            number += 1
            return number
        }
        configuration.logger.debug("connection opened", metadata: ["connection": "\(number)"])
        let limits = configuration.limits
        let channel = connection.channel.channel
        do {
            try await connection.channel.executeThenClose { inbound, outbound in
                if case .full(let limit) = connection.answer {
                    return try await turnAway(channel, outbound, limit: limit)
                }
                let line = LineConnection(
                    identity: .init(
                        plainSender: LineCodec.plainSenderPrefix + String(number), isTrusted: false),
                    backend: backend, hub: hub, tokens: configuration.tokens, limits: limits,
                    statistics: statistics, senderRates: senderRates,
                    write: { try await outbound.write($0) })
                connections.add(channel, number: number, abandon: line.abandon)
                defer { connections.remove(number: number) }
                channel.closeFuture.whenComplete { _ in line.leave() }
                let patience = channel.eventLoop.scheduleTask(in: limits.silentPeer) {
                    if !line.isKnown { channel.close(mode: .all, promise: nil) }
                }
                defer { patience.cancel() }
                await line.run(inbound)
                // The last answers are on their way to the event loop; an empty write is done behind them.
                try? await channel.writeAndFlush(ByteBuffer()).get()
            }
        } catch {
            configuration.logger.debug(
                "connection broke", metadata: ["connection": "\(number)", "reason": "\(error)"])
        }
        configuration.logger.debug("connection closed", metadata: ["connection": "\(number)"])
    }

    private func turnAway(
        _ channel: any Channel, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, limit: Int
    ) async throws {
        configuration.logger.warning("too many connections; one was turned away")
        let error = LineError.tooManyConnections(limit: limit)
        try await outbound.write(ByteBuffer(bytes: LineCodec.bytes(of: error)))
        try await channel.writeAndFlush(ByteBuffer()).get()
    }
}
