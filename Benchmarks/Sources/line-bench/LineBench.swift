import BenchmarkServer
import CSQLiteBaseline
import Foundation
import NIOCore
import NIOPosix

/// `line-bench [SECONDS [HOIDAP [DIRECTORY]]]`: the line server against bare NIO and bare SQLite, in one run.
@main
struct LineBench {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let seconds = arguments.first.flatMap { Int64($0) } ?? 3
        let hoidap = arguments.dropFirst().first ?? ".build/release/hoidap"
        let directory = arguments.dropFirst(2).first ?? "."
        let folder = FileManager.default.temporaryDirectory.appending(path: "line-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let servers = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
        let clients = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        print("server    connections  pipeline  lines/s   p50 ms    p99 ms    p99.9 ms")
        var rates: [String: Double] = [:]
        func measure(_ server: String, port: Int, _ connections: Int, _ pipeline: Int, rate: Double? = nil)
            async throws
        {
            let load = Load(
                port: port, connections: connections, pipeline: pipeline, seconds: seconds, rate: rate,
                name: "\(connections)x\(pipeline)\(rate == nil ? "" : "r")")
            let result = try await load.run(on: clients.next())
            if rate == nil { rates["\(server) \(connections) \(pipeline)"] = result.perSecond }
            print(
                row([
                    (server, 10), ("\(connections)", 13), (rate == nil ? "\(pipeline)" : "half load", 10),
                    ("\(Int(result.perSecond))", 10), (three(result.p50), 10), (three(result.p99), 10),
                    (three(result.p999), 10),
                ]))
        }
        let cells = [(1, 1), (50, 1), (1000, 1), (1, 16), (50, 16)]
        let echo = try await EchoServer.start(on: servers)
        for (connections, pipeline) in cells {
            try await measure("echo", port: echo.port, connections, pipeline)
        }
        try await echo.channel.close()
        // Memory is the same server with a file in memory: all of the work, none of the disk.
        let memory =
            FileManager.default.fileExists(atPath: "/dev/shm")
            ? "/dev/shm/line-bench-\(UUID().uuidString)" : folder.path + "/m"
        for (name, path) in [("memory", memory), ("durable", folder.path + "/durable.sqlite")] {
            let server = try ServerProcess(executable: hoidap, directory: directory, database: path)
            for (connections, pipeline) in cells {
                try await measure(name, port: server.port, connections, pipeline)
            }
            try await measure(name, port: server.port, 50, 1, rate: (rates["\(name) 50 1"] ?? 0) / 2)
            print("\(name): \(server.residentMegabytes) MB")
            _ = server.stop()
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
        }
        for group: Int32 in [1, 50] {
            let turns = sqlite_baseline_turns(folder.path + "/raw\(group).sqlite", group, Double(seconds))
            rates["sqlite \(group)"] = turns
            print("sqlite, \(group) turns a commit: \(Int(turns)) turns/s")
        }
        func ratio(_ one: String, _ other: String) -> String {
            three((rates[one] ?? .nan) / (rates[other] ?? .nan))
        }
        print("durable / echo, 50 connections: \(ratio("durable 50 1", "echo 50 1")) (bar 0.1)")
        print("memory / echo, 50 connections: \(ratio("memory 50 1", "echo 50 1")) (bar 0.3)")
        print("durable / sqlite, 50 turns: \(ratio("durable 50 1", "sqlite 50")) (bar 0.7, or 5,000 turns/s)")
        try await clients.shutdownGracefully()
        try await servers.shutdownGracefully()
    }

    private static func row(_ cells: [(String, Int)]) -> String {
        cells.map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined()
    }

    private static func three(_ value: Double) -> String { String(format: "%.3f", value) }
}
