import CareDatabase
import Logging
import ServiceLifecycle

/// Takes what is said unasked, agents' words above all, from the events to the platform that their customer writes on.
struct BridgeRelay: Service {
    let bridge: any Bridge
    let feed: EventFeed
    let outbox: BridgeOutbox
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await relay() }
    }

    private func relay() async throws {
        var last: Int64?
        while !Task.isCancelled {
            guard let subscription = await feed.subscribe(.prefix(bridge.name + ":")) else { return }
            defer { feed.end(subscription) }
            do {
                let start = if let last { last } else { try await feed.database.lastEvent() }
                last = start
                last = try await feed.follow(subscription, since: start) { event in
                    guard let draft = event?.draft, let text = draft.text else { return }
                    outbox.send(
                        bridge.posts(ofAgent: text, to: draft.recipient), of: bridge.name, to: draft.recipient
                    )
                }
            } catch {
                logger.error("events could not be read", metadata: ["reason": "\(error)"])
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }
}
