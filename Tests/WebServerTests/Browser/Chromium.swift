import Foundation
import Synchronization
import Testing

/// A headless Chromium that is driven over its DevTools protocol, on a pair of named pipes.
final class Chromium: Sendable {
    struct Failure: Error {
        var reason: String
    }

    private struct State {
        var nextID = 0
        var waiting: [Int: CheckedContinuation<Data, any Error>] = [:]
        var received = Data()
        /// Dialogs (`alert` and its like) that a page opened, by session.
        var dialogs: [String: Int] = [:]
        var isOver = false
    }

    private let state = Mutex(State())
    private let input: FileHandle

    /// Where Chromium is; nil where there is none.
    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private init(input: FileHandle) { self.input = input }

    /// Starts a browser for a test, and ends it.
    static func run<Value>(_ body: (Chromium) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hoidap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["in", "out"].map { folder.appending(path: $0).path }
        for name in names where mkfifo(name, 0o600) != 0 { throw Failure(reason: "no pipe \(name)") }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        // Opened for both ways, so that neither side waits for the other.
        process.arguments = [
            "-c",
            "exec \"$0\" --headless=new --no-sandbox --disable-gpu --no-first-run --hide-scrollbars "
                + "--remote-debugging-pipe --user-data-dir=\"$1/profile\" about:blank 3<>\"$1/in\" 4<>\"$1/out\"",
            try #require(path), folder.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let input = try #require(FileHandle(forUpdatingAtPath: names[0]))
        let output = try #require(FileHandle(forUpdatingAtPath: names[1]))
        let chromium = Chromium(input: input)
        output.readabilityHandler = { chromium.take($0.availableData) }
        process.terminationHandler = { _ in chromium.end() }
        defer {
            output.readabilityHandler = nil
            process.terminate()
            process.waitUntilExit()
        }
        return try await body(chromium)
    }

    /// Sends a command and gives its result.
    func send(
        _ method: String, _ parameters: [String: Any] = [:], session: String? = nil
    ) async throws -> [String: Any] {
        let answer = try await withCheckedThrowingContinuation { continuation in
            let id = state.withLock { state -> Int? in
                guard !state.isOver else { return nil }
                state.nextID += 1
                state.waiting[state.nextID] = continuation
                return state.nextID
            }
            guard let id else { return continuation.resume(throwing: Failure(reason: "Chromium ended")) }
            write(id, method, parameters, session)
        }
        let message = try JSONSerialization.jsonObject(with: answer) as? [String: Any] ?? [:]
        if let error = message["error"] as? [String: Any] {
            throw Failure(reason: "\(method): \(error["message"] ?? "")")
        }
        return message["result"] as? [String: Any] ?? [:]
    }

    /// Dialogs that the page of a session opened.
    func dialogs(of session: String) -> Int { state.withLock { $0.dialogs[session] ?? 0 } }

    private func write(_ id: Int, _ method: String, _ parameters: [String: Any], _ session: String?) {
        var message: [String: Any] = ["id": id, "method": method, "params": parameters]
        message["sessionId"] = session
        guard let bytes = try? JSONSerialization.data(withJSONObject: message) else { return }
        try? input.write(contentsOf: bytes + [0])
    }

    private func take(_ bytes: Data) {
        let messages = state.withLock { state in
            state.received.append(bytes)
            let parts = state.received.split(separator: 0, omittingEmptySubsequences: false)
            state.received = Data(parts.last ?? Data())
            return parts.dropLast().map { Data($0) }
        }
        for bytes in messages {
            guard let message = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any] else {
                continue
            }
            if let id = message["id"] as? Int {
                state.withLock { $0.waiting.removeValue(forKey: id) }?.resume(returning: bytes)
            } else if message["method"] as? String == "Page.javascriptDialogOpening",
                let session = message["sessionId"] as? String
            {
                let id = state.withLock { state in
                    state.dialogs[session, default: 0] += 1
                    state.nextID += 1
                    return state.nextID
                }
                write(id, "Page.handleJavaScriptDialog", ["accept": false], session)
            }
        }
    }

    private func end() {
        let waiting = state.withLock { state in
            defer { state.waiting = [:] }
            state.isOver = true
            return Array(state.waiting.values)
        }
        for continuation in waiting { continuation.resume(throwing: Failure(reason: "Chromium ended")) }
    }
}
