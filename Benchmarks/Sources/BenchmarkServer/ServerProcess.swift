import Foundation

/// The release build of `hoidap serve` on a port that the system chose.
public final class ServerProcess {
    /// Where it listens on 127.0.0.1.
    public let port: Int
    private let process = Process()
    private let log: FileHandle
    private let path: String

    /// It ended before it listened.
    public struct DidNotStart: Error {
        /// What it logged.
        public var log: String
    }

    /// Starts it and waits until it listens.
    ///
    /// - Parameters:
    ///   - executable: the path of `hoidap`.
    ///   - directory: where `Intents/` and `Corpus/` are.
    ///   - database: the file of the database; what is logged goes beside it, to `.log`.
    ///   - arguments: more arguments of `serve`.
    public init(executable: String, directory: String, database: String, arguments: [String] = []) throws {
        path = database + ".log"
        process.executableURL = URL(filePath: executable)
        process.arguments =
            [
                "--directory", directory, "--database", database, "serve", "--listen", "127.0.0.1:0",
                "--watch",
                "0",
            ] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        // A file takes whatever is logged later as well; a pipe that nobody reads would stop the server.
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        guard let log = FileHandle(forWritingAtPath: path) else {
            throw DidNotStart(log: "no room for \(path)")
        }
        self.log = log
        process.standardError = log
        try process.run()
        while true {
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            if text.hasSuffix("\n"), let place = text.range(of: "listening on 127.0.0.1:") {
                port = Int(text[place.upperBound...].prefix(while: \.isNumber)) ?? 0
                return
            }
            guard process.isRunning else { throw DidNotStart(log: text) }
            usleep(20_000)
        }
    }

    /// What it logged so far.
    public var logged: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

    /// Whether it still runs.
    public var isRunning: Bool { process.isRunning }

    /// Megabytes in memory.
    public var residentMegabytes: Int {
        let status =
            (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }

    /// Asks it to end and gives its exit code; a signal that ended it is given as a negative number.
    public func stop() -> Int32 {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Ends it as a power cut would.
    public func kill() {
        if process.isRunning { _ = Glibc.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }
}
