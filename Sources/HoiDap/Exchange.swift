import CareDatabase
import CustomerCare
import Dialogue
import IntentMatching
import VietnameseText

/// One message and all that it is answered from: one snapshot, one moment.
struct Exchange: Sendable {
    /// What the message is to the conversation.
    struct Reading {
        var event: Event
        var match: AssistantTurn.Match?
    }

    /// What a committed turn gives.
    struct Outcome: Sendable {
        var stored: StoredConversation
        var replies: [Reply] = []
        var ticket: TicketNumber?
    }

    /// What a message is answered with.
    enum Answer: Sendable {
        case now(Outcome)
        /// The peer sent it again; nothing was done.
        case before(StoredAnswer)
    }

    /// Messages kept with a ticket, at most.
    static let transcriptLength = 60

    let message: IncomingMessage
    let snapshot: KnowledgeSnapshot
    let now: Timestamp
    let includesUnpublished: Bool
    /// The bubbles before the last, if the message was written in several.
    var earlier: [IncomingMessage] = []
    /// What the customer's record says of them, and their own tickets as they stand.
    var known: Acquaintance?

    /// One turn, which the customer wrote in one bubble or in several.
    init(
        bubbles: [IncomingMessage], snapshot: KnowledgeSnapshot, now: Timestamp, includesUnpublished: Bool
    ) {
        var message = bubbles.last ?? IncomingMessage(sender: "", text: "")
        // What is quoted to customers and kept of them is NFC, as all our words are.
        message.text = bubbles.map(\.text).joined(separator: "\n").composed
        self.message = message
        self.snapshot = snapshot
        self.now = now
        self.includesUnpublished = includesUnpublished
        earlier = Array(bubbles.dropLast())
    }

    var briefing: Briefing {
        Briefing(
            answers: snapshot.answers, policy: snapshot.policy, now: now,
            includesUnpublished: includesUnpublished, tickets: known?.tickets ?? [], customer: known?.customer
        )
    }

    /// From this confidence a message is answered as a whole, though it ends in a question of its own.
    private static let sure = 0.8
    /// From this confidence a clause is answered for itself, though an entry answers the whole.
    private static let sureClause = 0.85

    /// A payload counts only if it was offered or its sender is trusted; else the customer typed text.
    func read(in conversation: Conversation) -> Reading {
        if let payload = Payload(message.text),
            message.isTrusted || conversation.offered.contains(where: { $0.payload == message.text })
        {
            return Reading(event: .payload(intent: payload.intent, slots: payload.slots))
        }
        let text = analyzed(message.text)
        let context = conversation.matchContext(
            today: now.vietnamDate, includesUnpublished: includesUnpublished)
        let matcher = snapshot.matcher
        var (match, matched) = (matcher.match(text, context: context), text)
        let confidence = match.best?.confidence ?? 0
        if confidence < Self.sure, let range = Utterance.questionAtTheEnd(of: text) {
            // What led to the question can hide it: the question alone may be clear.
            let question = analyzed(String(decoding: Array(text.original.utf8)[range], as: UTF8.self))
            let second = matcher.match(question, context: context)
            if let best = second.best, best.intent.isFAQ, best.confidence > confidence {
                (match, matched) = (second, question)
            }
        }
        let shown = match.ranking.first.map { [matched] first in
            AssistantTurn.Match(
                intent: first.intent.rawValue, confidence: first.confidence, isCertain: match.best != nil,
                explanation: matcher.match(matched, context: context, explains: true).explanation?.lines()
                    ?? [])
        }
        let parts = parts(of: text, match: match, in: context)
        return Reading(event: .message(Utterance(text: text, match: match, parts: parts)), match: shown)
    }

    func analyzed(_ text: String) -> AnalyzedText {
        snapshot.matcher.analyzer.analyze(Self.readable(text), today: now.vietnamDate)
    }

    /// Bytes of one message that are read; nobody writes more to a care desk, and what is behind them is only kept.
    private static let longestReading = 8000

