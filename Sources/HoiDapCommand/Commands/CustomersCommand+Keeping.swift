import ArgumentParser
import CareDatabase
import CustomerCare
import Foundation
import HoiDap
import KnowledgeFiles
import VietnameseText

extension CustomersCommand {
    /// What a record may hold.
    struct Fields: ParsableArguments {
        @Option(help: "The name.") var name: String?
        @Option(help: "A phone; may be repeated, the first is called first.") var phone: [String] = []
        @Option(help: "The e-mail.") var email: String?
        @Option(help: "The address.") var address: String?
        @Option(help: "The province; by default that of the address.") var province: String?
        @Option(help: "special, large, small, broker, endConsumer.") var group: String?
        @Option(help: "1990-03-08 or 03-08.") var birthday: String?
        @Option(help: "How they are called: anh, chị, cô …") var callName: String?
        @Option(help: "given or refused: may we write of our own accord?") var consent: String?
        @Option(help: "A remark.") var note: String?

        /// Whether none is given.
        private var isEmpty: Bool {
            phone.isEmpty
                && [name, email, address, province, group, birthday, callName, consent, note].allSatisfy {
                    $0 == nil
                }
        }

        /// Whether something is given by which people are known.
        var tellsWho: Bool {
            !phone.isEmpty || name.unlessBlank != nil || email.unlessBlank != nil
        }

        /// The change that the options ask for; a blank text takes a value away.
        func change(on today: CalendarDate) throws -> @Sendable (inout Customer) -> Void {
            guard !isEmpty else {
                throw CommandFailure.usage(
                    "nothing is given; write --name, --phone, --email or another option (see --help)")
            }
            let phones = try phone.map { text in
                guard let digits = Customer.phone(text) else {
                    throw CommandFailure.usage("\"\(text)\" is no phone; write 9 to 11 digits")
                }
                return digits
            }
            let group: CustomerGroup? = try group.map { try TicketsCommand.parse($0, "group") }
            let consent: Customer.Consent? = try consent.map { try TicketsCommand.parse($0, "consent") }
            let birthday = try birthday.map { text in
                guard let day = Customer.Birthday(text) else {
                    throw CommandFailure.usage("\"\(text)\" is no birthday; write 1990-03-08 or 03-08")
                }
                guard day.isPossible(on: today) else {
                    throw CommandFailure.usage(
                        "\"\(text)\" is after today, or longer ago than people live; write 1990-03-08 or 03-08"
                    )
                }
                return day
            }
            do throws(ContactFault) {
                _ = try Contact().corrected(name: name, email: email, address: address)
            } catch {
                throw CommandFailure.usage(error.reason)
            }
            @Sendable func given(_ text: String?, _ old: String?) -> String? {
                guard let text else { return old }
                return text.isBlank ? nil : text.trimmed
            }
            let (name, email, address, province) = (name, email, address, province)
            let (callName, note) = (callName, note)
            return { customer in
                customer.name = given(name, customer.name)
                if !phones.isEmpty { customer.phones = phones }
                customer.email = given(email?.lowercased(), customer.email)
                customer.address = given(address, customer.address)
                customer.province =
                    given(province, address.flatMap { Province.named(in: $0) } ?? customer.province)
                customer.group = group ?? customer.group
                customer.birthday = birthday ?? customer.birthday
                customer.callName = given(callName, customer.callName)
                customer.consent = consent ?? customer.consent
                customer.note = given(note, customer.note)
            }
        }
    }

    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put right what is known of a customer; what is not given stays.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number
        @OptionGroup var fields: Fields

        func run() async throws {
            let id = try number.parsed()
            let change = try fields.change(on: Timestamp.systemClock().vietnamDate)
            let customer = try await TicketsCommand.stored {
                try await folders.openDatabase().turn {
                    try $0.edit(id, at: Timestamp.systemClock(), change)
                }
            }
            let view = CustomerView(customer, unmasked: format.unmasked)
            if format.json { return try Output.json(view) }
            for line in view.lines { Output.line(line) }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Begin the record of a customer.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var fields: Fields

        func run() async throws {
            let now = Timestamp.systemClock()
            let change = try fields.change(on: now.vietnamDate)
            guard fields.tellsWho else {
                throw CommandFailure.usage("a record needs who it is: give --name, --phone or --email")
            }
            let id = try await TicketsCommand.stored {
                try await folders.openDatabase().turn { turn in
                    var customer = Customer(id: CustomerID(0), createdAt: now)
                    change(&customer)
                    if let known = try turn.customer(phone: customer.phones.first, email: customer.email) {
                        return (known.id, true)
                    }
                    return (try turn.add(customer), false)
                }
            }
            guard !id.1 else {
                throw CommandFailure.findings("that phone or e-mail belongs to \(id.0); see customers set")
            }
            if format.json { return try Output.json(["id": id.0.description]) }
            Output.line(id.0.description)
        }
    }

