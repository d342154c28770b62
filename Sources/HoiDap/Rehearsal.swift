import CareDatabase
package import CustomerCare
import Dialogue
import IntentMatching
package import KnowledgeFiles
import Logging
import Synchronization
import VietnameseText

/// Plays the conversations of `Corpus/Conversations` end to end: the real matcher, the real dialogue, a
/// database in memory, and a clock that the test moves.
package struct Rehearsal: Sendable {
    /// How one conversation went.
    package struct Result: Sendable {
        package var test: ConversationTest
        /// What was not as written; empty when the test passed.
        package var failures: [Failure]
        /// All that was said, for reading.
        package var transcript: [String]
        /// The names of the replies to each step that the customer took, by the step's place in the test.
        package var recorded: [Int: [String]]

        package var isPassed: Bool { failures.isEmpty }
    }

    /// One thing that was not as written.
    package struct Failure: Sendable, Equatable {
        /// The step's place in the test.
        package var step: Int
        package var expected: String
        package var actual: String
    }

    /// 2026-11-23, a Monday, nine in the morning in Viet Nam: tests that set no clock are the same every day.
    package static let start = Timestamp(seconds: 1_795_399_200)

    private let snapshot: KnowledgeSnapshot

    package init(snapshot: KnowledgeSnapshot) { self.snapshot = snapshot }

    /// Plays one conversation from a fresh start.
    package func play(_ test: ConversationTest) async throws -> Result {
        var play = Play(test: test, snapshot: snapshot, database: try CareDatabase(at: .inMemory))
        for (index, step) in test.steps.enumerated() { try await play.take(step.action, at: index) }
        play.finishTurn(at: test.steps.count)
        return play.result
    }
}

/// A conversation under way.
private struct Play {
    let snapshot: KnowledgeSnapshot
    let database: CareDatabase
    var result: Rehearsal.Result
    var stored: StoredConversation
    var conversation: Conversation { stored.conversation }
    var now = Rehearsal.start
    /// Replies of the last turn that no step has spoken of yet.
    var pending: [Reply] = []
    var ticket: TicketNumber?

    init(test: ConversationTest, snapshot: KnowledgeSnapshot, database: CareDatabase) {
        self.snapshot = snapshot
        self.database = database
        result = Rehearsal.Result(test: test, failures: [], transcript: [], recorded: [:])
        stored = StoredConversation(Conversation(sender: "test", channel: "test"))
    }

    mutating func take(_ action: ConversationTest.Action, at index: Int) async throws {
        switch action {
        case .user(let bubbles): try await say(bubbles, at: index)
        case .button(let choice): try await choose(choice, at: index)
        case .utter(let name): expect(at: index, name) { $0.name }
        case .bot(let text): expect(at: index, text) { $0.text }
        case .slotWasSet(let slots):
            for slot in slots { check(slot, isSet: true, at: index) }
        case .slotWasNotSet(let slots):
            for slot in slots { check(slot, isSet: false, at: index) }
        case .ticket(let expectation): try await check(expectation, at: index)
        case .agent(.takesOver): try await pass(.agentTookOver("Lan"), at: index)
        case .agent(.handsBack): try await pass(.agentHandedBack, at: index)
        case .agent(.writes(let text)): try await pass(.agentWrote(agent: "Lan", text: text), at: index)
        case .stage(let stage): try await move(to: stage, at: index)
        case .advanceClock(let seconds):
            now = now.adding(seconds: seconds)
            try await pass(.clockTicked, at: index)
        case .setClock(let moment):
            now = moment
            try await pass(.clockTicked, at: index)
        }
    }

    private func exchange(_ bubbles: [String]) async throws -> Exchange {
        var exchange = Exchange(
            bubbles: bubbles.map { IncomingMessage(sender: "test", text: $0, channel: "test") },
            snapshot: snapshot, now: now, includesUnpublished: false)
        exchange.known = try await database.acquaintance(with: conversation)
        return exchange
    }

    /// Something happens that is no message; what is said to it is expected as any reply.
    private mutating func pass(_ event: Event, at index: Int) async throws {
        finishTurn(at: index)
        let exchange = try await exchange([""])
        let effects = stored.conversation.handle(event, exchange.briefing)
        let handled = stored
        let outcome = try await database.turn { try exchange.carryOut(effects, of: handled, in: $0) }
        stored = outcome.stored
        pending = outcome.replies
        result.recorded[index] = outcome.replies.map(\.name)
        for reply in outcome.replies { result.transcript.append("< [\(reply.name)] " + reply.text) }
    }

