import ArgumentParser
import Foundation
import LineServer

/// Puts load on a line server, or on a web server, and measures it.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Put load on a server: throughput and latency.",
        discussion: """
            Every message has a sender of this run and an identifier, as a bridge sends them. Without --rate the next \
            message is sent when an answer came; with it messages are sent at their time and latency counts from \
            there. With --http the messages go to the REST channel, beside --streams open event streams; the server \
            needs --address-rate 0 --sender-rate 0, or give a --token. Exit code 1 when anything but an answer came back.
            """)

    @Option(help: ArgumentHelp("The server, HOST:PORT or unix:PATH.", valueName: "address"))
    var connect = "127.0.0.1:7788"
    @Option(help: ArgumentHelp("A web server instead, such as http://127.0.0.1:8080.", valueName: "url"))
    var http: String?
    @Option(help: "Event streams that are held open, with --http; 0 to 20000.") var streams = 0
    @Option(help: "Connections at once, 1 to 20000.") var connections = 50
    @Option(help: "Senders over all connections, 1 to 10000000; by default one a connection.") var senders:
        Int?
    @Option(help: "Messages of one connection under way at once, 1 to 1024.") var pipeline = 1
    @Option(help: "How long messages are sent.") var seconds = 10.0
    @Option(
        help: "Messages a second over all connections, 0.001 to 1000000; by default as many as are answered.")
    var rate: Double?
    @Option(help: "A file of messages, one a line, sent in turn.") var messages: String?
    @Option(help: "A token of the server's token file.") var token: String?
    @Flag(help: "Print JSON.") var json = false

    /// What customers ask most, when no file is given.
    private static let usual = [
        "alo shop oi", "doi tra trong bao lau z", "phí ship bao nhiêu ạ", "bao h mo cua", "cam on shop nhieu",
        "mua rồi có đổi lại được không", "bảo hành mấy tháng", "thanh toan bang cach nao",
    ]

    func run() async throws {
        guard let address = ListenAddress(connect) else {
            throw CommandFailure.usage("\"\(connect)\" is no address; write HOST:PORT or unix:PATH")
        }
        guard (1...20_000).contains(connections), (1...1024).contains(pipeline), seconds > 0,
            seconds <= 86_400,
            (1...10_000_000).contains(senders ?? 1), (0.001...1_000_000).contains(rate ?? 1),
            (0...20_000).contains(streams)
        else {
            throw CommandFailure.usage(
                "--connections takes 1 to 20000, --pipeline 1 to 1024, --seconds more than 0 to 86400, --senders 1 to 10000000, --rate 0.001 to 1000000, --streams 0 to 20000"
            )
        }
        guard http != nil || streams == 0, http?.hasPrefix("http") ?? true else {
            throw CommandFailure.usage(
                "--streams needs --http, and --http takes an address like http://127.0.0.1:8080")
        }
        let plan = LoadPlan(
            address: address, connections: connections, senders: senders ?? connections, pipeline: pipeline,
            seconds: seconds, rate: rate, messages: try readMessages(), token: token,
            run: String(UInt64(Date().timeIntervalSince1970 * 1000), radix: 36))
        let result: LoadRun.Result
        do {
            if let http {
                let base = http.hasSuffix("/") ? String(http.dropLast()) : http
                result = try await WebLoadRun(plan: plan, base: base, streams: streams).run()
            } else {
                result = try await LoadRun(plan: plan).run()
            }
        } catch {
            throw CommandFailure.internal(
                "no load on \(http ?? address.description): \(error); is `hoidap serve` running there?")
        }
        let report = LoadReport(plan, result, address: http ?? address.description, streams: streams)
        if json { try Output.json(report) } else { report.print() }
        if !result.tally.errors.isEmpty || result.tally.answered == 0 { throw CommandFailure.findings() }
    }

    private func readMessages() throws(CommandFailure) -> [String] {
        guard let messages else { return Self.usual }
        let text: String
        do {
            text = try String(contentsOfFile: messages, encoding: .utf8)
        } catch {
            throw .internal("\(messages) cannot be read: \(error.localizedDescription)")
        }
        let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isEmpty }
        guard !lines.isEmpty else { throw .findings("\(messages) holds no message") }
        return lines
    }
}

/// The figures of a run, as they are printed.
private struct LoadReport: Encodable {
    struct Milliseconds: Encodable {
        var mean: Double
        var p50: Double
        var p90: Double
        var p99: Double
        var p999: Double
        var max: Double
    }

    var address: String
    var connections: Int
    var streams: Int
    var senders: Int
    var pipeline: Int
    var rate: Double?
    var seconds: Double
    var sent: Int
    var answered: Int
    var perSecond: Double
    var milliseconds: Milliseconds
    var errors: [String: Int]

    init(_ plan: LoadPlan, _ result: LoadRun.Result, address: String, streams: Int) {
        func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
        let tally = result.tally
        self.address = address
        self.streams = streams
        connections = result.connections
        senders = plan.senders
        pipeline = plan.pipeline
        rate = plan.rate
        seconds = rounded(result.seconds)
        sent = tally.sent
        answered = tally.answered
        perSecond = rounded(Double(tally.answered) / result.seconds)
        milliseconds = Milliseconds(
            mean: rounded(tally.mean), p50: rounded(tally.milliseconds(percentile: 50)),
            p90: rounded(tally.milliseconds(percentile: 90)),
            p99: rounded(tally.milliseconds(percentile: 99)),
            p999: rounded(tally.milliseconds(percentile: 99.9)), max: rounded(tally.longest))
        errors = tally.errors
    }

    func print() {
        Output.table(
            [
                "CONNECTIONS", "STREAMS", "SENDERS", "PIPELINE", "SECONDS", "SENT", "ANSWERED", "PER SECOND",
                "ERRORS",
            ],
            [
                [
                    "\(connections)", "\(streams)", "\(senders)", "\(pipeline)", "\(seconds)", "\(sent)",
                    "\(answered)",
                    "\(perSecond)", "\(errors.values.reduce(0, +))",
                ]
            ])
        Output.table(
            ["LATENCY", "MEAN", "P50", "P90", "P99", "P99.9", "MAX"],
            [
                [
                    "ms", "\(milliseconds.mean)", "\(milliseconds.p50)", "\(milliseconds.p90)",
                    "\(milliseconds.p99)", "\(milliseconds.p999)", "\(milliseconds.max)",
                ]
            ])
        if !errors.isEmpty {
            Output.table(
                ["ERROR", "COUNT"], errors.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] })
        }
    }
}
