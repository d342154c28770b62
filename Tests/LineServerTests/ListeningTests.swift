import Foundation
import LineServer
import Testing

@Suite(.timeLimit(.minutes(2))) struct ListeningTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func severalAddressesAtOnce() async throws {
        let path = folder.file("hoidap.sock")
        let addresses: [ListenAddress] = [
            .tcp(host: "127.0.0.1", port: 0), .unix(path: path), .tcp(host: "localhost", port: 0),
        ]
        try await TestServer.with(addresses: addresses) { addresses, _ in
            #expect(addresses.count == 3)
            #expect(Set(addresses.map(\.description)).count == 3)
            for address in addresses {
                let peer = try await TestPeer(address)
                #expect(await peer.ask("alo") == "nghe: alo")
                await peer.close()
            }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aPortInUseIsNamed() async throws {
        try await TestServer.with { addresses, _ in
            await #expect(throws: LineServerError.addressInUse(addresses[0])) {
                try await TestServer.with(addresses: [.tcp(host: "127.0.0.1", port: 0), addresses[0]]) {
                    _, _ in
                }
            }
            let peer = try await TestPeer(addresses)
            #expect(await peer.ask("còn đây") == "nghe: còn đây")
            await peer.close()
        }
    }

    @Test func aSocketThatIsListenedOnIsNotStolen() async throws {
        let address = ListenAddress.unix(path: folder.file("hoidap.sock"))
        try await TestServer.with(addresses: [address]) { _, _ in
            await #expect(throws: LineServerError.addressInUse(address)) {
                try await TestServer.with(addresses: [address]) { _, _ in }
            }
            let peer = try await TestPeer(address)
            #expect(await peer.ask("còn đây") == "nghe: còn đây")
            await peer.close()
        }
    }

    @Test func aSocketThatWasLeftBehindIsReplaced() async throws {
        let path = folder.file("hoidap.sock")
        let left = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let bound = withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(left, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        close(left)
        #expect(bound == 0 && FileManager.default.fileExists(atPath: path))
        try await TestServer.with(addresses: [.unix(path: path)]) { addresses, _ in
            let peer = try await TestPeer(addresses)
            #expect(await peer.ask("alo") == "nghe: alo")
            await peer.close()
        }
    }

    @Test func aFileIsNotRemoved() async throws {
        let path = folder.file("notes.txt")
        try "quan trọng".write(toFile: path, atomically: true, encoding: .utf8)
        let address = ListenAddress.unix(path: path)
        await #expect(throws: LineServerError.notASocket(address)) {
            try await TestServer.with(addresses: [address]) { _, _ in }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "quan trọng")
    }

    @Test func whereNobodyCanListenIsSaid() async throws {
        let long = ListenAddress.unix(path: folder.file(String(repeating: "x", count: 120)))
        await #expect(throws: LineServerError.pathTooLong(long, limit: 107)) {
            try await TestServer.with(addresses: [long]) { _, _ in }
        }
        let nowhere = ListenAddress.unix(path: folder.file("no/hoidap.sock"))
        await #expect(throws: LineServerError.cannotListen(nowhere, reason: "No such file or directory")) {
            try await TestServer.with(addresses: [nowhere]) { _, _ in }
        }
        let elsewhere = ListenAddress.tcp(host: "192.0.2.1", port: 0)
        await #expect(throws: LineServerError.noSuchHost(elsewhere)) {
            try await TestServer.with(addresses: [elsewhere]) { _, _ in }
        }
    }
}

/// A folder for one test, removed with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "hoidap-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}
