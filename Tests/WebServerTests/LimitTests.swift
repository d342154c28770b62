import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix
import Testing

@testable import WebServer

@Suite struct LimitTests {
    private static let webhook = "/webhooks/rest/webhook"

    @Test func anAddressMayComeSoOften() async throws {
        let stage = try await Stage {
            $0.limits.requestsPerAddress = 1
            $0.allowedOrigins = ["https://shop.vn"]
            $0.peers = { $0 == Stage.token ? "bridge" : nil }
        }
        try await stage.run { client in
            var responses: [WebAnswer] = []
            // More than any machine lets through at one a second.
            while responses.last?.status != .tooManyRequests, responses.count < 1000 {
                responses.append(try await client.get("/version", headers: [.origin: "https://shop.vn"]))
            }
            #expect(responses.prefix(2).allSatisfy { $0.status == .ok })
            let refused = try #require(responses.last)
            #expect(refused.errorCode == "too_fast")
            #expect(refused.headers[.retryAfter] == "1")
            // The widget on a shop's page may read that it is to wait.
            #expect(refused.headers[.accessControlAllowOrigin] == "https://shop.vn")
            // A bridge speaks for many from one address.
            #expect(try await client.get("/version", token: Stage.token).status == .ok)
            // A token that nobody gave out is no way around, however slow the machine.
            var tries = 0
            while try await client.get("/version", token: "guessed").status != .tooManyRequests, tries < 1000
            {
                tries += 1
            }
            #expect(tries < 1000)
            // Load balancers may ask all the same.
            #expect(try await client.get("/healthz").status == .ok)
        }
    }

    @Test func aSenderMayWriteSoOften() async throws {
        let stage = try await Stage {
            $0.limits.messagesPerSender = 1
            $0.peers = { $0 == Stage.token ? "bridge" : nil }
        }
        try await stage.run { client in
            let session = try await client.post("/widget/session", "{}").json as? [String: Any]
            let token = try #require(session?["token"] as? String)
            var statuses: [Int] = []
            while statuses.last != 429, statuses.count < 200 {
                let body = #"{"message":"xin chào"}"#
                statuses.append(try await client.post(Self.webhook, body, token: token).status.code)
            }
            #expect(statuses.prefix(4).allSatisfy { $0 == 200 })
            #expect(statuses.last == 429)
            // A bridge speaks for many and has limits of its own.
            for _ in 0..<6 {
                let body = #"{"sender":"a","message":"xin chào"}"#
                #expect(try await client.post(Self.webhook, body, token: Stage.token).status == .ok)
            }
        }
    }

    @Test func aBoundMayBeAnyNumber() async throws {
        let stage = try await Stage {
            $0.limits.requestsPerAddress = .max
            $0.limits.messagesPerSender = .max / 2
        }
        try await stage.run { client in
            let response = try await client.get("/version")
            #expect(response.status == .ok)
        }
        let rates = RateTable(perSecond: .max, seconds: 4)
        #expect((0..<100).allSatisfy { _ in rates.take("a") })
    }

    /// Names that Swift takes for one string have a bucket each.
    @Test func aBucketBelongsToBytes() {
        let rates = RateTable(perSecond: 1, seconds: 1)
        let now = ContinuousClock.now
        #expect(rates.take("kh\u{E1}ch", now: now) && rates.take("kha\u{301}ch", now: now))
        #expect(!rates.take("kh\u{E1}ch", now: now))
    }

