package import CustomerCare
import Dialogue
import GRDB

/// What a conversation needs to know of its customer and of their tickets.
package struct Acquaintance: Sendable, Equatable {
    private let sender: String
    private let numbers: [TicketNumber]
    package private(set) var customer: CustomerGlance?
    /// Those that were opened or proved in the conversation, in the order of their numbers.
    package private(set) var tickets: [TicketGlance] = []

    /// Before anybody looked.
    init(with conversation: Conversation) {
        sender = conversation.sender
        numbers = conversation.tickets
    }

    /// The same as it is now.
    func renewed(in database: Database) throws -> Acquaintance {
        var renewed = self
        renewed.customer = try CustomerTable.glance(of: sender, in: database)
        renewed.tickets = numbers.isEmpty ? [] : try TicketTable.glances(of: numbers, in: database)
        return renewed
    }
}
