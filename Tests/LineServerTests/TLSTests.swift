import Foundation
import LineServer
import NIOCore
import NIOSSL
import Testing

@Suite struct TLSTests {
    private static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Certificate/" + name)
            .standardizedFileURL.path
    }

    private static func server(key: String = "localhost.key") throws -> TLSConfiguration {
        let chain = try NIOSSLCertificate.fromPEMFile(path("localhost.pem"))
        let key = try NIOSSLPrivateKey(file: path(key), format: .pem)
        return .makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    }

    /// Lines go through TLS on TCP; on a Unix socket they go as they are.
    @Test func linesGoThroughTLS() async throws {
        let socket = "/tmp/hoidap-\(UUID().uuidString.prefix(8)).sock"
        try await TestServer.with(
            addresses: [.tcp(host: "127.0.0.1", port: 0), .unix(path: socket)], tls: try Self.server()
        ) { addresses, _ in
            var trusting = TLSConfiguration.makeClientConfiguration()
            trusting.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(Self.path("localhost.pem")))
            let peer = try await TestPeer(addresses[0], tls: try NIOSSLContext(configuration: trusting))
            #expect(await peer.ask("đổi trả") == "nghe: đổi trả")
            await peer.close()
            let near = try await TestPeer(addresses[1])
            #expect(await near.ask("xin chào") == "nghe: xin chào")
            await near.close()
            // Who speaks plainly is not understood.
            let plain = try await TestPeer(addresses[0])
            #expect(await plain.ask("xin chào") != "nghe: xin chào")
            await plain.close()
        }
    }

    @Test func aKeyOfAnotherCertificateIsRefused() async throws {
        let configuration = try Self.server(key: "other.key")
        await #expect(throws: LineServerError.self) {
            try await TestServer.with(tls: configuration) { _, _ in }
        }
    }
}
