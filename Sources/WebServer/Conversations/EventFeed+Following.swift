import CareDatabase
import ServiceLifecycle

extension EventFeed {
    /// Hands on every event after a place, in order and once: what was missed from the store, then what comes.
    ///
    /// Events of others may be among them. Returns when the subscription ends, as it does on shutdown or when its
    /// reader falls behind.
    ///
    /// - Parameters:
    ///   - subscription: begun before, so that nothing falls in between.
    ///   - since: the last event that the reader has.
    ///   - take: takes an event; nil is a sign of life.
    /// - Throws: what `take` throws, or the store's error.
    /// - Returns: the last event that was handed on.
    @concurrent func follow(
        _ subscription: Subscription, since: Int64, _ take: @concurrent (CareEvent?) async throws -> Void
    ) async throws -> Int64 {
        var last = since
        while true {
            let page = try await database.events(since: last, limit: Self.pageSize)
            for event in page {
                try await take(event)
                last = event.seq
            }
            if page.count < Self.pageSize { break }
        }
        for await item in subscription.items.cancelOnGracefulShutdown() {
            switch item {
            case .beat: try await take(nil)
            case .event(let event) where event.seq > last:
                try await take(event)
                last = event.seq
            case .event, .line: break
            }
        }
        return last
    }

    /// Tells of the last line of a conversation whenever it is another than the reader has, first of what was missed.
    ///
    /// - Parameters:
    ///   - subscription: to the lines of the sender; begun before, so that nothing falls in between.
    ///   - sender: whose conversation it is.
    ///   - since: the place of the last line that the reader has.
    ///   - take: takes the place of the last line; nil is a sign of life.
    /// - Throws: what `take` throws, or the store's error.
    @concurrent func followLines(
        _ subscription: Subscription, of sender: String, since: Int64,
        _ take: @concurrent (Int64?) async throws -> Void
    ) async throws {
        var last = try await database.lastLine(of: sender)
        if last != since { try await take(last) }
        for await item in subscription.items.cancelOnGracefulShutdown() {
            switch item {
            case .beat:
                // An erasure of lines that are not the newest of all shows nowhere else.
                let place = try await database.lastLine(of: sender)
                try await take(place == last ? nil : place)
                last = place
            case .line(let place) where place != last:
                try await take(place)
                last = place
            case .line, .event: break
            }
        }
    }
}
