import CareDatabase
import CustomerCare

extension Assistant {
    /// How often other processes' events are looked for.
    private static let pollInterval = Duration.milliseconds(300)

    /// The events after a place in the sequence, those of other processes included, as they come.
    ///
    /// The stream ends when its task is cancelled. A reader that remembers the last `seq` and comes back
    /// loses nothing and gets nothing twice.
    ///
    /// ```swift
    /// for await event in assistant.events(since: 41) { … }
    /// ```
    public func events(since seq: Int64) -> AsyncStream<AssistantEvent> {
        var last = seq
        var ready: [AssistantEvent] = []
        return AsyncStream {
            while ready.isEmpty {
                if let fresh = try? await self.database.events(since: last, limit: 500), !fresh.isEmpty {
                    ready = fresh.reversed().map(AssistantEvent.init)
                } else {
                    do {
                        try await Task.sleep(for: Self.pollInterval)
                    } catch {
                        return nil
                    }
                }
            }
            let next = ready.removeLast()
            last = next.seq
            return next
        }
    }
}

extension AssistantEvent {
    init(_ event: CareEvent) {
        self.init(
            seq: event.seq, kind: event.draft.kind.rawValue, recipient: event.draft.recipient,
            text: event.draft.text, ticket: event.draft.ticket)
    }
}
