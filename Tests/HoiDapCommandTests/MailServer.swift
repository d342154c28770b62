import Foundation
import Glibc

/// A mail server for one connection, on a port that the system chose.
final class MailServer: Sendable {
    let port: UInt16
    private let descriptor: Int32
    private let refused: String?

    struct Broken: Error { var errno: Int32 }

    // `command` is one that it refuses.
    init(refusing command: String? = nil) throws {
        refused = command
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0 && listen(descriptor, 1) == 0
                    && getsockname(descriptor, generic, &length) == 0
            }
        }
        guard result else { throw Broken(errno: errno) }
        port = UInt16(bigEndian: address.sin_port)
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Takes one mail, on a thread of its own, and gives all lines that came.
    func receive() async throws -> [String] {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try self.serve() }) }
        }
    }

    private func serve() throws -> [String] {
        let peer = accept(descriptor, nil, nil)
        guard peer >= 0 else { throw Broken(errno: errno) }
        defer { close(peer) }
        func say(_ text: String) {
            _ = (text + "\r\n").withCString { send(peer, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
        }
        say("220 test")
        var (lines, bytes, isData): ([String], [UInt8], Bool) = ([], [], false)
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(peer, &chunk, chunk.count, 0)
            guard count > 0 else { return lines }
            bytes += chunk[..<count]
            while let end = bytes.firstIndex(of: 0x0A) {
                let line = String(decoding: bytes[..<end].filter { $0 != 0x0D }, as: UTF8.self)
                bytes.removeSubrange(...end)
                lines.append(line)
                if isData {
                    if line == "." {
                        isData = false
                        say("250 taken")
                    }
                } else if let refused, line.hasPrefix(refused) {
                    say("550 no such user")
                } else {
                    switch line.prefix(4) {
                    case "EHLO": say("250-test\r\n250 AUTH PLAIN")
                    case "AUTH": say("235 welcome")
                    case "DATA":
                        isData = true
                        say("354 go on")
                    case "QUIT": say("221 bye")
                    default: say("250 ok")
                    }
                }
            }
        }
    }
}
