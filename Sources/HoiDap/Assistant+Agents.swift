package import CareDatabase
import CustomerCare
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
    /// - Throws: ``CareDatabaseError`` when nothing could be stored; then nothing was said either.
    package func perform(_ act: AgentAct, in sender: String) async throws(CareDatabaseError) {
        switch act {
        case .takeOver(let agent): try await pass(.agentTookOver(agent), to: sender)
        case .write(let agent, let text): try await pass(.agentWrote(agent: agent, text: text), to: sender)
        case .handBack: try await pass(.agentHandedBack, to: sender)
        }
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

    /// Passes an event that is no message to a conversation.
    private func pass(_ event: Event, to sender: String) async throws(CareDatabaseError) {
        await queue.enter(sender)
        defer { queue.leave(sender) }
        for triesLeft in (0..<Self.triesOfATurn).reversed() {
            do {
                return cache.keep(try await passOnce(event, to: sender))
            } catch .conversationMoved where triesLeft > 0 {
                cache.drop(sender)
            } catch {
                throw error
            }
        }
    }

    private func passOnce(
        _ event: Event, to sender: String
    ) async throws(CareDatabaseError) -> StoredConversation {
        var stored = try await stored(orElse: Conversation(sender: sender, channel: "api"))
        var exchange = Exchange(
            bubbles: [IncomingMessage(sender: sender, text: "", channel: stored.conversation.channel)],
            snapshot: snapshot, now: configuration.now(),
            includesUnpublished: configuration.includesUnpublished)
        (exchange.customer, exchange.tickets) = try await database.acquaintance(
            with: sender, tickets: stored.conversation.tickets)
        let effects = stored.conversation.handle(event, exchange.briefing)
        let (handled, ready) = (stored, exchange)
        return try await database.turn { try ready.commitUnasked(effects, of: handled, in: $0) }
    }
}

extension Exchange {
    /// Carries out what was not asked for by a message: replies are logged and go out as events.
    func commitUnasked(
        _ effects: [Effect], of conversation: StoredConversation, in transaction: TurnTransaction
    ) throws -> StoredConversation {
        var outcome = try carryOut(effects, of: conversation, in: transaction)
        for reply in outcome.replies {
            let isAgent = reply.name == Conversation.agentMessage
            try log(
                masked(reply, in: outcome.stored.conversation), by: isAgent ? .agent : .assistant,
                in: transaction)
            try transaction.appendEvent(
                CareEvent.Draft(
                    kind: isAgent ? .agentMessage : .assistantMessage, recipient: message.sender,
                    text: reply.text, ticket: outcome.stored.conversation.tickets.last),
                at: now)
        }
        try save(&outcome.stored, in: transaction)
        return outcome.stored
    }
}
