import Foundation
import NIOPosix
import Synchronization

/// A program in another language that a test talks to by its lines.
final class Script: Sendable {
    private let input: FileHandle
    private let process: Process
    private let exits: AsyncStream<Int32>
    private let output: AsyncStream<String>
    private let errors: AsyncStream<String>

    /// Starts it; the program is looked for as a shell would.
    ///
    /// - Throws: what keeps it from being started.
    init(_ words: [String]) throws {
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        let (exits, exit) = AsyncStream.makeStream(of: Int32.self)
        self.exits = exits
        process.terminationHandler = { process in
            exit.yield(process.terminationStatus)
            exit.finish()
        }
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        self.input = input.fileHandleForWriting
        self.output = Self.lines(of: output.fileHandleForReading)
        self.errors = Self.lines(of: errors.fileHandleForReading)
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Runs a program to its end; gives how it ended, and its stdout.
    ///
    /// - Throws: what keeps it from being started.
    static func run(_ words: [String]) async throws -> (status: Int32, output: String) {
        // A thread of its own waits: the server needs the test's.
        try await NIOThreadPool.singleton.runIfActive {
            let file = FileManager.default.temporaryDirectory.appending(path: "hoidap-\(UUID().uuidString)")
            try Data().write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = words
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: file)
            try process.run()
            process.waitUntilExit()
            return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
        }
    }

    private static func lines(of handle: FileHandle) -> AsyncStream<String> {
        let (lines, line) = AsyncStream.makeStream(of: String.self)
        let rest = Mutex<[UInt8]>([])
        handle.readabilityHandler = { handle in
            let data = handle.availableData
            rest.withLock { rest in
                rest += data
                while let end = rest.firstIndex(of: 0x0A) {
                    line.yield(String(decoding: rest[..<end], as: UTF8.self))
                    rest.removeSubrange(...end)
                }
            }
            guard data.isEmpty else { return }
            handle.readabilityHandler = nil
            line.finish()
        }
        return lines
    }

    /// Writes a line to its stdin.
    func say(_ text: String) throws { try input.write(contentsOf: Data((text + "\n").utf8)) }

    /// Says that no more comes.
    func finish() throws { try input.close() }

    /// The next line of its stdout; nil at the end.
    func line() async -> String? {
        for await line in output { return line }
        return nil
    }

    /// The next line of its stderr, or the next that holds a text; nil at the end.
    func complaint(with text: String? = nil) async -> String? {
        for await line in errors where text.map(line.contains) ?? true { return line }
        return nil
    }

    /// How it ended; waits for it.
    func status() async -> Int32? {
        for await status in exits { return status }
        return nil
    }
}