    @Test func aBucketFillsEvenly() {
        let rates = RateTable(perSecond: 2, seconds: 2)
        let start = ContinuousClock.now
        #expect((0..<5).map { _ in rates.take("a", now: start) } == [true, true, true, true, false])
        #expect(rates.take("b", now: start))
        #expect(!rates.take("a", now: start + .milliseconds(400)))
        #expect(rates.take("a", now: start + .milliseconds(600)))
        #expect(!rates.take("a", now: start + .milliseconds(600)))
        // Many names cost no memory without end.
        for number in 0..<50_000 { _ = rates.take("n\(number)", now: start) }
        #expect(rates.take("a", now: start + .seconds(60)))
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false),
        ("127.0.0.1", "127.0.0.1", true),
        ("127.0.0.1", "127.0.0.2", false), ("fd00::/8", "fd12::1", true), ("fd00::/8", "fe80::1", false),
        ("10.0.0.0/8", "::ffff:10.0.0.1", true), ("0.0.0.0/0", "203.0.113.9", true),
        ("192.168.1.128/25", "192.168.1.127", false), ("192.168.1.128/25", "192.168.1.200", true),
        ("0.0.0.0/0", "::1", false), ("10.0.0.0/8", "nonsense", false),
    ])
    func aBlockHoldsAddresses(block: String, address: String, isIn: Bool) throws {
        #expect(try #require(AddressBlock(block)).contains(address) == isIn)
    }

    @Test(arguments: ["", "10.0.0.0/33", "10.0.0/8", "a/8", "::/129", "1.2.3.4/-1", "1.2.3.4/8/8"])
    func whatIsNoBlockIsRefused(text: String) {
        #expect(AddressBlock(text) == nil)
    }

    /// One household changes its IPv6 address at will, and has no more for it.
    @Test(arguments: [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true), ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
        ("203.0.113.9", "::ffff:203.0.113.9", true), ("203.0.113.9", "203.0.113.10", false),
        ("local", "local", true), ("local", "203.0.113.9", false),
    ])
    func boundsAreKeptByHousehold(one: String, other: String, isSame: Bool) {
        #expect((AddressBlock.household(of: one) == AddressBlock.household(of: other)) == isSame)
    }

    /// Addresses by what a proxy says, each with a bucket of its own; a stranger is not believed.
    @Test func onlyATrustedProxySaysWhoItSpeaksFor() async throws {
        func statuses(_ trusted: [String], _ headers: [String]) async throws -> [Int] {
            let stage = try await Stage {
                $0.limits.requestsPerAddress = 1
                $0.trustedProxies = trusted.compactMap { AddressBlock($0) }
            }
            return try await stage.runLive { client in
                var statuses: [Int] = []
                // Each address comes once, and what is one address comes more often than it may.
                for header in headers {
                    let response = try await client.get("/version", headers: [.xForwardedFor: header])
                    statuses.append(response.status.code)
                }
                return statuses
            }
        }
        let many = (1...40).map { "203.0.113.\($0)" }
        #expect(try await statuses([], many).contains(429))
        #expect(try await !statuses(["127.0.0.1"], many).contains(429))
        // What stands before the proxy's own entry was written by the client.
        let forged = (1...40).map { "198.51.100.\($0), 203.0.113.9" }
        #expect(try await statuses(["127.0.0.1"], forged).contains(429))
        // Proxies behind each other are all passed over.
        let chained = (1...40).map { "203.0.113.\($0), 10.0.0.7" }
        #expect(try await !statuses(["127.0.0.1", "10.0.0.0/8"], chained).contains(429))
        let nonsense = (1...40).map { "nonsense \($0), " }
        #expect(try await statuses(["127.0.0.1"], nonsense).contains(429))
    }

    @Test func onlyListedOriginsMayUseItFromABrowser() async throws {
        let stage = try await Stage { $0.allowedOrigins = ["https://shop.vn"] }
        try await stage.run { client in
            func preflight(_ origin: String) async throws -> WebAnswer {
                try await client.execute(
                    uri: Self.webhook, method: .options,
                    headers: [.origin: origin, .accessControlRequestMethod: "POST"], body: nil)
            }
            let allowed = try await preflight("https://shop.vn")
            #expect(allowed.status == .noContent)
            #expect(allowed.headers[.accessControlAllowOrigin] == "https://shop.vn")
            #expect(allowed.headers[.accessControlAllowHeaders]?.contains("Last-Event-ID") == true)
            #expect(allowed.headers[.accessControlAllowCredentials] == nil)
            for origin in ["https://shop.vn.evil.example", "http://shop.vn", "null"] {
                #expect(try await preflight(origin).headers[.accessControlAllowOrigin] == nil)
            }
            let body = #"{"sender":"a"}"#
            let fault = try await client.post(Self.webhook, body, headers: [.origin: "https://shop.vn"])
            #expect(fault.status == .badRequest)
            #expect(fault.headers[.accessControlAllowOrigin] == "https://shop.vn")
            #expect(fault.headers[.vary] == "Origin")
        }
    }

    /// Sends bytes and gives what comes back until the server closes.
    static func raw(_ port: Int, _ bytes: String) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        var text = ""
        do {
            try await channel.executeThenClose { inbound, outbound in
                try await outbound.write(ByteBuffer(string: bytes))
                for try await part in inbound { text += String(buffer: part) }
            }
        } catch {
            // Cut off in the midst of it is cut off.
        }
        return text
    }

    @Test func whoSendsTooSlowlyIsCutOff() async throws {
        let stage = try await Stage {
            $0.limits.head = .seconds(4)
            $0.limits.bodyTime = .seconds(4)
        }
        try await stage.runLive { client in
            let port = try #require(client.port)
            #expect(try await Self.raw(port, "").isEmpty)
            #expect(try await Self.raw(port, "GET /version HTTP/1.1\r\nHost: x\r\nX-Slow: ").isEmpty)
            let half =
                "POST \(Self.webhook) HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 50\r\n\r\n{\"sender\":"
            #expect(try await Self.raw(port, half).isEmpty)
            // Others notice nothing, and one that is done is kept for a while only.
            let done = try await Self.raw(port, "GET /version HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(done.hasPrefix("HTTP/1.1 200 OK"))
        }
    }

    @Test func headersAreBounded() async throws {
        let stage = try await Stage { $0.limits.headers = 2048 }
        try await stage.runLive { client in
            let port = try #require(client.port)
            let long = String(repeating: "a", count: 5000)
            let large = try await Self.raw(
                port, "GET /version HTTP/1.1\r\nHost: x\r\nX-Long: \(long)\r\n\r\n")
            #expect(large.hasPrefix("HTTP/1.1 431 "), "\(large)")
            #expect(large.contains("\"headers_too_large\"") && large.contains("\"limit\":2048"), "\(large)")
            let many = (0..<120).map { "X-\($0): a\r\n" }.joined()
            let crowded = try await Self.raw(port, "GET /version HTTP/1.1\r\nHost: x\r\n\(many)\r\n")
            #expect(crowded.hasPrefix("HTTP/1.1 431 "), "\(crowded)")
            let broken = try await Self.raw(port, "NONSENSE\r\n\r\n")
            #expect(broken.hasPrefix("HTTP/1.1 400 "))
            #expect(try await client.get("/healthz").status == .ok)
        }
    }
}
