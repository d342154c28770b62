import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// A socket that is listened on.
struct Listener: Sendable {
    /// A peer that came, and whether it may stay.
    struct Connection: Sendable {
        let channel: NIOAsyncChannel<[FramedLine], ByteBuffer>
        let answer: Door.Answer
    }

    let channel: NIOAsyncChannel<Connection, Never>
    /// With the port that the system chose.
    let address: ListenAddress

    /// Bytes of a Unix socket's path, at most (`sun_path` without its NUL).
    static let maximumPath = 107

    static func bind(
        _ address: ListenAddress, limits: LineLimits, tls: NIOSSLContext?, door: Door
    ) async throws(LineServerError) -> Listener {
        switch address {
        case .tcp(let host, let port):
            do {
                let channel = try await bootstrap(limits, isTCP: true).bind(host: host, port: port) {
                    child($0, limits, tls, door)
                }
                let bound = channel.channel.localAddress?.port ?? port
                return Listener(channel: channel, address: .tcp(host: host, port: bound))
            } catch {
                throw LineServerError(error, address)
            }
        case .unix(let path):
            guard path.utf8.count <= maximumPath else { throw .pathTooLong(address, limit: maximumPath) }
            try await clear(path, for: address)
            do {
                let channel = try await bootstrap(limits, isTCP: false).bind(unixDomainSocketPath: path) {
                    child($0, limits, nil, door)
                }
                return Listener(channel: channel, address: address)
            } catch {
                throw LineServerError(error, address)
            }
        }
    }

    private static func bootstrap(_ limits: LineLimits, isTCP: Bool) -> ServerBootstrap {
        let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 1024)
            // Answers that are still to be read when the peer says that it has no more to say are sent.
            .childChannelOption(.allowRemoteHalfClosure, value: true)
        guard isTCP else { return bootstrap }
        return
            bootstrap
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            // A peer that vanished without a word is found out in the end.
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
    }

    private static func child(
        _ channel: any Channel, _ limits: LineLimits, _ tls: NIOSSLContext?, _ door: Door
    ) -> EventLoopFuture<Connection> {
        channel.eventLoop.makeCompletedFuture {
            // A peer that has not shaken hands cannot be told anything.
            guard let answer = door.enter(channel), tls == nil || answer == .welcome else {
                channel.close(promise: nil)
                throw ChannelError.operationUnsupported
            }
            if let tls {
                try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
            }
            try channel.pipeline.syncOperations.addHandlers([
                StalledPeerHandler(patience: limits.stalledPeer),
                LineBatchHandler(maximumLine: limits.line),
            ])
            if let patience = limits.idlePeer {
                try channel.pipeline.syncOperations.addHandler(IdlePeerHandler(patience: patience))
            }
            return Connection(
                channel: try NIOAsyncChannel(
                    wrappingChannelSynchronously: channel,
                    configuration: .init(backPressureStrategy: .init(lowWatermark: 2, highWatermark: 8))),
                answer: answer)
        }
    }

    /// Removes the socket that a server left behind when it was killed; one that is listened on stays.
    private static func clear(_ path: String, for address: ListenAddress) async throws(LineServerError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(address) }
        do {
            let probe = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .connect(unixDomainSocketPath: path).get()
            try? await probe.close()
        } catch let error as IOError where error.errnoCode == ECONNREFUSED {
            unlink(path)
            return
        } catch {
            throw LineServerError(error, address)
        }
        throw .addressInUse(address)
    }
}

extension LineServerError {
    init(_ error: any Error, _ address: ListenAddress) {
        switch error {
        case is SocketAddressError: self = .noSuchHost(address)
        case let error as IOError:
            switch error.errnoCode {
            case EADDRINUSE: self = .addressInUse(address)
            case EADDRNOTAVAIL: self = .noSuchHost(address)
            case EACCES, EPERM: self = .notAllowed(address)
            default: self = .cannotListen(address, reason: String(cString: strerror(error.errnoCode)))
            }
        default: self = .cannotListen(address, reason: "\(error)")
        }
    }
}
