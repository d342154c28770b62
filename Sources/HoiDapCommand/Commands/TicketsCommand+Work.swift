import ArgumentParser
import CareDatabase
import CustomerCare
import Foundation
import HoiDap
import KnowledgeFiles

extension TicketsCommand {
    struct Classify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sort a ticket by your own judgement, which stands over the rules of care.yml.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Option(help: "The category of care.yml.") var category: String?
        @Option(help: "low, normal, high, critical.") var urgency: String?
        @Option(help: "The team.") var team: String?
        @Option(help: "What is to be done.") var plan: String?
        @OptionGroup var author: Author

        func run() async throws {
            let sorting = TicketAction.Sorting(
                category: category, urgency: try urgency.map { try TicketsCommand.parse($0, "urgency") },
                team: team, plan: plan)
            guard sorting != TicketAction.Sorting() else {
                throw CommandFailure.usage("give --category, --urgency, --team or --plan")
            }
            let policy = try folders.openDatabase().policy
            try Self.require(category, among: policy.categories.map(\.id), "category")
            try Self.require(team, among: policy.teams.map(\.id), "team")
            try await TicketsCommand.apply(.sort(sorting), number, author, folders, format)
        }

        /// Names of a file that has none are free.
        private static func require(_ name: String?, among known: [String], _ what: String) throws {
            guard let name, !known.isEmpty, !known.contains(name) else { return }
            throw CommandFailure.usage(
                "there is no \(what) \"\(name)\" in care.yml; there are \(known.joined(separator: ", "))")
        }
    }

    struct Contact: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put right how the customer can be reached; what is not given stays.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Option var name: String?
        @Option var phone: String?
        @Option var email: String?
        @Option var address: String?
        @OptionGroup var author: Author

        func run() async throws {
            let parsed = try number.parsed()
            guard [name, phone, email, address].contains(where: { $0 != nil }) else {
                throw CommandFailure.usage("give --name, --phone, --email or --address; \"\" takes one away")
            }
            let database = try folders.openDatabase()
            guard let ticket = try await TicketsCommand.stored({ try await database.ticket(parsed) }) else {
                throw CommandFailure.findings("there is no ticket \(parsed) in \(folders.databasePath)")
            }
            let contact: CustomerCare.Contact
            do throws(ContactFault) {
                contact = try ticket.draft.contact.corrected(
                    name: name, phone: phone, email: email, address: address)
            } catch {
                throw CommandFailure.usage("\(parsed) keeps its contact: \(error.reason)")
            }
            try await TicketsCommand.apply(.setContact(contact), number, author, folders, format)
        }
    }

    struct Wait: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Wait for the customer (the clocks stand still) or a third party; --over ends it.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Option(name: .customLong("for"), help: "customer or thirdParty.") var whom = "customer"
        @Flag(help: "It is waited no longer.") var over = false
        @Option(help: "What for.") var note: String?
        @OptionGroup var author: Author

        func run() async throws {
            let waiting: Waiting? = over ? nil : try TicketsCommand.parse(whom, "--for")
            try await TicketsCommand.apply(.wait(for: waiting, note: note), number, author, folders, format)
        }
    }

    struct Tag: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add tags, or remove those with a - before.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Argument(parsing: .allUnrecognized, help: "Tags; -x removes x.") var tags: [String]
        @OptionGroup var author: Author

        func run() async throws {
            let removed = tags.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
            try await TicketsCommand.apply(
                .tag(add: tags.filter { !$0.hasPrefix("-") }, remove: removed), number, author, folders,
                format)
        }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cancel a ticket: the customer took it back, or it was a mistake.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Option(help: "Why.") var note: String?
        @OptionGroup var author: Author

        func run() async throws {
            try await TicketsCommand.apply(
                .move(to: .cancelled, note: note), number, author, folders, format)
        }
    }

    struct Merge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a ticket in favour of another that is open; its words and contact go over.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Option(help: "The ticket that goes on.") var into: String
        @OptionGroup var author: Author

        func run() async throws {
            let parsed = try number.parsed()
            guard let other = TicketNumber(shortened: into) else {
                throw CommandFailure.usage("\"\(into)\" is no ticket number; one looks like KN-2026-000123")
            }
            let ticket = try await TicketsCommand.stored {
                try await folders.openDatabase().merge(
                    parsed, into: other, by: author.name, at: Timestamp.systemClock())
            }
            try format.printOne(ticket)
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tickets as CSV, or as JSON lines with transcript and trail; personal data masked.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var selection: Selection
        @OptionGroup var author: Author
        @Flag(help: "One JSON object a line instead of CSV.") var json = false
        @Flag(help: "Names, phones and words in full; that is recorded.") var unmasked = false
        @Option(help: "A file, readable by you only (default: stdout).") var output: String?

        func run() async throws {
            let now = Timestamp.systemClock()
            let filter = try selection.filter(at: now)
            let database = try folders.openDatabase()
            let tickets = try await TicketsCommand.stored {
                let found = try await database.tickets(filter)
                if unmasked {
                    try await database.recordAccess(
                        by: author.name, what: "tickets export", subject: "\(found.count) tickets", at: now)
                }
                return found
            }
            let views = tickets.map { unmasked ? TicketView($0, at: now) : TicketView($0, at: now).masked }
            var text = json ? "" : KnowledgeFiles.csv([TicketView.header])
            for view in views { text += json ? try Output.jsonLine(view) : KnowledgeFiles.csv([view.row]) }
            try Output.save(text, to: output)
        }
    }
}
