import Foundation
import Glibc
import Testing

/// The bridges as processes, against a real ngIRCd and a small matterbridge.
@Suite struct BridgeTests {
    private static let ngircd = "/usr/sbin/ngircd"

    /// A process that ends with its owner.
    private final class Running {
        let process = Process()

        init(_ executable: String, _ arguments: [String]) throws {
            process.executableURL = URL(filePath: executable)
            process.arguments = arguments
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
        }

        /// Ends what does not listen to requests: a child of a test has signals blocked.
        func end() { process.killAtOnce() }

        func stop() -> Int32 { process.stop() }

        deinit {
            process.killAtOnce()
        }
    }

    private func connected(to port: UInt16) throws -> LineClient {
        let end = Date.now.addingTimeInterval(30)
        while Date.now < end {
            if let client = try? LineClient(port: port) { return client }
            sched_yield()
        }
        return try LineClient(port: port)
    }

    /// The next line that holds a text; pings are answered on the way.
    private func line(with text: String, of client: LineClient) throws -> String {
        while let line = try client.line() {
            if line.hasPrefix("PING") { try client.send("PONG" + line.dropFirst(4)) }
            if line.contains(text) { return line }
        }
        throw LineClient.Broken(errno: 0)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: ngircd), "apt-get install ngircd"))
    func aPersonOnIRCIsAnswered() throws {
        let folder = try Folder()
        let port = try MailServer().port  // A port that was free a moment ago: ngIRCd cannot choose one.
        try """
        [Global]
        Name=irc.test.local
        Info=test
        Listen=127.0.0.1
        Ports=\(port)
        [Options]
        PAM=no
        DNS=no
        Ident=no
        """.write(toFile: folder.path("ngircd.conf"), atomically: true, encoding: .utf8)
        let irc = try Running(Self.ngircd, ["-n", "-f", folder.path("ngircd.conf")])
        defer { irc.end() }
        let lan = try connected(to: port)
        try lan.send("NICK lan\r\nUSER lan 0 * :lan\r")
        _ = try line(with: " 001 ", of: lan)
        try lan.send("JOIN #hotro\r")
        _ = try line(with: " 366 ", of: lan)
        let server = try Server(in: folder)
        let bridge = try Running(
            Program.executable.path,
            [
                "bridge", "irc", "--server", "127.0.0.1:\(port)", "--connect", "127.0.0.1:\(server.port)",
                "--nick", "hoidap", "--channel", "#hotro",
            ])
        _ = try line(with: ":hoidap!", of: lan)
        try lan.send("PRIVMSG hoidap :gặp nhân viên\r\nPRIVMSG hoidap :0901234567\r")
        #expect(try line(with: "KN-", of: lan).contains("PRIVMSG lan :"))
        try lan.send("PRIVMSG #hotro :hoidap: đổi trả trong bao lâu\r")
        #expect(try line(with: "PRIVMSG #hotro", of: lan).contains(":lan: Dạ"))
        #expect(bridge.stop() == 0)
        #expect(server.stop() == 0)
    }
}
