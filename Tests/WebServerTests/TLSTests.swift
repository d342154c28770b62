import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOSSL
import Testing

@testable import WebServer

@Suite struct TLSTests {
    /// Of `localhost`, for tests only, until 2126.
    private static let certificate = path("localhost.pem")
    private static let key = path("localhost.key")

    private static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Certificate/" + name)
            .standardizedFileURL.path
    }

    private static func stage(_ change: (inout WebConfiguration) -> Void = { _ in }) async throws -> Stage {
        try await Stage {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate)
            let key = try NIOSSLPrivateKey(file: key, format: .pem)
            $0.tls = .makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
            let list = try AgentList(text: AgentTests.agents, path: "agents.txt")
            $0.agents = { list }
            change(&$0)
        }
    }

    private static func withClient(_ test: (HTTPClient) async throws -> Void) async throws {
        var trusting = TLSConfiguration.makeClientConfiguration()
        trusting.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(certificate))
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: .init(tlsConfiguration: trusting, redirectConfiguration: .disallow))
        do {
            try await test(client)
        } catch {
            try await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    @Test func itSpeaksTLS() async throws {
        let stage = try await Self.stage()
        try await stage.runLive { server in
            let base = "https://localhost:\(try #require(server.port))"
            try await Self.withClient { client in
                let version = try await client.execute(
                    HTTPClientRequest(url: base + "/version"), timeout: .seconds(20))
                #expect(version.status == .ok)
                var request = HTTPClientRequest(url: base + "/agents/sign-in")
                request.method = .POST
                request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
                request.body = .bytes(Array("token=agent-token-000000".utf8))
                let signIn = try await client.execute(request, timeout: .seconds(20))
                // The session must not be sent where others can read it.
                #expect(signIn.headers.first(name: "Set-Cookie")?.contains("Secure") == true)
            }
        }
    }

    /// Who does not speak TLS, or says nothing at all, is cut off; so is a body that comes too slowly.
    @Test func strangersAreCutOff() async throws {
        let stage = try await Self.stage {
            $0.limits.head = .seconds(1)
            $0.limits.bodyTime = .seconds(1)
        }
        try await stage.runLive { server in
            let port = try #require(server.port)
            #expect(try await LimitTests.raw(port, "").isEmpty)
            let plain = try await LimitTests.raw(port, "GET /version HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(!plain.contains("HTTP/1.1 200"))
        }
    }
}