    /// As much of a message as is read, cut between two words if there are any.
    private static func readable(_ text: String) -> String {
        guard text.utf8.count > longestReading else { return text }
        let bytes = text.utf8.prefix(longestReading)
        let end = bytes.lastIndex(of: UInt8(ascii: " ")) ?? bytes.lastIndex { $0 & 0xC0 != 0x80 }
        return String(decoding: text.utf8[..<(end ?? bytes.endIndex)], as: UTF8.self)
    }

    /// Questions that one message may ask, at most.
    private static let mostQuestions = 4

    /// The matches of the questions that a message asks, in order; none where it asks only one.
    ///
    /// Of a single sentence that an entry answers as a whole, each clause must be answered surely and by another entry.
    private func parts(of text: AnalyzedText, match: IntentMatch, in context: MatchContext) -> [IntentMatch] {
        var ranges = Self.sentences(of: text)
        let isOne = ranges.count == 1
        if isOne { ranges = Utterance.clausesThatAsk(in: text) }
        guard (2...Self.mostQuestions).contains(ranges.count) else { return [] }
        let bytes = Array(text.original.utf8)
        let matches = ranges.map {
            snapshot.matcher.match(analyzed(String(decoding: bytes[$0], as: UTF8.self)), context: context)
        }
        if isOne, let whole = match.best {
            let answered = matches.compactMap { part -> Intent.ID? in
                if let best = part.best, best.confidence >= Self.sureClause { return best.intent }
                // What the whole was taken for is what its less sure clause asks.
                return part.ranking.first?.intent == whole.intent ? whole.intent : nil
            }
            guard Set(answered.filter(\.isFAQ)).count == matches.count else { return [] }
        }
        return matches
    }

    /// The sentences of a message, as ranges of its bytes, without punctuation at their ends.
    private static func sentences(of text: AnalyzedText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var last: Int?
        for token in text.tokens where token.kind != .punctuation {
            if token.sentence == last, let range = ranges.popLast() {
                ranges.append(range.lowerBound..<token.range.upperBound)
            } else {
                ranges.append(token.range)
                last = token.sentence
            }
        }
        return ranges
    }

    /// What the customer said, for people to read: a chosen button by its title.
    func words(in conversation: Conversation) -> String {
        conversation.offered.first { $0.payload == message.text }?.title ?? message.text
    }

    /// A turn that is worked out and not yet stored.
    struct Draft: Sendable {
        let exchange: Exchange
        let stored: StoredConversation
        let effects: [Effect]
        /// What the customer wrote, or the title of the button that they chose.
        let words: String
        let match: AssistantTurn.Match?

        func commit(in transaction: TurnTransaction) throws -> Answer {
            try exchange.commit(effects, of: stored, words: words, in: transaction)
        }
    }

    /// Works the turn out from a conversation as it stands.
    func draft(from stored: StoredConversation) -> Draft {
        var (exchange, stored) = (self, stored)
        stored.conversation.channel = message.channel
        exchange.known = stored.known
        let words = exchange.words(in: stored.conversation)
        let reading = exchange.read(in: stored.conversation)
        let effects = stored.conversation.handle(reading.event, exchange.briefing)
        return Draft(
            exchange: exchange, stored: stored, effects: effects, words: words, match: reading.match)
    }

    /// Carries the effects out within one transaction; their outcomes go back to the conversation.
    ///
    /// `words` are what the customer wrote, or the title of the button that they chose.
    func commit(
        _ effects: [Effect], of conversation: StoredConversation, words: String,
        in transaction: TurnTransaction
    ) throws -> Answer {
        if let id = message.id,
            let answer = try transaction.replies(to: id, from: message.sender, now: now)
        {
            return .before(answer)
        }
        if let known { try transaction.confirm(known) }
        try log(masked(words), by: .customer, in: transaction)
        var outcome = try carryOut(effects, of: conversation, in: transaction)
        for reply in outcome.replies {
            try log(masked(reply, in: outcome.stored.conversation), by: .assistant, in: transaction)
        }
        try save(&outcome.stored, in: transaction)
        for bubble in earlier {
            if let id = bubble.id {
                try transaction.store(replies: [], to: id, from: message.sender, at: now)
            }
        }
        if let id = message.id {
            try transaction.store(
                replies: outcome.replies, ticket: outcome.ticket, to: id, from: message.sender, at: now)
        }
        return .now(outcome)
    }

