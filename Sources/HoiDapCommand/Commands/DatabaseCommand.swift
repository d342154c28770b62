import ArgumentParser
import CareDatabase
import CustomerCare
import HoiDap

/// Keeping the database well.
struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database",
        abstract: "Check, back up, restore and tidy the database; the outbox of notices.",
        subcommands: [
            Check.self, Backup.self, Restore.self, Vacuum.self, Expire.self, Outbox.self, Bench.self,
        ])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look through every page, index and reference; exit code 1 if something is wrong.")
        @OptionGroup var folders: FolderOptions
        @Flag(help: "Print JSON.") var json = false

        private struct Result: Encodable {
            var database: String
            var problems: [String]
            var schema: [String]
            var rows: [String: Int]
            var bytes: Int
            var freeBytes: Int
        }

        func run() async throws {
            let check: CareDatabase.Check
            do throws(CareDatabaseError) {
                check = try await CareDatabase(at: .file(folders.databasePath)).check()
            } catch {
                if case .corrupt = error { throw CommandFailure.findings(error.description) }
                throw CommandFailure.internal(error.description)
            }
            if json {
                try Output.json(
                    Result(
                        database: folders.databasePath, problems: check.problems, schema: check.schema,
                        rows: check.rows, bytes: check.size, freeBytes: check.free))
            } else {
                for problem in check.problems { Output.line(problem) }
                Output.table(
                    ["TABLE", "ROWS"], check.rows.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] })
                Output.line("schema: \(check.schema.joined(separator: ", "))")
                Output.line("\(check.size) bytes, \(check.free) of them unused")
                Output.line(check.problems.isEmpty ? "ok" : "\(check.problems.count) problems")
            }
            guard check.problems.isEmpty else {
                throw CommandFailure.findings(
                    "database \(folders.databasePath) is damaged; keep the file and restore a backup")
            }
        }
    }

    struct Backup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy the database as of this moment into a new file, also while it is served.")
        @OptionGroup var folders: FolderOptions
        @Argument(help: "The new file.") var file: String

        func run() async throws {
            try await TicketsCommand.stored { try await folders.openDatabase().backup(to: file) }
            Output.line("backup: \(file)")
        }
    }

    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a backup in the place of the database; what was there is copied aside first.",
            discussion:
                "Stop the server before: conversations that it holds in memory are newer than the backup.")
        @OptionGroup var folders: FolderOptions
        @Argument(help: "The backup.") var file: String
        @Flag(help: "Do not ask.") var yes = false

        func run() async throws {
            let now = Timestamp.systemClock()
            let aside = folders.databasePath + ".before-restore-\(now.milliseconds)"
            if !yes {
                Output.complain(
                    "Replace \(folders.databasePath) by \(file)? Type yes to do it:", prefixed: false)
                guard readLine() == "yes" else { throw CommandFailure.findings("nothing was restored") }
            }
            let database = try folders.openDatabase()
            try await TicketsCommand.stored {
                try await database.backup(to: aside)
                try await database.restore(from: file)
            }
            Output.line("restored \(file); what was there is \(aside)")
        }
    }

    struct Vacuum: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give unused pages back to the disk and tidy the search indexes.")
        @OptionGroup var folders: FolderOptions

        func run() async throws {
            let database = try folders.openDatabase()
            let (before, after) = try await TicketsCommand.stored {
                let before = try await database.check().size
                try await database.vacuum()
                return (before, try await database.check().size)
            }
            Output.line("\(before) bytes before, \(after) after")
        }
    }

    struct Expire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase personal data that is older than `retention` of care.yml keeps it.")
        @OptionGroup var folders: FolderOptions
        @Flag(help: "Print JSON.") var json = false

        func run() async throws {
            let database = try folders.openDatabase()
            let done = try await TicketsCommand.stored {
                try await database.expire(at: Timestamp.systemClock())
            }
            if json { return try Output.json(done) }
            Output.line(
                "\(done.messages) messages, \(done.conversations) conversations, \(done.events) events, "
                    + "\(done.questions) questions erased; \(done.tickets) tickets cleared")
        }
    }

    struct Outbox: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Notices to webhooks and by e-mail: those that wait, or that were given up (--dead); --retry sends those again."
        )
        @OptionGroup var folders: FolderOptions
        @Flag(help: "Those that were given up.") var dead = false
        @Flag(help: "Those that arrived.") var delivered = false
        @Flag(help: "Give what was given up another chance.") var retry = false
        @Flag(help: "Print JSON.") var json = false
        @Option(help: "At most so many.") var limit = 100

        private struct View: Encodable {
            var delivery: String
            var kind: String
            var ticket: String
            var url: String
            var state: String
            var attempts: Int
            var createdAt: String
            var nextAt: String
            var lastError: String?

            init(_ entry: OutboxEntry) {
                delivery = entry.delivery
                kind = entry.kind.rawValue
                ticket = entry.ticket
                url = entry.url
                state = entry.state.rawValue
                attempts = entry.attempts
                createdAt = entry.createdAt.description
                nextAt = entry.nextAt.description
                lastError = entry.lastError
            }
        }

        func run() async throws {
            let database = try folders.openDatabase()
            if retry {
                let count = try await TicketsCommand.stored {
                    try await database.reviveOutbox(at: Timestamp.systemClock())
                }
                return Output.line("\(count) notices will be sent again")
            }
            let state: OutboxEntry.State = dead ? .dead : delivered ? .delivered : .pending
            let entries = try await TicketsCommand.stored {
                try await database.outbox(state, limit: limit)
            }
            let views = entries.map(View.init)
            if json { return try Output.json(views) }
            Output.table(
                ["DELIVERY", "KIND", "TICKET", "TRIES", "NEXT", "URL", "ERROR"],
                views.map {
                    [
                        $0.delivery, $0.kind, $0.ticket, "\($0.attempts)", $0.nextAt, $0.url,
                        $0.lastError ?? "-",
                    ]
                })
        }
    }
}