    private mutating func move(to goal: Stage, at index: Int) async throws {
        guard let ticket, var stage = try await database.ticket(ticket)?.stage else {
            fail(at: index, expected: "a ticket", actual: "none was opened")
            return
        }
        for _ in Stage.allCases where stage != goal {
            guard let next = stage.next.contains(goal) ? goal : stage.next.first else { break }
            // Stages ask for what was done and for the outcome.
            try await database.change(ticket, .move(to: next, note: "đã xử lý"), by: "Lan", at: now)
            stage = next
        }
    }

    private mutating func say(_ bubbles: [String], at index: Int) async throws {
        finishTurn(at: index)
        result.transcript += bubbles.map { "> " + $0 }
        let exchange = try await exchange(bubbles)
        var current = stored
        let reading = exchange.read(in: current.conversation)
        let effects = current.conversation.handle(reading.event, exchange.briefing)
        let handled = current
        let answer = try await database.turn {
            try exchange.commit(effects, of: handled, words: exchange.message.text, in: $0)
        }
        guard case .now(let outcome) = answer else { return }
        stored = outcome.stored
        pending = outcome.replies
        ticket = outcome.ticket ?? ticket
        result.recorded[index] = outcome.replies.map(\.name)
        for reply in outcome.replies {
            result.transcript.append("< [\(reply.name)] " + reply.text)
            if !reply.buttons.isEmpty {
                result.transcript.append("  (" + reply.buttons.map(\.title).joined(separator: " | ") + ")")
            }
        }
        now = now.adding(seconds: 5)
    }

    private mutating func choose(_ choice: String, at index: Int) async throws {
        let button = conversation.offered.first { $0.title == choice || $0.payload == choice }
        let numbered = Int(choice).flatMap {
            $0 > 0 ? conversation.offered.dropFirst($0 - 1).first : nil
        }
        guard let chosen = button ?? numbered else {
            fail(
                at: index, expected: "a button \"\(choice)\"",
                actual: conversation.offered.map(\.title).joined(separator: " | "))
            return
        }
        try await say([chosen.payload], at: index)
    }

    private mutating func expect(at index: Int, _ expected: String, _ actual: (Reply) -> String) {
        guard !pending.isEmpty else {
            fail(at: index, expected: expected, actual: "nothing more was said")
            return
        }
        let said = actual(pending.removeFirst())
        if !said.utf8.elementsEqual(expected.utf8) { fail(at: index, expected: expected, actual: said) }
    }

    /// Whatever was said must stand in the test.
    mutating func finishTurn(at index: Int) {
        for reply in pending { fail(at: index, expected: "nothing more", actual: reply.name) }
        pending = []
    }

    private mutating func check(_ slot: ConversationTest.Slot, isSet: Bool, at index: Int) {
        let value = conversation.slots[slot.name]
        if !isSet {
            if let value { fail(at: index, expected: "\(slot.name) not set", actual: value) }
        } else if value == nil || (slot.value != nil && value != slot.value) {
            fail(at: index, expected: "\(slot.name): \(slot.value ?? "set")", actual: value ?? "not set")
        }
    }

    private mutating func check(_ expectation: ConversationTest.TicketExpectation, at index: Int) async throws
    {
        guard case .opened(let fields) = expectation else {
            if let ticket { fail(at: index, expected: "no ticket", actual: ticket.description) }
            return
        }
        guard let ticket, let stored = try await database.ticket(ticket) else {
            fail(at: index, expected: "a ticket", actual: "none was opened")
            return
        }
        for field in fields {
            let value = stored.field(field.name)
            if value != field.value {
                fail(at: index, expected: "\(field.name): \(field.value)", actual: value ?? "nothing")
            }
        }
    }

    private mutating func fail(at index: Int, expected: String, actual: String) {
        result.failures.append(Rehearsal.Failure(step: index, expected: expected, actual: actual))
    }
}

extension Ticket {
    /// A field by the name that tests use.
    fileprivate func field(_ name: String) -> String? {
        switch name {
        case "kind": draft.kind.rawValue
        case "category": draft.category
        case "product": draft.product
        case "reference": draft.reference
        case "summary": draft.summary
        case "remedy": draft.remedy
        case "name": draft.contact.name
        case "phone": draft.contact.phone
        case "email": draft.contact.email
        case "address": draft.contact.address
        case "stage": stage.rawValue
        default: nil
        }
    }
}
