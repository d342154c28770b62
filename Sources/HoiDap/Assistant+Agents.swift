package import CareDatabase
package import CustomerCare
import Dialogue
import Logging

extension Assistant {
    /// What an agent does in a conversation.
    package enum AgentAct: Sendable, Equatable {
        /// Holds the conversation from now on; the assistant is silent. The name is told to the customer.
        case takeOver(agent: String)
        /// Writes to the customer; whoever writes holds the conversation.
        case write(agent: String, text: String)
        /// Leaves the conversation to the assistant.
        case handBack
    }

    /// Does what an agent does in the conversation of a sender; what is said goes out as events.
    ///
    /// - Throws: `CareDatabaseError` when nothing could be stored; then nothing was said either.
    package func perform(_ act: AgentAct, in sender: String) async throws(CareDatabaseError) {
        try await pass(act.event, to: sender)
    }

    /// Does what an agent does in the conversation that a ticket came from, and enters it in the ticket: who takes
    /// over owns it, what they write stands in its trail and counts as a response.
    ///
    /// - Throws: `CareDatabaseError` when nothing could be stored; then nothing was said either.
    /// - Returns: whether something was said; the channel may allow no more, or the customer may be erased.
    @discardableResult
    package func perform(_ act: AgentAct, on number: TicketNumber) async throws(CareDatabaseError) -> Bool {
        guard let ticket = try await database.ticket(number) else { throw .noSuchTicket(number) }
        // Who was erased cannot be reached, and no conversation may begin in their name.
        guard !ticket.draft.isErased else { return false }
        return try await pass(act.event, to: ticket.draft.sender, about: ticket) > 0
    }

    /// Ends the session of a sender, as their channel says: what was being written is kept, and nothing is said.
    ///
    /// - Throws: `CareDatabaseError` when nothing could be stored; then the session goes on.
    package func endConversation(of sender: String) async throws(CareDatabaseError) {
        try await pass(.sessionEnded, to: sender)
    }

    /// Does in every conversation what time or a moved ticket has made due.
    ///
    /// - Returns: the number of conversations that were looked at.
    @discardableResult
    package func doWhatIsDue() async throws(CareDatabaseError) -> Int {
        let senders = try await database.due(at: configuration.now())
        for sender in senders { try await pass(.clockTicked, to: sender) }
        return senders.count
    }

    /// Passes an event that is no message to a conversation; gives the number of replies.
    @discardableResult
    private func pass(
        _ event: Event, to sender: String, about ticket: Ticket? = nil
    ) async throws(CareDatabaseError) -> Int {
        await queue.enter(sender)
        defer { queue.leave(sender) }
        for triesLeft in (0..<Self.triesOfATurn).reversed() {
            do {
                let outcome = try await passOnce(event, to: sender, about: ticket, isLast: triesLeft == 0)
                cache.keep(outcome.stored)
                return outcome.replies.count
            } catch .conversationMoved where triesLeft > 0 {
                cache.drop(sender)
            } catch {
                throw error
            }
        }
        return 0
    }

    /// As a message's turn the last try is worked out inside its own transaction.
    private func passOnce(
        _ event: Event, to sender: String, about ticket: Ticket?, isLast: Bool
    ) async throws(CareDatabaseError) -> Exchange.Outcome {
        let fresh = Conversation(sender: sender, channel: ticket?.draft.channel ?? "api")
        let (snapshot, now) = (snapshot, configuration.now())
        let includesUnpublished = configuration.includesUnpublished
        let carryOut: @Sendable (StoredConversation, TurnTransaction) throws -> Exchange.Outcome = {
            stored, transaction in
            var handled = stored
            var exchange = Exchange(
                bubbles: [IncomingMessage(sender: sender, text: "", channel: stored.conversation.channel)],
                snapshot: snapshot, now: now, includesUnpublished: includesUnpublished)
            exchange.known = stored.known
            let effects = handled.conversation.handle(event, exchange.briefing)
            if let ticket, case .agentTookOver(let agent) = event, ticket.owner != agent {
                _ = try transaction.change(ticket.number, .assign(owner: agent), by: agent, at: now)
            }
            let agent: String? = if case .agentWrote(let agent, _) = event { agent } else { nil }
            return try exchange.commitUnasked(
                effects, of: handled, by: agent, about: ticket?.number, in: transaction)
        }
        if isLast {
            return try await database.turn {
                try carryOut(try $0.conversation(of: sender, orElse: fresh), $0)
            }
        }
        let stored = try await stored(orElse: fresh)
        return try await database.turn {
            try $0.confirm(stored.known)
            return try carryOut(stored, $0)
        }
    }
}

extension Assistant.AgentAct {
    fileprivate var event: Event {
        switch self {
        case .takeOver(let agent): .agentTookOver(agent)
        case .write(let agent, let text): .agentWrote(agent: agent, text: text)
        case .handBack: .agentHandedBack
        }
    }
}

extension Exchange {
    /// Carries out what was not asked for by a message: replies are logged and go out as events.
    ///
    /// The words of an agent stand in the ticket that they are about.
    func commitUnasked(
        _ effects: [Effect], of conversation: StoredConversation, by agent: String?,
        about ticket: TicketNumber?, in transaction: TurnTransaction
    ) throws -> Outcome {
        var outcome = try carryOut(effects, of: conversation, in: transaction)
        for reply in outcome.replies {
            let isAgent = reply.name == Conversation.agentMessage
            if isAgent, let agent, let ticket {
                // It logs the words and sends the event as well.
                _ = try transaction.change(ticket, .message(reply.text), by: agent, at: now)
                continue
            }
            try log(
                masked(reply, in: outcome.stored.conversation), by: isAgent ? .agent : .assistant,
                in: transaction)
            try transaction.appendEvent(
                CareEvent.Draft(
                    kind: isAgent ? .agentMessage : .assistantMessage, recipient: message.sender,
                    text: reply.text, ticket: ticket ?? outcome.stored.conversation.tickets.last,
                    payload: EventChoices(reply)?.json),
                at: now)
        }
        try save(&outcome.stored, in: transaction)
        return outcome
    }
}
