/// How busy an agent is.
package struct AgentLoad: Sendable, Equatable {
    /// Tickets of theirs that are not settled.
    package var open: Int
    /// When they last got one; nothing if never.
    package var lastAssigned: Timestamp?

    package init(open: Int = 0, lastAssigned: Timestamp? = nil) {
        self.open = open
        self.lastAssigned = lastAssigned
    }
}
