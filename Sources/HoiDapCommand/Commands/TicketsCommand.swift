import ArgumentParser
import CareDatabase
import CustomerCare
import HoiDap

/// What agents do with tickets.
struct TicketsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tickets",
        abstract: "List, show, search and work on tickets.",
        subcommands: [
            List.self, Show.self, Search.self, Assign.self, Classify.self, Contact.self, Note.self, Wait.self,
            Tag.self, Advance.self, Close.self, Cancel.self, Reopen.self, Merge.self, Export.self,
        ],
        defaultSubcommand: List.self
    )

    /// What the subcommands print.
    struct Format: ParsableArguments {
        @Flag(help: "Print JSON, one array.") var json = false

        func printList(_ tickets: [Ticket]) throws {
            let now = Timestamp.systemClock()
            if json { return try Output.json(tickets.map { TicketView($0, at: now) }) }
            Output.table(
                [
                    "NUMBER", "STAGE", "PRIORITY", "DUE", "KIND", "CATEGORY", "TEAM", "OWNER", "OPENED",
                    "CUSTOMER",
                    "SUMMARY",
                ],
                tickets.map { ticket in
                    let contact = ticket.draft.contact
                    let customer = [contact.name, contact.phone ?? contact.email].compactMap(\.self).joined(
                        separator: " ")
                    return [
                        ticket.number.description, ticket.stage.rawValue,
                        ticket.classification.priority.rawValue, Self.due(ticket, at: now),
                        ticket.draft.kind.rawValue, ticket.draft.category ?? "-",
                        ticket.classification.team ?? "-", ticket.owner ?? "-", ticket.openedAt.description,
                        customer.isEmpty ? ticket.draft.sender : customer,
                        String(ticket.draft.summary.prefix(60)).replacing("\n", with: " "),
                    ]
                })
        }

        func printOne(_ ticket: Ticket) throws {
            let now = Timestamp.systemClock()
            if json { return try Output.json(TicketView(ticket, at: now)) }
            for line in TicketView.lines(ticket, at: now) { Output.line(line) }
        }

        /// The next promise, `!` before it when it is broken.
        private static func due(_ ticket: Ticket, at now: Timestamp) -> String {
            guard let next = ticket.nextDue, let due = next.due else {
                return ticket.waiting == .customer ? "waits for customer" : "-"
            }
            return (next.isBreached(by: now) ? "!" : "")
                + due.description.dropLast(9).replacing("T", with: " ")
        }
    }

    /// The number of a ticket on the command line.
    struct Number: ParsableArguments {
        @Argument(help: "The ticket's number, for example KN-2026-000123.") var number: String

        func parsed() throws(CommandFailure) -> TicketNumber {
            guard let parsed = TicketNumber(shortened: number) else {
                throw .usage("\"\(number)\" is no ticket number; one looks like KN-2026-000123")
            }
            return parsed
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List tickets, newest first.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var selection: Selection

        func run() async throws {
            let filter = try selection.filter(at: Timestamp.systemClock())
            try format.printList(
                await TicketsCommand.stored { try await folders.openDatabase().tickets(filter) })
        }
    }

    /// Which tickets are meant.
    struct Selection: ParsableArguments {
        @Option(help: "Only this stage: received, classified, inProgress, followUp, closed, cancelled.")
        var stage: String?
        @Option(help: "Only this owner.") var owner: String?
        @Option(help: "Only this team.") var team: String?
        @Option(help: "Only this priority: low, normal, high, critical.") var priority: String?
        @Option(help: "Only this customer, KH-000042.") var customer: String?
        @Flag(help: "Only what is past a due time.") var overdue = false
        @Flag(help: "Leave out what is closed or cancelled.") var open = false
        @Option(help: "newest, or due: what runs out first.") var sort = "newest"
        @Option(help: "At most so many.") var limit = 100

        func filter(at now: Timestamp) throws -> TicketFilter {
            var filter = TicketFilter(owner: owner, openOnly: open, limit: limit)
            filter.stage = try stage.map { try TicketsCommand.parse($0, "stage") }
            filter.team = team
            filter.priority = try priority.map { try TicketsCommand.parse($0, "priority") }
            filter.customer = try customer.map { text in
                guard let id = CustomerID(text) else {
                    throw CommandFailure.usage(
                        "\"\(text)\" is no customer's number; one looks like KH-000042")
                }
                return id
            }
            if overdue { filter.overdueAt = now }
            guard ["newest", "due"].contains(sort) else {
                throw CommandFailure.usage("--sort takes newest or due")
            }
            filter.sortsByDue = sort == "due" || overdue
            return filter
        }
    }

    /// One of a closed set of names, as the options of these commands take them.
    static func parse<Case: RawRepresentable<String> & CaseIterable>(_ text: String, _ what: String) throws
        -> Case
    {
        guard let found = Case(rawValue: text) else {
            throw CommandFailure.usage(
                "unknown \(what) \"\(text)\"; there are \(Case.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        return found
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one ticket with its transcript and history, in full; that is recorded.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @OptionGroup var author: Author

        func run() async throws {
            let number = try number.parsed()
            let database = try folders.openDatabase()
            let ticket = try await TicketsCommand.stored {
                let found = try await database.ticket(number)
                if found != nil {
                    try await database.recordAccess(
                        by: author.name, what: "tickets show", subject: number.description,
                        at: Timestamp.systemClock())
                }
                return found
            }
            guard let ticket else {
                throw CommandFailure.findings("there is no ticket \(number) in \(folders.databasePath)")
            }
            try format.printOne(ticket)
        }
    }

    struct Search: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find tickets by words (with or without marks), phone or number.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @Argument(help: "Words, a phone number or a ticket number.") var words: [String]
        @Option(help: "At most so many.") var limit = 50

        func run() async throws {
            let filter = TicketFilter(text: words.joined(separator: " "), limit: limit)
            try format.printList(
                await TicketsCommand.stored { try await folders.openDatabase().tickets(filter) })
        }
    }

    /// Who does it, for the audit trail.
    struct Author: ParsableArguments {
        @Option(name: .customLong("by"), help: "Your name, for the audit trail.") var name = "agent"
    }

    struct Assign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a ticket to an agent (or to nobody with -).")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Argument(help: "The agent's name, or - for nobody.") var owner: String
        @OptionGroup var author: Author

        func run() async throws {
            try await TicketsCommand.apply(
                .assign(owner: owner == "-" ? nil : owner), number, author, folders, format)
        }
    }

    struct Note: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a remark for colleagues.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Argument(help: "The remark.") var text: String
        @Flag(help: "The customer was spoken to, by telephone for example: counts as a response.")
        var contacted = false
        @OptionGroup var author: Author

        func run() async throws {
            try await TicketsCommand.apply(
                contacted ? .contacted(text) : .note(text), number, author, folders, format)
        }
    }

    struct Advance: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Move a ticket to its next stage.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Option(help: "The stage to go to (default: the next one).") var to: String?
        @Option(help: "What was done, or the outcome.") var note: String?
        @OptionGroup var author: Author

        func run() async throws {
            let parsed = try number.parsed()
            let database = try folders.openDatabase()
            guard let ticket = try await TicketsCommand.stored({ try await database.ticket(parsed) }) else {
                throw CommandFailure.findings("there is no ticket \(parsed) in \(folders.databasePath)")
            }
            let stage: Stage? = try to.map { try TicketsCommand.parse($0, "stage") }
            guard ticket.stage != .closed else {
                throw CommandFailure.findings(
                    "\(parsed) is closed and nothing follows; take it up again with tickets reopen \(parsed)")
            }
            guard let target = stage ?? ticket.stage.next.first else {
                throw CommandFailure.findings("\(parsed) is \(ticket.stage.rawValue); nothing follows")
            }
            try await TicketsCommand.apply(.move(to: target, note: note), number, author, folders, format)
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Close a ticket that is followed up.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Option(help: "The outcome.") var note: String?
        @OptionGroup var author: Author

        func run() async throws {
            try await TicketsCommand.apply(.move(to: .closed, note: note), number, author, folders, format)
        }
    }

    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Work on a settled ticket again.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @Option(help: "Why.") var note: String?
        @OptionGroup var author: Author

        func run() async throws {
            try await TicketsCommand.apply(
                .move(to: .inProgress, note: note), number, author, folders, format)
        }
    }

    static func apply(
        _ action: TicketAction, _ number: Number, _ author: Author, _ folders: FolderOptions, _ format: Format
    ) async throws {
        let parsed = try number.parsed()
        let ticket = try await stored {
            try await folders.openDatabase().change(
                parsed, action, by: author.name, at: Timestamp.systemClock())
        }
        try format.printOne(ticket)
    }

    /// Turns the store's errors into what the user reads.
    static func stored<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let error as CareDatabaseError {
            switch error {
            case .noSuchTicket, .illegalMove, .incomplete, .refused, .unmergeable, .noSuchCustomer:
                throw CommandFailure.findings(error.description)
            default: throw CommandFailure.internal(error.description)
            }
        }
    }
}
