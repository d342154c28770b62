import Foundation
import Glibc

/// A `hoidap serve` on a port that the system chose.
final class Server {
    let process = Process()
    let port: UInt16
    /// What it logs; the little that it says fits into the pipe without being read.
    private let log = Pipe()
    /// What was read of it already.
    private let started: String

    struct DidNotStart: Error {
        var log: String
    }

    /// The exit code of the last command of ``inItsFileSystem(_:)``.
    private(set) var lastStatus: Int32 = 0

    /// Starts it; with `memory`, such as `6m`, the folder is a file system of that size that only it sees, and with
    /// `openFiles` it may open no more than so many.
    init(
        in folder: Folder, knowledge: URL = Program.root, memory: String? = nil, openFiles: Int? = nil,
        arguments: [String] = []
    ) throws {
        let serve =
            [
                "--directory", knowledge.path, "--database", folder.path("serve.sqlite"), "serve",
                "--listen",
                "127.0.0.1:0",
            ] + arguments
        if let memory {
            process.executableURL = URL(filePath: "/usr/bin/env")
            let mount = "mount -t tmpfs -o size=\(memory) none \"$0\" && exec \"$@\""
            process.arguments =
                ["unshare", "-m", "bash", "-c", mount, folder.url.path, Program.executable.path] + serve
        } else if let openFiles {
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments =
                ["bash", "-c", "ulimit -n \(openFiles) && exec \"$0\" \"$@\"", Program.executable.path]
                + serve
        } else {
            process.executableURL = Program.executable
            process.arguments = serve
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = log
        try process.run()
        // Reading waits for the line that names the port, or for the end of the process.
        var text = ""
        var found: UInt16?
        while found == nil {
            let data = log.fileHandleForReading.availableData
            guard !data.isEmpty else { throw DidNotStart(log: text) }
            text += String(decoding: data, as: UTF8.self)
            found = Self.port(in: text)
        }
        port = found ?? 0
        started = text
    }

    /// Where it serves HTTP; waits for the line that says so.
    func webAddress() throws -> String? {
        var text = started
        while true {
            if let start = text.range(of: "listening on http"), text.hasSuffix("\n") {
                return "http" + text[start.upperBound...].prefix { !$0.isNewline }
            }
            let data = log.fileHandleForReading.availableData
            guard !data.isEmpty else { return nil }
            text += String(decoding: data, as: UTF8.self)
        }
    }

    deinit {
        process.killAtOnce()
    }

    private static func port(in log: String) -> UInt16? {
        guard let range = log.range(of: "listening on 127.0.0.1:"), log.hasSuffix("\n") else { return nil }
        return UInt16(log[range.upperBound...].prefix(while: \.isNumber))
    }

    /// Whether it logs something that satisfies a condition before it ends; waits for it.
    func logged(_ isThere: (String) -> Bool) throws -> Bool {
        var text = ""
        while !isThere(text) {
            let data = log.fileHandleForReading.availableData
            guard !data.isEmpty else { return false }
            text += String(decoding: data, as: UTF8.self)
        }
        return true
    }

    /// Runs a shell command that sees the files as the server does.
    func inItsFileSystem(_ command: String) {
        let other = Process()
        other.executableURL = URL(filePath: "/usr/bin/env")
        other.arguments = ["nsenter", "-t", "\(process.processIdentifier)", "-m", "bash", "-c", command]
        other.standardOutput = FileHandle.nullDevice
        lastStatus = -1
        guard (try? other.run()) != nil else { return }
        other.waitUntilExit()
        lastStatus = other.terminationStatus
    }

    /// Ends it at once, as a power cut would.
    func killAtOnce() { process.killAtOnce() }

    /// Asks it to end and gives its exit code.
    func stop() -> Int32 { process.stop() }
}

/// A client of lines over TCP.
final class LineClient {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    struct Broken: Error {
        var errno: Int32
    }

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Broken(errno: errno) }
        // No test waits for ever on an answer that does not come.
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws {
        var rest = Array((text + "\n").utf8)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { throw Broken(errno: errno) }
            rest = rest.dropFirst(sent)
        }
    }

    /// The next line, without its line feed; nil at the end.
    func line() throws -> String? {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeSubrange(...end)
                return line
            }
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count >= 0 else { throw Broken(errno: errno) }
            if count == 0 { return nil }
            buffer += chunk[..<count]
        }
    }

    /// Says something in plain text and gives the lines of the answer, up to the empty one.
    func say(_ text: String) throws -> [String] {
        try send(text)
        var lines: [String] = []
        while let line = try line(), !line.isEmpty { lines.append(line) }
        return lines
    }
}

extension Process {
    /// Ends it at once, as a power cut would; harmless where it has ended.
    func killAtOnce() {
        if isRunning { kill(processIdentifier, SIGKILL) }
        waitUntilExit()
    }

    /// Asks it to end and gives its exit code.
    func stop() -> Int32 {
        terminate()
        waitUntilExit()
        return terminationStatus
    }
}
