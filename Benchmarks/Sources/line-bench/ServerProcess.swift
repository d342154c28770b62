import Foundation

/// The release build of `hoidap serve` on a port that the system chose.
final class ServerProcess {
    let port: Int
    private let process = Process()
    private let log = Pipe()

    struct DidNotStart: Error { var log: String }

    init(executable: String, directory: String, database: String) throws {
        process.executableURL = URL(filePath: executable)
        process.arguments = [
            "--directory", directory, "--database", database, "serve", "--listen", "127.0.0.1:0", "--watch",
            "0",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = log
        try process.run()
        var text = ""
        while true {
            let data = log.fileHandleForReading.availableData
            guard !data.isEmpty else { throw DidNotStart(log: text) }
            text += String(decoding: data, as: UTF8.self)
            guard text.hasSuffix("\n"), let place = text.range(of: "listening on 127.0.0.1:") else {
                continue
            }
            port = Int(text[place.upperBound...].prefix(while: \.isNumber)) ?? 0
            break
        }
    }

    /// Megabytes in memory.
    var residentMegabytes: Int {
        let status =
            (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
