import HTTPTypes
import HoiDap
import Hummingbird
import Synchronization

/// The webhooks of the configured bridges.
///
/// A call is answered when its messages are on disk; the replies are posted after that.
struct BridgeRoutes: Sendable {
    let assistant: Assistant
    let bridges: [any Bridge]
    let outbox: BridgeOutbox
    let limits: WebLimits
    let metrics: WebMetrics
    let recent = RecentMessages()

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
        for message in try bridge.messages(of: call) where recent.insert("\(message.sender) \(message.id)") {
            if let acknowledgement = message.acknowledgement {
                outbox.send([acknowledgement], of: bridge.name, to: message.sender)
            }
            let turn = await assistant.respond(
                to: IncomingMessage(
                    sender: message.sender, text: message.text, id: message.id, channel: bridge.name))
            metrics.record(turn, door: bridge.name)
            outbox.send(bridge.posts(of: turn, to: message), of: bridge.name, to: message.sender)
        }
        return Response.json(["status": "ok"])
    }
}

/// The messages that came lately, so that one that comes again is known.
final class RecentMessages: Sendable {
    private struct State {
        var newer: Set<String> = []
        var older: Set<String> = []
    }

    /// Names of one half; the older half is dropped when the newer is full.
    private static let half = 50_000

    private let state = Mutex(State())

    /// False when it was there already.
    func insert(_ name: String) -> Bool {
        state.withLock { state in
            guard !state.older.contains(name), state.newer.insert(name).inserted else { return false }
            if state.newer.count >= Self.half {
                state.older = state.newer
                state.newer = []
            }
            return true
        }
    }
}
