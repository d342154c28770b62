import HTTPTypes
import HoiDap
import Hummingbird
import Synchronization

/// The webhooks of the configured bridges.
///
/// A call is answered when its messages are on disk; the replies are posted after that. Until then, and where they
/// cannot be stored, platforms are told to call again: a message is never acknowledged that a power cut could take.
struct BridgeRoutes: Sendable {
    let assistant: Assistant
    let bridges: [any Bridge]
    let outbox: BridgeOutbox
    let limits: WebLimits
    let metrics: WebMetrics
    let recent = RecentMessages()

    private static let again = WebError(
        .serviceUnavailable, .unavailable, "the message is not on disk yet; send it again", retryAfter: 2)

    func add(to router: Router<WebContext>) {
        for bridge in bridges {
            router.post("/webhooks/\(bridge.name)") { request, _ in try await take(request, bridge) }
            if let messenger = bridge as? MessengerBridge {
                router.get("/webhooks/messenger") { request, _ in
                    Response.text(try messenger.challenge { request.field($0) })
                }
            }
        }
    }

    private func take(_ request: Request, _ bridge: any Bridge) async throws -> Response {
        let body = try await request.bytes(upTo: limits.bridgeBody)
        let call = BridgeCall(body: body, headers: request.headers, query: { request.field($0) })
        for message in try bridge.messages(of: call) {
            let name = SenderKey("\(message.sender) \(message.id)")
            switch recent.begin(name) {
            case .stored: continue
            case .underWay: throw Self.again
            case .fresh: break
            }
            if let acknowledgement = message.acknowledgement {
                outbox.send([acknowledgement], of: bridge.name, to: message.sender)
            }
            let turn = await assistant.respond(
                to: IncomingMessage(
                    sender: message.sender, text: message.text, id: message.id, channel: bridge.name))
            recent.end(name, isStored: turn.isStored)
            metrics.record(turn, door: bridge.name)
            // What is said then asks to write again, and the platform does so by itself.
            guard turn.isStored else { throw Self.again }
            outbox.send(bridge.posts(of: turn, to: message), of: bridge.name, to: message.sender)
        }
        return Response.json(["status": "ok"])
    }
}

/// The messages that came lately, so that one that comes again is known.
final class RecentMessages: Sendable {
    /// What is known of a message.
    enum Standing: Sendable, Equatable {
        /// It was not there, and is under way from now on.
        case fresh
        case underWay
        case stored
    }

    private struct State {
        var underWay: Set<SenderKey> = []
        var newer: Set<SenderKey> = []
        var older: Set<SenderKey> = []
    }

    /// Names of one half; the older half is dropped when the newer is full.
    private static let half = 50_000

    private let state = Mutex(State())

    /// Looks a message up; ``end(_:isStored:)`` must follow where it is fresh.
    func begin(_ name: SenderKey) -> Standing {
        state.withLock { state in
            if state.older.contains(name) || state.newer.contains(name) { return .stored }
            return state.underWay.insert(name).inserted ? .fresh : .underWay
        }
    }

    /// A message is on disk, or could not be stored and may come again.
    func end(_ name: SenderKey, isStored: Bool) {
        state.withLock { state in
            state.underWay.remove(name)
            guard isStored else { return }
            state.newer.insert(name)
            if state.newer.count >= Self.half {
                state.older = state.newer
                state.newer = []
            }
        }
    }
}
