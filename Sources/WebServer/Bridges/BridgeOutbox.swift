import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import Synchronization

/// Posts replies to platforms, those of one customer in order, and tries again when a platform is in trouble.
///
/// On shutdown what waits is tried once more and then given up.
final class BridgeOutbox: Service {
    private struct Item: Sendable {
        var bridge: String
        var posts: [BridgePost]
    }

    /// Customers are spread over so many lanes; one slow platform holds up its lanes and no request.
    private static let lanes = 16
    /// Replies that wait in one lane, at most.
    private static let backlog = 1000
    /// Tries of one call, and the pause before the second; each further one doubles it.
    private static let tries = 6

    private let lanes: [(items: AsyncStream<Item>, entry: AsyncStream<Item>.Continuation)]
    private let metrics: WebMetrics
    private let logger: Logger
    private let pause: Duration
    private let isStopping = Mutex(false)

    init(metrics: WebMetrics, logger: Logger, pause: Duration = .milliseconds(500)) {
        self.metrics = metrics
        self.logger = logger
        self.pause = pause
        lanes = (0..<Self.lanes).map { _ in
            let (items, entry) = AsyncStream.makeStream(
                of: Item.self, bufferingPolicy: .bufferingOldest(Self.backlog))
            return (items, entry)
        }
    }

    /// Puts calls at the end of a customer's lane.
    func send(_ posts: [BridgePost], of bridge: String, to recipient: String) {
        guard !posts.isEmpty else { return }
        var hasher = Hasher()
        hasher.combine(recipient)
        let lane = lanes[Int(UInt(bitPattern: hasher.finalize()) % UInt(Self.lanes))]
        switch lane.entry.yield(Item(bridge: bridge, posts: posts)) {
        case .enqueued: break
        case .dropped, .terminated:
            logger.error("a reply was given up: too many wait", metadata: ["bridge": "\(bridge)"])
            metrics.recordDelivery(bridge: bridge, isDelivered: false)
        @unknown default: break
        }
    }

    func run() async throws {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for lane in lanes {
                    group.addTask {
                        for await item in lane.items { await self.deliver(item) }
                    }
                }
            }
        } onGracefulShutdown: {
            self.isStopping.withLock { $0 = true }
            for lane in self.lanes { lane.entry.finish() }
        }
    }

    /// A call that fails for good takes those behind it along: they are parts of one reply.
    private func deliver(_ item: Item) async {
        for post in item.posts {
            let isDelivered = await deliver(post, of: item.bridge)
            metrics.recordDelivery(bridge: item.bridge, isDelivered: isDelivered)
            guard isDelivered else { return }
        }
    }

    private func deliver(_ post: BridgePost, of bridge: String) async -> Bool {
        var wait = pause
        for attempt in 1...Self.tries {
            let fault: String
            do {
                let status = try await call(post)
                if (200..<300).contains(status) { return true }
                fault = "status \(status)"
                guard status == 429 || status >= 500 else {
                    logger.error(
                        "a platform refused a reply", metadata: ["bridge": "\(bridge)", "reason": "\(fault)"])
                    return false
                }
            } catch {
                fault = "\(error)"
            }
            logger.warning(
                "a reply did not reach its platform",
                metadata: ["bridge": "\(bridge)", "try": "\(attempt)", "reason": "\(fault)"])
            guard attempt < Self.tries, !isStopping.withLock({ $0 }) else { break }
            let now = wait
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: now) }
            wait *= 2
        }
        return false
    }

    private func call(_ post: BridgePost) async throws -> Int {
        var request = HTTPClientRequest(url: post.url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        for (name, value) in post.headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(post.body)
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        // Read to its end, so that the connection can be used again; a platform's answer is short.
        _ = try? await response.body.collect(upTo: 65_536)
        return Int(response.status.code)
    }
}
