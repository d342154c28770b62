public import CustomerCare

/// What the assistant made of one message.
public struct AssistantTurn: Sendable, Equatable {
    /// One thing said to the customer.
    public struct Reply: Sendable, Equatable {
        /// A choice that the customer may take by its number, its title or its payload.
        public struct Button: Sendable, Equatable {
            /// What the customer reads.
            public var title: String
            /// What a channel sends back when it is chosen.
            public var payload: String

            /// Makes a button.
            public init(title: String, payload: String) {
                self.title = title
                self.payload = payload
            }
        }

        /// The name of the response, for example `utter_faq/doi_tra_thoi_han`.
        public var name: String
        /// Finished Vietnamese text, NFC.
        public var text: String
        /// Choices, in the order in which they are numbered.
        public var buttons: [Button]

        /// Makes a reply.
        public init(name: String, text: String, buttons: [Button] = []) {
            self.name = name
            self.text = text
            self.buttons = buttons
        }
    }

    /// The intent that was found, or the best one when the assistant was not sure.
    public struct Match: Sendable, Equatable {
        /// The name of the intent, for example `faq/doi_tra_thoi_han`.
        public var intent: String
        /// 0 to 1.
        public var confidence: Double
        /// Whether the assistant acted on it; false when it asked back.
        public var isCertain: Bool
        /// Why, as indented lines; made when it is asked for, which few turns are.
        public var explanation: [String] { why() }

        private let why: @Sendable () -> [String]

        /// Makes a match; the explanation is made no sooner than it is read.
        public init(
            intent: String, confidence: Double, isCertain: Bool,
            explanation: @autoclosure @escaping @Sendable () -> [String]
        ) {
            self.intent = intent
            self.confidence = confidence
            self.isCertain = isCertain
            why = explanation
        }

        /// Equal in what was found and in why.
        public static func == (left: Match, right: Match) -> Bool {
            left.intent == right.intent && left.confidence == right.confidence
                && left.isCertain == right.isCertain && left.explanation == right.explanation
        }
    }

    /// What is said, in order; empty only while an agent holds the conversation, for a bubble that is answered
    /// with the one behind it, and where the channel allows no more replies.
    public var replies: [Reply]
    /// The match of the message; nil for a button, and for a message that was answered before.
    public var match: Match?
    /// The ticket that this turn opened; it is on disk.
    public var ticket: TicketNumber?
    /// Whether the message is on disk; where it is not, whoever sent it should send it again.
    package var isStored = true

    /// Makes a turn.
    public init(replies: [Reply], match: Match? = nil, ticket: TicketNumber? = nil) {
        self.replies = replies
        self.match = match
        self.ticket = ticket
    }
}
