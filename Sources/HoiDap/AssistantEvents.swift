import CareDatabase
import CustomerCare
import Logging

/// The events of an assistant, in order, without end.
public struct AssistantEvents: AsyncSequence, Sendable {
    /// Gives one event after the other.
    public struct Iterator: AsyncIteratorProtocol {
        let database: CareDatabase
        let logger: Logger
        var last: Int64
        var ready: ArraySlice<AssistantEvent> = []

        /// How often other processes' events are looked for.
        static let pollInterval = Duration.milliseconds(200)
        static let pageSize = 500

        /// The next event, or nil when the task was cancelled.
        public mutating func next() async -> AssistantEvent? {
            while ready.isEmpty {
                do {
                    ready = try await database.events(since: last, limit: Self.pageSize).map(
                        AssistantEvent.init)[...]
                } catch {
                    // A store in trouble is told once a poll; the events are still there when it is well.
                    logger.error("events could not be read", metadata: ["reason": "\(error)"])
                }
                guard ready.isEmpty else { break }
                do { try await Task.sleep(for: Self.pollInterval) } catch { return nil }
            }
            let next = ready.popFirst()
            last = next?.seq ?? last
            return next
        }
    }

    let database: CareDatabase
    let logger: Logger
    let last: Int64

    /// Starts after the given place.
    public func makeAsyncIterator() -> Iterator { Iterator(database: database, logger: logger, last: last) }
}

extension AssistantEvent {
    init(_ event: CareEvent) {
        self.init(
            seq: event.seq, kind: event.draft.kind.rawValue, recipient: event.draft.recipient,
            text: event.draft.text, ticket: event.draft.ticket)
    }
}
