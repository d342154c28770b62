import ArgumentParser
import CareDatabase
import CustomerCare
import Dialogue
import Foundation
import HoiDap
import IntentMatching

extension DatabaseCommand {
    /// How many turns a second this disk keeps safe, or how fast searches are.
    struct Bench: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Measure how many durable turns a second the disk of the database takes, or its search box.",
            discussion: """
                Turns are stored in a new file beside the database, which is removed. Each stores what a conversation \
                stores: two lines of the log, its state and the reply. With --searches nothing is written: every line of \
                the file is looked for in the database, as the search box does.
                """
        )
        @OptionGroup var folders: FolderOptions
        @Option(help: "Turns that wait at the same moment, 1 to 10000.") var writers = 50
        @Option(help: "How long turns are stored.") var seconds = 3.0
        @Option(help: ArgumentHelp("Time these searches instead, one a line.", valueName: "file"))
        var searches: String?
        @Option(help: "At most so many customers and tickets of a search.") var limit = 50
        @Flag(help: "Print JSON.") var json = false

        private struct Result: Encodable {
            var writers: Int
            var turns: Int
            var perSecond: Double
        }

        func run() async throws {
            guard (1...10_000).contains(writers), (0.1...3600).contains(seconds) else {
                throw CommandFailure.usage("--writers takes 1 to 10000, --seconds 0.1 to 3600")
            }
            if let searches { return try await time(searches) }
            let path = folders.databasePath + "-bench-\(UUID().uuidString)"
            defer {
                for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
            }
            let result = try await TicketsCommand.stored { try await measure(path) }
            if json { return try Output.json(result) }
            Output.table(
                ["WRITERS", "TURNS", "PER SECOND"],
                [["\(result.writers)", "\(result.turns)", "\(Int(result.perSecond))"]])
        }

        private struct SearchTimes: Encodable {
            var searches: Int
            /// Milliseconds.
            var p50: Double
            var p99: Double
            var max: Double
            /// What took longest.
            var slowest: String
        }

        private func time(_ file: String) async throws {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw CommandFailure.usage(
                    "\(file) cannot be read; --searches takes a file of searches, one a line")
            }
            let lines = text.split(whereSeparator: \.isNewline).map(String.init)
            let database = try folders.openDatabase()
            var tally = LoadTally()
            var slowest = (time: Duration.zero, line: "")
            for line in lines {
                let start = ContinuousClock.now
                _ = try await TicketsCommand.stored { try await database.find(line, limit: limit) }
                let time = ContinuousClock.now - start
                tally.recordAnswer(nanoseconds: UInt64(time / .nanoseconds(1)))
                if time > slowest.time { slowest = (time, line) }
            }
            let times = SearchTimes(
                searches: lines.count, p50: tally.milliseconds(percentile: 50),
                p99: tally.milliseconds(percentile: 99), max: tally.longest, slowest: slowest.line)
            if json { return try Output.json(times) }
            Output.table(
                ["SEARCHES", "P50 MS", "P99 MS", "MAX MS", "SLOWEST"],
                [
                    ["\(times.searches)"]
                        + [times.p50, times.p99, times.max].map { "\(($0 * 10).rounded() / 10)" }
                        + [times.slowest]
                ])
        }

        private func measure(_ path: String) async throws(CareDatabaseError) -> Result {
            let database = try CareDatabase(at: .file(path))
            let start = ContinuousClock.now
            let end = start + .seconds(seconds)
            let turns = await withTaskGroup(of: Int.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        var count = 0
                        while ContinuousClock.now < end, await store(count, of: writer, in: database) {
                            count += 1
                        }
                        return count
                    }
                }
                return await group.reduce(0, +)
            }
            let elapsed = (ContinuousClock.now - start) / .seconds(1)
            try database.close()
            return Result(writers: writers, turns: turns, perSecond: Double(turns) / elapsed)
        }

        private func store(_ count: Int, of writer: Int, in database: CareDatabase) async -> Bool {
            let (sender, id) = ("bench:\(writer)", "\(writer)-\(count)")
            let now = Timestamp.systemClock()
            let reply = Reply(
                name: "utter_faq/doi_tra_thoi_han",
                text:
                    "Dạ, anh/chị được đổi trả trong 7 ngày kể từ khi nhận hàng ạ. Quá hạn đó, nếu sản phẩm có lỗi kỹ thuật thì em hỗ trợ anh/chị theo chế độ bảo hành ạ.",
                buttons: [Response.Button(title: "Điều kiện đổi trả", payload: "/faq/doi_tra_dieu_kien")])
            let stored: Bool? = try? await database.turn { turn in
                guard try turn.replies(to: id, from: sender, now: now) == nil else { return false }
                try turn.log(
                    TranscriptLine(speaker: .customer, text: "doi tra trong bao lau vay shop oi", at: now),
                    sender: sender, messageID: id)
                try turn.log(
                    TranscriptLine(speaker: .assistant, text: reply.text, at: now), sender: sender,
                    messageID: id)
                try turn.save(
                    Conversation(sender: sender, channel: "bench"), replacing: Int64(count), at: now)
                try turn.store(replies: [reply], to: id, from: sender, at: now)
                return true
            }
            return stored == true
        }
    }
}
