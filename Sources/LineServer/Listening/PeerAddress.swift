import Foundation
import NIOCore

/// Whose connection it is: an IPv4 address, or the 64 bits of an IPv6 address that one household has.
struct PeerAddress: Sendable, Hashable {
    private let bytes: [UInt8]

    /// Nothing for a Unix socket, whose peers have none.
    init?(_ address: SocketAddress?) {
        switch address {
        case .v4(let address):
            bytes = withUnsafeBytes(of: address.address.sin_addr) { Array($0) }
        case .v6(let address):
            let all = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
            if all.starts(with: Self.mapped) {
                bytes = Array(all.dropFirst(Self.mapped.count))
            } else if all == Self.loopback {
                bytes = all
            } else {
                bytes = Array(all.prefix(8))
            }
        case .unixDomainSocket, nil: return nil
        }
    }

    var isLoopback: Bool { bytes.count == 4 ? bytes[0] == 127 : bytes == Self.loopback }

    private static let loopback = [UInt8](repeating: 0, count: 15) + [1]
    private static let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
}