    /// Puts a conversation in the place of the state that it came from.
    func save(_ stored: inout StoredConversation, in transaction: TurnTransaction) throws {
        let dueAt = stored.conversation.dueAt(snapshot.policy, after: now)
        try transaction.save(&stored, at: now, dueAt: dueAt)
    }

    /// Carries effects out; their outcomes go back to the conversation, and what it says then is done as well.
    func carryOut(
        _ effects: [Effect], of conversation: StoredConversation, in transaction: TurnTransaction
    ) throws -> Outcome {
        var outcome = Outcome(stored: conversation)
        var pending = effects[...]
        while let effect = pending.popFirst() {
            if let event = try carryOut(effect, &outcome, transaction) {
                pending = outcome.stored.conversation.handle(event, briefing) + pending
            }
        }
        outcome.replies = outcome.stored.conversation.deliver(outcome.replies, briefing)
        return outcome
    }

    private func carryOut(
        _ effect: Effect, _ outcome: inout Outcome, _ transaction: TurnTransaction
    ) throws -> Event? {
        switch effect {
        case .reply(let reply):
            outcome.replies.append(reply)
            return nil
        case .openTicket(var draft):
            draft.transcript = try transaction.messages(of: message.sender, last: Self.transcriptLength)
            if draft.amount == nil {
                draft.amount = analyzed(draft.summary).entities.filter { $0.kind == .money }.compactMap {
                    Int64($0.value)
                }.max()
            }
            let number = try transaction.openTicket(draft, at: now)
            outcome.ticket = number
            return .ticketOpened(number)
        case .findTicket(let number, let proof):
            let found =
                switch proof {
                case .own: try transaction.ticket(number)
                case .phoneEnding(let digits): try transaction.findTicket(number, phoneEnding: digits)
                }
            return found.map { .ticketFound($0.number, $0.stage, updatedAt: $0.updatedAt) } ?? .ticketUnknown
        case .addNote(let number, let words):
            _ = try transaction.change(number, .note(words), by: "customer", at: now)
            return nil
        case .changeContact(let number, let contact):
            let known = try transaction.ticket(number)?.draft.contact ?? Contact()
            _ = try transaction.change(
                number, .setContact(known.replacing(with: contact)), by: "customer", at: now)
            return nil
        case .moveTicket(let number, let move, let words):
            return .ticketMoved(number, move, try self.move(number, move, words, transaction))
        case .recordSurvey(let answer):
            try transaction.record(answer, at: now)
            return nil
        case .leaveToAgent:
            // The message is in the log, where the agent reads it.
            return nil
        case .recordUnanswered(let question):
            if let question = question.masked(analyzed(question.text)) {
                try transaction.recordUnanswered(question, at: now)
            }
            return nil
        }
    }

    /// Moves a ticket as the rules of care allow; where they do not, the words are kept with it.
    private func move(
        _ number: TicketNumber, _ move: Effect.Move, _ words: String, _ transaction: TurnTransaction
    ) throws -> Stage {
        guard let ticket = try transaction.ticket(number) else { return .received }
        let wanted: [Stage] =
            switch move {
            case .close: [.closed, .cancelled]
            case .reopen: [.inProgress]
            }
        if let stage = wanted.first(where: ticket.stage.next.contains) {
            return try transaction.change(number, .move(to: stage, note: words), by: "customer", at: now)
                .stage
        }
        return try transaction.change(number, .note(words), by: "customer", at: now).stage
    }

    /// What is said when nothing could be stored, and the state that a second try starts from.
    func refuse(_ effects: [Effect], of conversation: Conversation) -> (Conversation?, [Reply]) {
        let opensTicket = effects.contains { effect in
            if case .openTicket = effect { true } else { false }
        }
        var conversation = conversation
        guard opensTicket else {
            let sorry = conversation.sorry(briefing)
            return (nil, [sorry])
        }
        let replies = conversation.handle(.ticketRefused, briefing).replies
        return (conversation, replies)
    }
}

extension AssistantTurn.Reply {
    init(_ reply: Reply) {
        self.init(
            name: reply.name, text: reply.text,
            buttons: reply.buttons.map { Button(title: $0.title, payload: $0.payload) })
    }
}
