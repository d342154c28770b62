/// What is answered to one message.
package struct LineAnswer: Sendable, Equatable {
    /// One thing said to the customer.
    package struct Reply: Sendable, Equatable {
        package var text: String
        package var buttons: [Button]

        package init(text: String, buttons: [Button] = []) {
            self.text = text
            self.buttons = buttons
        }
    }

    /// A choice under a reply.
    package struct Button: Sendable, Equatable {
        package var title: String
        package var payload: String

        package init(title: String, payload: String) {
            self.title = title
            self.payload = payload
        }
    }

    package var replies: [Reply]
    package var intent: String?
    /// 0 to 1.
    package var confidence: Double?
    /// The number of a ticket that this message opened.
    package var ticket: String?

    package init(replies: [Reply], intent: String? = nil, confidence: Double? = nil, ticket: String? = nil) {
        self.replies = replies
        self.intent = intent
        self.confidence = confidence
        self.ticket = ticket
    }
}
