/// What stands behind the lines, as closures: the assistant, or a test.
package struct LineBackend: Sendable {
    /// Answers one message.
    ///
    /// Called in the order of the lines for each sender, side by side for different senders.
    package var respond: @Sendable (IncomingLine) async -> LineAnswer
    /// The events after a place in the sequence, at most `limit`, in order.
    package var events: @Sendable (_ since: Int64, _ limit: Int) async -> [LineEvent]
    /// The place of the last event.
    package var lastEvent: @Sendable () async -> Int64

    /// Ends the session of a sender; false when that could not be stored.
    package var end: @Sendable (_ sender: String) async -> Bool

    package init(
        respond: @escaping @Sendable (IncomingLine) async -> LineAnswer,
        events: @escaping @Sendable (_ since: Int64, _ limit: Int) async -> [LineEvent] = { _, _ in [] },
        lastEvent: @escaping @Sendable () async -> Int64 = { 0 },
        end: @escaping @Sendable (_ sender: String) async -> Bool = { _ in true }
    ) {
        self.respond = respond
        self.events = events
        self.lastEvent = lastEvent
        self.end = end
    }
}