    struct Care: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Whom to call this month, whose birthday it is, which solutions to ask after.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @Option(help: "call, birthdays, follow-ups.") var list = "call"
        @Option(help: "The day, 2026-11-27 (default: today).") var day: String?
        @Flag(help: "Print CSV.") var csv = false
        @Option(help: "At most so many.") var limit = 1000

        private struct Row: Encodable {
            var reason: String
            var since: String
            var ticket: String?
            var customer: CustomerView?
        }

        func run() async throws {
            let list: CareList = try TicketsCommand.parse(list, "list")
            var now = Timestamp.systemClock()
            if let day {
                guard let date = CalendarDate(day) else {
                    throw CommandFailure.usage("\"\(day)\" is no day; write 2026-11-27")
                }
                now = Timestamp(midnightOf: date).adding(seconds: 12 * 3600)
            }
            let database = try folders.openDatabase()
            let moment = now
            let entries = try await TicketsCommand.stored {
                try await format.record("customers care", list.rawValue, database)
                return try await database.careList(list, at: moment, limit: limit)
            }
            let rows = entries.map { entry in
                Row(
                    reason: entry.reason.rawValue, since: String(entry.since.description.prefix(10)),
                    ticket: entry.ticket?.description,
                    customer: entry.customer.map { CustomerView($0, unmasked: format.unmasked) })
            }
            if format.json { return try Output.json(rows) }
            if csv {
                let header = ["reason", "since", "ticket"] + CustomerView.csvHeader
                let empty = CustomerView.csvHeader.map { _ in "" }
                let cells = rows.map {
                    [$0.reason, $0.since, $0.ticket ?? ""] + ($0.customer?.csvRow ?? empty)
                }
                return try Output.save(KnowledgeFiles.csv([header] + cells), to: nil)
            }
            Output.table(
                ["REASON", "SINCE", "TICKET", "ID", "NAME", "PHONE", "GROUP"],
                zip(entries, rows).map { entry, row in
                    [
                        entry.reason.label, row.since, row.ticket ?? "-", row.customer?.id ?? "-",
                        row.customer?.name ?? "-", row.customer?.phones.first ?? "-",
                        row.customer?.group ?? "-",
                    ]
                })
        }
    }

    struct Forget: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase a person: conversations, messages, contacts, words; the tickets' figures stay.",
            discussion:
                "Asks first; --yes answers. What was done is kept in the table erasure, and cannot be undone."
        )
        @OptionGroup var folders: FolderOptions
        @OptionGroup var number: Number
        @Flag(help: "Do not ask.") var yes = false
        @Option(help: "Why, for the record.") var reason = "request of the customer"
        @OptionGroup var author: TicketsCommand.Author
        @Flag(help: "Print JSON.") var json = false

        func run() async throws {
            let id = try number.parsed()
            let database = try folders.openDatabase()
            guard let customer = try await TicketsCommand.stored({ try await database.customer(id) }) else {
                throw CommandFailure.findings(CareDatabaseError.noSuchCustomer(id).description)
            }
            if !yes {
                for line in CustomerView(customer, unmasked: false).lines {
                    Output.complain(line, prefixed: false)
                }
                Output.complain("Erase this person for good? Type \(id) to do it:", prefixed: false)
                guard let answer = readLine(), CustomerID(answer) == id else {
                    throw CommandFailure.findings("nothing was erased")
                }
            }
            let done = try await TicketsCommand.stored {
                try await database.forget(
                    id, by: author.name, reason: reason, at: Timestamp.systemClock())
            }
            if json { return try Output.json(done) }
            Output.line("erased \(id):")
            for (name, count) in [
                ("records", done.customers), ("conversations", done.conversations),
                ("messages", done.messages),
                ("stored replies", done.storedReplies), ("events", done.events),
                ("questions", done.questions),
                ("purchases", done.purchases), ("tickets cleared", done.tickets),
                ("trail entries blotted out", done.trailEntries),
            ] { Output.line("  \(name): \(count)") }
        }
    }
}
