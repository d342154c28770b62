package import CustomerCare
package import IntentMatching

/// A whole conversation as a test (Rasa e2e `test_case`), as a file of `Corpus/Conversations` writes it.
package struct ConversationTest: Sendable, Equatable {
    /// What a test says about tickets at a point of the conversation.
    package enum TicketExpectation: Sendable, Equatable {
        /// `ticket: none`: none has been opened so far.
        case none
        /// `ticket: opened`, or a map of fields the newest ticket must have: `{kind: complaint, category: doi_tra}`.
        ///
        /// Names of fields: `kind category product reference summary remedy name phone email address stage`.
        case opened(fields: [Field])

        package struct Field: Sendable, Equatable {
            package var name: String
            package var value: String
        }
    }

    /// A slot and the value it must have; without a value, any.
    package struct Slot: Sendable, Equatable {
        package var name: String
        package var value: String?
    }

    /// What an agent does.
    package enum Agent: Sendable, Equatable {
        case takesOver, handsBack
        case writes(String)
    }

    package enum Action: Sendable, Equatable {
        /// The customer writes; several bubbles are a burst, one turn.
        case user([String])
        /// The customer chooses a button that was offered, by its title, its payload, or its number from 1.
        case button(String)
        /// The assistant answers with this response, whatever its words.
        case utter(String)
        /// The assistant says exactly this.
        case bot(String)
        case slotWasSet([Slot])
        case slotWasNotSet([Slot])
        case ticket(TicketExpectation)
        /// `agent: takes over`, `agent: hands back`, or the words of an agent to the customer.
        case agent(Agent)
        /// `stage: followUp`: an agent moves the newest ticket there, stage by stage.
        case stage(Stage)
        /// `clock: +25h`: time passes, in seconds.
        case advanceClock(seconds: Int64)
        /// `clock: 2026-11-22 14:00`: it is this moment, Viet Nam's time.
        case setClock(Timestamp)
    }

    package struct Step: Sendable, Equatable {
        package var action: Action
        package var location: SourceLocation
    }

    package var name: String
    package var location: SourceLocation
    package var steps: [Step]
}
