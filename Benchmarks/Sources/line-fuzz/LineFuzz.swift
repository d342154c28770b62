import BenchmarkServer
import BenchmarkText
import Foundation

/// `line-fuzz [SECONDS [SEED [HOIDAP [DIRECTORY]]]]`: throws lines at two real servers, one open and one with a
/// token file, and holds every answer against the protocol.
///
/// What is sent follows from the seed. A fault is printed with its lines as the corpus writes them. Exit 1 at the
/// first ten faults, or at once when a server ended or fell silent; 0 when the time is over.
@main struct LineFuzz {
    private static let connectionsPerServer = 2
    private static let sendersPerConnection = 12
    /// Rounds after which a server is killed, or stopped, and started anew on its database.
    private static let roundsPerStart = 1500
    private static let token = "8d1f0a6c52b94e7fa7c3"
    private static let mostFaults = 10
    /// Megabytes that a server may grow to.
    private static let mostMemory = 700

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        func argument(_ place: Int) -> String? { place < arguments.count ? arguments[place] : nil }
        let seconds = argument(0).flatMap { Double($0) } ?? 600
        let seed = argument(1).flatMap { UInt64($0) } ?? 0x5EED
        let hoidap = argument(2) ?? ".build/release/hoidap"
        let directory = argument(3) ?? "."
        let corpus = try String(contentsOfFile: "Benchmarks/Corpus/lines.txt", encoding: .utf8).split(
            separator: "\n"
        )
        .filter { !$0.hasPrefix("#") }.map { LineCase.bytes(escaped: $0) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "line-fuzz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let tokens = folder.appending(path: "tokens")
        try Data("fuzz \(token)\n".utf8).write(to: tokens)
        let end = ContinuousClock.now + .seconds(seconds)
        var sides = try [nil, token].enumerated().map { place, token in
            try Side(
                hoidap: hoidap, directory: directory, database: folder.path + "/\(place).sqlite",
                arguments: token == nil ? [] : ["--token-file", tokens.path],
                maker: LineMaker(random: SplitMix(state: seed &+ UInt64(place)), corpus: corpus, token: token)
            )
        }
        var (round, faults) = (0, 0)
        func report(_ fault: Conversation.Fault) throws {
            faults += 1
            print("seed \(seed), round \(round): \(describe(fault))")
            if faults == mostFaults { throw fault }
        }
        do {
            for place in sides.indices { try sides[place].play(corpus, report) }
            while ContinuousClock.now < end {
                for place in sides.indices { try sides[place].speak() }
                for place in sides.indices { try sides[place].listen(report) }
                round += 1
                if round % Self.roundsPerStart == 0 {
                    for place in sides.indices {
                        try sides[place].startAnew(kills: round / Self.roundsPerStart % 2 == 0)
                    }
                }
            }
            for place in sides.indices { try sides[place].finish() }
        } catch {
            if !(error is Conversation.Fault) { print("seed \(seed), round \(round): \(error)") }
            for side in sides where !side.isRunning {
                print("a server ended; its log:\n\(side.logged.suffix(2000))")
            }
            print("kept in \(folder.path)")
            exit(1)
        }
        try? FileManager.default.removeItem(at: folder)
        let (lines, answers) = sides.reduce((0, 0)) { ($0.0 + $1.memory.lines, $0.1 + $1.memory.answers) }
        print(
            "\(lines) lines, \(answers) answers, \(round) rounds in \(Int(seconds)) s, seed \(seed), "
                + "\(sides.map { "\($0.mostMegabytes)" }.joined(separator: " and ")) MB: \(faults == 0 ? "no fault" : "faults above")"
        )
        exit(faults == 0 ? 0 : 1)
    }

    private static func describe(_ fault: Conversation.Fault) -> String {
        ([fault.what] + fault.lines.map { "  \($0.escaped.prefix(4000))" }).joined(separator: "\n")
    }

    /// A server with its connections.
    private struct Side {
        let hoidap: String
        let directory: String
        let database: String
        let arguments: [String]
        var maker: LineMaker
        var memory = Conversation.Memory()
        var mostMegabytes = 0
        private var server: ServerProcess
        private var conversations: [Conversation] = []

        var isRunning: Bool { server.isRunning }
        var logged: String { server.logged }

        init(hoidap: String, directory: String, database: String, arguments: [String], maker: LineMaker)
            throws
        {
            self.hoidap = hoidap
            self.directory = directory
            self.database = database
            self.arguments = arguments
            self.maker = maker
            server = try ServerProcess(
                executable: hoidap, directory: directory, database: database, arguments: arguments)
            for place in 0..<LineFuzz.connectionsPerServer { conversations.append(try connect(place)) }
        }

        /// One sender is spoken for by all connections.
        private func connect(_ place: Int) throws -> Conversation {
            let own = (0..<LineFuzz.sendersPerConnection).map {
                "f-\(100_000 + (place * LineFuzz.sendersPerConnection + $0 + 1) * 7919 % 900_000)"
            }
            return try Conversation(port: server.port, senders: own + ["f-100000"])
        }

        /// Every kept line, as it is.
        mutating func play(_ corpus: [[UInt8]], _ report: (Conversation.Fault) throws -> Void) throws {
            for bytes in corpus {
                for place in conversations.indices {
                    try conversations[place].speak(LineCase(bytes, .anything), &maker, &memory)
                }
                try listen(report)
            }
        }

        mutating func speak() throws {
            for place in conversations.indices {
                if maker.random.below(40) == 0 {
                    try conversations[place].end(&maker.random)
                    conversations[place] = try connect(place)
                }
                try conversations[place].speak(&maker, &memory)
            }
        }

        /// After a fault the connection may be out of step: the next one begins.
        mutating func listen(_ report: (Conversation.Fault) throws -> Void) throws {
            for place in conversations.indices {
                do {
                    try conversations[place].listen(&memory)
                } catch let fault as Conversation.Fault {
                    try report(fault)
                    conversations[place] = try connect(place)
                }
            }
        }

        /// What was answered stays answered.
        mutating func startAnew(kills: Bool) throws {
            try measure()
            conversations = []
            if kills { server.kill() } else { try stop() }
            server = try ServerProcess(
                executable: hoidap, directory: directory, database: database, arguments: arguments)
            for place in 0..<LineFuzz.connectionsPerServer { conversations.append(try connect(place)) }
        }

        private mutating func measure() throws {
            mostMegabytes = max(mostMegabytes, server.residentMegabytes)
            guard mostMegabytes < LineFuzz.mostMemory else {
                throw Conversation.Fault(what: "a server has \(mostMegabytes) MB", lines: [])
            }
        }

        private func stop() throws {
            let status = server.stop()
            guard status == 0 else {
                throw Conversation.Fault(what: "a server ended with \(status)", lines: [])
            }
        }

        /// Stops the server; its database must be sound.
        mutating func finish() throws {
            try measure()
            try stop()
            let check = Process()
            check.executableURL = URL(filePath: hoidap)
            check.arguments = ["--directory", directory, "--database", database, "database", "check"]
            check.standardOutput = FileHandle.nullDevice
            try check.run()
            check.waitUntilExit()
            guard check.terminationStatus == 0 else {
                throw Conversation.Fault(what: "\(database) is damaged", lines: [])
            }
        }
    }
}
