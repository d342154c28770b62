/// Why a ticket as it stands does not take what somebody wants to do with it.
package enum TicketRefusal: Sendable, Equatable {
    /// Nothing comes back from cancelled, and nobody works on it.
    case isCancelled
    /// What is closed waits for nobody.
    case isClosed
    /// A wait is to end that never began.
    case isNotWaiting
    /// A note, a call or a message without words.
    case hasNoWords

    /// What is wrong and what to do.
    package var reason: String {
        switch self {
        case .isCancelled: "it is cancelled, and only its contact may still be put right; open a new ticket"
        case .isClosed: "it is closed and waits for nobody; take it up again first (tickets reopen)"
        case .isNotWaiting: "it waits for nobody; begin a wait with tickets wait --for customer"
        case .hasNoWords: "the words are blank; write what was said or done"
        }
    }
}

extension Ticket {
    /// Why it cannot be assigned, sorted or tagged; nothing where it can.
    package var refusalOfWork: TicketRefusal? { stage == .cancelled ? .isCancelled : nil }

    /// Why it cannot wait for somebody, or end its wait (nobody); nothing where it can.
    package func refusal(ofWaitingFor whom: Waiting?) -> TicketRefusal? {
        switch (stage, whom) {
        case (.cancelled, _): .isCancelled
        case (.closed, _): .isClosed
        case (_, nil): waiting == nil ? .isNotWaiting : nil
        default: nil
        }
    }
}
