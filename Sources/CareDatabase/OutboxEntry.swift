package import CustomerCare

/// A notice on its way.
package struct OutboxEntry: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case pending, delivered
        /// Given up after many tries; a person may send it again.
        case dead
    }

    /// Begins the address of a notice that goes by e-mail.
    package static let mailScheme = "mailto:"

    package var id: Int64
    /// The same at every try, so that its receiver can tell a repetition.
    package var delivery: String
    package var kind: NoticeKind
    /// `https://…`, or `mailto:` and an address.
    package var url: String
    package var ticket: String
    /// The body, JSON; of an e-mail a `Mail`.
    package var payload: String
    package var createdAt: Timestamp
    /// Not before this moment.
    package var nextAt: Timestamp
    package var attempts: Int
    package var state: State
    package var lastError: String?

    /// The e-mail that it is, if it is one.
    package var mail: Mail? {
        url.hasPrefix(Self.mailScheme) ? try? StoredJSON.decode(Mail.self, from: payload) : nil
    }
}
