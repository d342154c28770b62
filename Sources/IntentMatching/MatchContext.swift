package import VietnameseText

/// What the conversation knows that changes the reading of a message.
package struct MatchContext: Sendable, Equatable {
    /// The FAQ last answered, while it still counts as the topic.
    package var topic: Intent.ID?
    /// Whether drafts and internal entries may answer.
    package var includesUnpublished: Bool
    /// The day, by which answers outside their validity are left out; nil leaves none out.
    package var today: CalendarDate?

    package init(topic: Intent.ID? = nil, includesUnpublished: Bool = false, today: CalendarDate? = nil) {
        self.topic = topic
        self.includesUnpublished = includesUnpublished
        self.today = today
    }
}
