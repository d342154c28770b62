import NIOCore
import Testing

@testable import LineServer

/// Who is let in, and who has to go.
@Suite(.timeLimit(.minutes(2))) struct DoorTests {
    private static let ping = LineServiceTests.ping
    private static let pong = LineServiceTests.pong

    @Test func oneAddressDoesNotGetAll() async throws {
        var limits = LineLimits()
        limits.connections = 20
        try await TestServer.with(limits: limits) { addresses, _ in
            var peers: [TestPeer] = []
            // This machine may have nine tenths of all.
            for _ in 0..<18 {
                let peer = try await TestPeer(addresses)
                #expect(await peer.ask(Self.ping) == Self.pong)
                peers.append(peer)
            }
            let refused = try await TestPeer(addresses)
            #expect(await refused.line()?.contains("too_many_connections") == true)
            #expect(await refused.line() == nil)
            await refused.close()
            // Who leaves makes room; that they left is known a little later.
            await peers.removeLast().close()
            var isIn = false
            for _ in 0..<1000 where !isIn {
                let peer = try await TestPeer(addresses)
                isIn = await peer.ask(Self.ping) == Self.pong
                peers.append(peer)
            }
            #expect(isIn)
            for peer in peers { await peer.close() }
        }
    }

    /// A crowd that comes and is sent away leaves nothing open behind.
    @Test func aCrowdIsSentAway() async throws {
        var limits = LineLimits()
        limits.connections = 5
        try await TestServer.with(limits: limits) { addresses, _ in
            let first = try await TestPeer(addresses)
            #expect(await first.ask(Self.ping) == Self.pong)
            var peers: [TestPeer] = []
            for _ in 0..<100 { peers.append(try await TestPeer(addresses)) }
            var welcome = 0
            for peer in peers where await peer.ask(Self.ping) == Self.pong { welcome += 1 }
            #expect(welcome <= 4)
            #expect(await first.ask(Self.ping) == Self.pong)
            for peer in peers + [first] { await peer.close() }
        }
    }

    @Test func whoSaysNothingHasToGo() async throws {
        var limits = LineLimits()
        limits.silentPeer = .seconds(3)
        try await TestServer.with(limits: limits) { addresses, _ in
            let known = try await TestPeer(addresses)
            #expect(await known.ask(Self.ping) == Self.pong)
            let silent = try await TestPeer(addresses)
            let slow = try await TestPeer(addresses)
            try await slow.send("ng")
            #expect(await silent.line() == nil)
            #expect(await slow.line() == nil)
            #expect(await known.ask(Self.ping) == Self.pong)
            for peer in [known, silent, slow] { await peer.close() }
        }
    }

    @Test func whoDoesNotSayWhoItIsHasToGo() async throws {
        var limits = LineLimits()
        limits.silentPeer = .seconds(3)
        let tokens = try TokenList(text: AuthenticationTests.token)
        try await TestServer.with(tokens: tokens, limits: limits) { addresses, _ in
            let known = try await TestPeer(addresses)
            let hello = #"{"event":"authenticate","token":"\#(AuthenticationTests.token)"}"#
            #expect(await known.ask(hello)?.contains("authenticated") == true)
            let stranger = try await TestPeer(addresses)
            #expect(await stranger.ask(Self.ping)?.contains("authentication_required") == true)
            #expect(await stranger.line() == nil)
            #expect(await known.ask(Self.ping) == Self.pong)
            for peer in [known, stranger] { await peer.close() }
        }
    }

    @Test(arguments: [
        ("127.0.0.1", "::ffff:127.0.0.1", true), ("127.0.0.1", "127.0.0.2", false),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true), ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
        ("::1", "::2", false),
    ])
    func aHouseholdIsOneAddress(_ one: String, _ other: String, _ isSame: Bool) throws {
        let left = PeerAddress(try SocketAddress(ipAddress: one, port: 1))
        let right = PeerAddress(try SocketAddress(ipAddress: other, port: 2))
        #expect((left == right) == isSame)
    }

    @Test(arguments: [("127.3.2.1", true), ("::1", true), ("10.0.0.1", false), ("::2", false)])
    func thisMachineIsKnown(_ address: String, _ isLoopback: Bool) throws {
        #expect(PeerAddress(try SocketAddress(ipAddress: address, port: 1))?.isLoopback == isLoopback)
    }
}
