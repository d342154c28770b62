import ArgumentParser
import CareDatabase
import CustomerCare
import Foundation
import HoiDap
import KnowledgeFiles
import VietnameseText

/// What agents do with customers.
struct CustomersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers",
        abstract: "Find, show, keep and erase customers; whom to call, whose birthday it is.",
        discussion: "Names, phones and addresses are masked; --unmasked shows them in full and is recorded.",
        subcommands: [
            Find.self, List.self, Show.self, Set.self, Add.self, Care.self, Import.self, Forget.self,
        ],
        defaultSubcommand: List.self)

    /// How personal data is shown.
    struct Format: ParsableArguments {
        @Flag(help: "Print JSON.") var json = false
        @Flag(help: "Personal data in full; that is recorded.") var unmasked = false
        @OptionGroup var author: TicketsCommand.Author

        /// Writes into the access record what is about to be shown in full.
        func record(_ what: String, _ subject: String, _ database: CareDatabase) async throws {
            guard unmasked else { return }
            try await database.recordAccess(
                by: author.name, what: what, subject: subject, at: Timestamp.systemClock())
        }
    }

    /// The number of a customer on the command line.
    struct Number: ParsableArguments {
        @Argument(help: "The customer's number, for example KH-000042.") var number: String

        func parsed() throws(CommandFailure) -> CustomerID {
            guard let id = CustomerID(number) else {
                throw .usage("\"\(number)\" is no customer's number; one looks like KH-000042")
            }
            return id
        }
    }

    struct Find: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One search box over customers and tickets: words with or without marks, phone, number."
        )
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @Argument(help: "Words, a phone in any spacing or its last six digits, KH-…, or KN-….") var words:
            [String]
        @Option(help: "At most so many of each.") var limit = 20

        private struct Found: Encodable {
            var customers: [CustomerView]
            var tickets: [TicketView]
        }

        func run() async throws {
            let text = words.joined(separator: " ")
            let database = try folders.openDatabase()
            let (customers, tickets) = try await TicketsCommand.stored {
                let (customers, tickets) = try await database.find(text, limit: limit)
                // Not the words: they may be a name that is to be forgotten one day.
                let shown = customers.map(\.id.description) + tickets.map(\.number.description)
                try await format.record("customers find", shown.joined(separator: " "), database)
                return (customers, tickets)
            }
            let now = Timestamp.systemClock()
            let found = Found(
                customers: customers.map { CustomerView($0, unmasked: format.unmasked) },
                tickets: tickets.map {
                    format.unmasked ? TicketView($0, at: now) : TicketView($0, at: now).masked
                })
            if format.json { return try Output.json(found) }
            Output.table(CustomerView.header, found.customers.map(\.row))
            guard !found.tickets.isEmpty else { return }
            Output.line("")
            Output.table(
                ["TICKET", "STAGE", "PRIORITY", "OPENED", "CUSTOMER", "SUMMARY"],
                found.tickets.map {
                    [
                        $0.number, $0.stage, $0.priority, String($0.openedAt.prefix(10)), $0.customer ?? "-",
                        String($0.summary.prefix(60)).replacing("\n", with: " "),
                    ]
                })
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List customers, the newest first.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @Flag(help: "Print CSV.") var csv = false
        @Option(help: "At most so many.") var limit = 100

        func run() async throws {
            let database = try folders.openDatabase()
            let customers = try await TicketsCommand.stored {
                try await format.record("customers list", "\(limit) customers", database)
                return try await database.customers(limit: limit)
            }
            let views = customers.map { CustomerView($0, unmasked: format.unmasked) }
            if format.json { return try Output.json(views) }
            if csv {
                return try Output.save(
                    KnowledgeFiles.csv([CustomerView.csvHeader] + views.map(\.csvRow)), to: nil)
            }
            Output.table(CustomerView.header, views.map(\.row))
        }
    }
}
