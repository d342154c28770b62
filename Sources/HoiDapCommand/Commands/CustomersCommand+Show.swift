import ArgumentParser
import CareDatabase
import CustomerCare
import HoiDap
import VietnameseText

extension CustomersCommand {
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one customer with tickets, purchases, conversations and surveys.")
        @OptionGroup var folders: FolderOptions
        @OptionGroup var format: Format
        @OptionGroup var number: Number

        private struct Shown: Encodable {
            var customer: CustomerView
            var tickets: [TicketView]
            var purchases: [PurchaseView]
            var conversations: [ConversationView]
            var surveys: [SurveyView]
        }

        private struct PurchaseView: Encodable {
            var day: String
            var product: String?
            var reference: String?
            var amount: Int64?
        }

        private struct ConversationView: Encodable {
            var channel: String
            var sender: String
            var lastMessageAt: String?

            init(_ conversation: PastConversation, unmasked: Bool) {
                channel = conversation.channel
                sender = unmasked ? conversation.sender : PersonalData.masked(sender: conversation.sender)
                lastMessageAt = conversation.lastMessageAt?.description
            }
        }

        private struct SurveyView: Encodable {
            var at: String
            var kind: String
            var score: Int
            var ticket: String?
            var words: String?

            init(_ past: PastSurveyAnswer, hiding hide: (String) -> String) {
                at = past.at.description
                kind = past.answer.kind.rawValue
                score = past.answer.score
                ticket = past.answer.ticket?.description
                words = past.answer.words.map(hide)
            }
        }

        func run() async throws {
            let id = try number.parsed()
            let database = try folders.openDatabase()
            let now = Timestamp.systemClock()
            let unmasked = format.unmasked
            let shown = try await TicketsCommand.stored {
                guard let customer = try await database.customer(id) else {
                    throw CareDatabaseError.noSuchCustomer(id)
                }
                try await format.record("customers show", id.description, database)
                var filter = TicketFilter()
                filter.customer = id
                let person = KnownPerson(
                    Contact(
                        name: customer.name, phone: customer.phones.first, email: customer.email,
                        address: customer.address))
                let analyzer = Analyzer.vietnamese
                func hide(_ text: String) -> String {
                    unmasked
                        ? text : person.masked(in: PersonalData.masked(text, analyzer.analyze(text)))
                }
                return Shown(
                    customer: CustomerView(customer, unmasked: unmasked),
                    tickets: try await database.tickets(filter).map {
                        unmasked ? TicketView($0, at: now) : TicketView($0, at: now).masked
                    },
                    purchases: try await database.purchases(of: id).map {
                        PurchaseView(
                            day: $0.day.description, product: $0.product, reference: $0.reference,
                            amount: $0.amount)
                    },
                    conversations: try await database.conversations(of: id).map {
                        ConversationView($0, unmasked: unmasked)
                    },
                    surveys: try await database.surveyAnswers(of: id).map { SurveyView($0, hiding: hide) })
            }
            if format.json { return try Output.json(shown) }
            for line in Self.lines(shown) { Output.line(line) }
        }

        private static func lines(_ shown: Shown) -> [String] {
            func section(_ title: String, _ rows: [[String?]]) -> [String] {
                rows.isEmpty
                    ? [] : [title] + rows.map { "  " + $0.compactMap(\.self).joined(separator: "  ") }
            }
            return shown.customer.lines
                + section(
                    "tickets",
                    shown.tickets.map {
                        [
                            $0.number, $0.stage, $0.priority, String($0.openedAt.prefix(10)),
                            String($0.summary.prefix(60)).replacing("\n", with: " "),
                        ]
                    })
                + section(
                    "purchases",
                    shown.purchases.map { [$0.day, $0.product, $0.reference, $0.amount.map { "\($0)đ" }] })
                + section(
                    "conversations",
                    shown.conversations.map {
                        [
                            $0.channel, $0.sender,
                            $0.lastMessageAt.map { "last message \($0.prefix(16).replacing("T", with: " "))" }
                                ?? "no message kept",
                        ]
                    })
                + section(
                    "surveys",
                    shown.surveys.map {
                        [
                            String($0.at.prefix(10)), "\($0.kind) \($0.score)", $0.ticket,
                            $0.words?.replacing("\n", with: " "),
                        ]
                    })
        }
    }
}
