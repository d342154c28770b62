import NIOCore
import Synchronization

/// Lets peers in, so many at once, and so many of one address.
///
/// What is counted is what is open: a connection leaves when its socket is closed, and not before.
final class Door: Sendable {
    /// What a peer is told.
    enum Answer: Sendable, Equatable {
        case welcome
        /// There are as many connections as there may be, of all or of one address.
        case full(limit: Int)
    }

    private struct State {
        var open = 0
        var perAddress: [PeerAddress: Int] = [:]
    }

    /// Peers that are being told that there is no room; further ones are closed without a word.
    private static let mostTold = 16

    private let limits: LineLimits
    private let state = Mutex(State())

    init(limits: LineLimits) { self.limits = limits }

    /// Counts a connection until it is closed; nil when there is not even room to tell the peer so.
    func enter(_ channel: any Channel) -> Answer? {
        let address = PeerAddress(channel.remoteAddress)
        let answer: Answer? = state.withLock { state in
            let known = address.map { state.perAddress[$0, default: 0] } ?? 0
            let most = address.map { Self.most(of: $0, limits) } ?? limits.connections
            guard state.open < limits.connections + Self.mostTold, known < most + Self.mostTold else {
                return nil
            }
            defer {
                state.open += 1
                if let address { state.perAddress[address] = known + 1 }
            }
            if state.open >= limits.connections { return .full(limit: limits.connections) }
            return known < most ? .welcome : .full(limit: most)
        }
        if answer != nil {
            channel.closeFuture.whenComplete { _ in self.leave(address) }
        }
        return answer
    }

    private func leave(_ address: PeerAddress?) {
        state.withLock { state in
            state.open -= 1
            guard let address else { return }
            let rest = (state.perAddress[address] ?? 0) - 1
            state.perAddress[address] = rest > 0 ? rest : nil
        }
    }

    /// Programs on this machine, a proxy or a bridge among them, may have nearly all; nobody else more than half.
    private static func most(of address: PeerAddress, _ limits: LineLimits) -> Int {
        address.isLoopback
            ? limits.connections - limits.connections / 10
            : min(limits.connectionsPerAddress, max(1, limits.connections / 2))
    }
}
