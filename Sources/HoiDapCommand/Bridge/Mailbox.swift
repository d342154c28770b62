import Synchronization

/// What waits to be sent, oldest first, while the other side comes and goes.
///
/// One task at a time sends; an element leaves only when it was sent. Bounded: beyond ``capacity`` the oldest
/// goes.
final class Mailbox<Element: Sendable>: Sendable {
    static var capacity: Int { 10_000 }

    private struct State {
        var elements: ArraySlice<(number: Int, element: Element)> = []
        var count = 0
        var wake: AsyncStream<Void>.Continuation?
    }

    private let state = Mutex(State())

    func append(_ element: Element) {
        let wake = state.withLock { state in
            state.count += 1
            state.elements.append((state.count, element))
            if state.elements.count > Self.capacity { state.elements.removeFirst() }
            return state.wake
        }
        wake?.yield()
    }

    /// Hands every element on, those that wait and those that come, until cancelled or `send` throws.
    ///
    /// - Parameters:
    ///   - keepsSent: whether elements stay until they are removed, to be sent again next time.
    ///   - send: sends one.
    /// - Throws: what `send` throws, or `CancellationError`.
    func drain(keepsSent: Bool = false, _ send: (Element) async throws -> Void) async throws {
        let (stream, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        state.withLock { $0.wake = wake }
        wake.yield()
        var last = 0
        for await _ in stream {
            while let (number, element) = state.withLock({ $0.elements.first { $0.number > last } }) {
                try await send(element)
                last = number
                if !keepsSent { state.withLock { $0.elements.removeAll { $0.number == number } } }
            }
        }
        try Task.checkCancellation()
    }

    /// Removes what matches.
    func remove(where isDone: (Element) -> Bool) {
        state.withLock { $0.elements.removeAll { isDone($0.element) } }
    }

    /// All that waits, oldest first.
    var waiting: [Element] { state.withLock { $0.elements.map(\.element) } }
}
