package import CustomerCare

/// A notice on its way.
package struct OutboxEntry: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case pending, delivered
        /// Given up after many tries; a person may send it again.
        case dead
    }

    package var id: Int64
    /// The same at every try, so that its receiver can tell a repetition.
    package var delivery: String
    package var kind: NoticeKind
    package var url: String
    package var ticket: String
    /// The body, JSON.
    package var payload: String
    package var createdAt: Timestamp
    /// Not before this moment.
    package var nextAt: Timestamp
    package var attempts: Int
    package var state: State
    package var lastError: String?
}
