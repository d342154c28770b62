/// What a stage must hold before a ticket may leave for the next (`domain.md`).
package enum StageRequirement: String, Sendable, Equatable, CaseIterable {
    /// How to reach the customer: a phone, an e-mail, or the conversation it came from.
    case contact
    /// What the customer wants.
    case summary
    case owner
    /// What was done, as a note, a message or a call.
    case work
    /// The outcome that the customer was told.
    case outcome

    /// What is missing, and how to give it.
    package var remedy: String {
        switch self {
        case .contact: "how to reach the customer (tickets contact)"
        case .summary: "what the customer wants"
        case .owner: "an owner (tickets assign)"
        case .work: "what was done (--note, or tickets note)"
        case .outcome: "the outcome that the customer was told (--note)"
        }
    }
}

extension Ticket {
    /// What it still lacks for a move; `note` comes with the move, `author` makes it.
    ///
    /// A blank note says nothing.
    package func lacks(for stage: Stage, note: String?, by author: String) -> [StageRequirement] {
        let note = note.unlessBlank
        let needed: [StageRequirement]
        switch (self.stage, stage) {
        case (.received, .classified): needed = [.contact, .summary, .owner]
        case (.classified, .inProgress): needed = [.owner]
        case (.inProgress, .followUp): needed = [.work]
        case (.followUp, .closed): needed = [.outcome]
        default: needed = []
        }
        return needed.filter { requirement in
            switch requirement {
            case .contact: draft.contact.phone == nil && draft.contact.email == nil && draft.sender.isEmpty
            case .summary: draft.summary.isBlank
            case .owner: owner == nil && author == TicketChange.assistant
            case .work: note == nil && !hasWork
            case .outcome: note == nil && outcome.unlessBlank == nil
            }
        }
    }

    /// Whether somebody wrote down what they did since the work began.
    private var hasWork: Bool {
        let begun = history.lastIndex { $0.field == "stage" && $0.to == Stage.inProgress.rawValue } ?? 0
        return history[begun...].contains {
            ["note", "message", "contacted"].contains($0.field) && $0.by != TicketChange.customer
                && $0.by != TicketChange.assistant && $0.to.unlessBlank != nil
        }
    }
}

extension TicketChange {
    /// The author of what the assistant did.
    package static let assistant = "assistant"
    /// The author of what the customer wrote.
    package static let customer = "customer"
}
