import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// Plays a plan against a web server: messages by REST while event streams are held open.
struct WebLoadRun {
    private final class Counts: Sendable {
        let tally = Mutex(LoadTally())
    }

    private struct Message: Encodable {
        var sender: String
        var message: String
        var messageID: String

        enum CodingKeys: String, CodingKey {
            case sender, message
            case messageID = "message_id"
        }
    }

    let plan: LoadPlan
    /// Without a slash at its end.
    let base: String
    let streams: Int

    /// How long one answer is waited for.
    private static let patience = TimeAmount.seconds(10)

    func run() async throws -> LoadRun.Result {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit =
            plan.connections + streams
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let result: Result<LoadRun.Result, any Error>
        do {
            result = .success(try await measure(client))
        } catch {
            result = .failure(error)
        }
        try await client.shutdown()
        return try result.get()
    }

    private func measure(_ client: HTTPClient) async throws -> LoadRun.Result {
        // Finds out whether anybody is there before a thousand ask.
        _ = try await client.execute(request("/version"), timeout: Self.patience)
        let counts = Counts()
        let (opened, open) = AsyncStream.makeStream(of: Void.self)
        return await withTaskGroup(of: Void.self) { group in
            for number in 0..<streams {
                group.addTask { await follow(number, client, counts, open) }
            }
            var waiting = streams
            var openings = opened.makeAsyncIterator()
            while waiting > 0, await openings.next() != nil { waiting -= 1 }
            let start = ContinuousClock.now
            await withTaskGroup(of: Void.self) { workers in
                for number in 0..<plan.connections {
                    workers.addTask { await send(number, from: start, client, counts) }
                }
            }
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            group.cancelAll()
            await group.waitForAll()
            return LoadRun.Result(
                tally: counts.tally.withLock { $0 }, connections: plan.connections, seconds: seconds)
        }
    }

    /// Holds one event stream open until it is cancelled.
    private func follow(
        _ number: Int, _ client: HTTPClient, _ counts: Counts, _ open: AsyncStream<Void>.Continuation
    ) async {
        do {
            let response = try await client.execute(
                request("/conversations/\(plan.run)-\(number)/events"), timeout: .hours(25))
            if response.status != .ok {
                counts.tally.withLock { $0.recordError("stream_http_\(response.status.code)") }
            }
            open.yield()
            for try await _ in response.body {}
            if !Task.isCancelled { counts.tally.withLock { $0.recordError("stream_ended") } }
        } catch {
            if !Task.isCancelled { counts.tally.withLock { $0.recordError("stream_broken") } }
            open.yield()
        }
    }

    /// Sends the messages of one worker, each at its time where a rate is kept; latency counts from there.
    private func send(
        _ number: Int, from start: ContinuousClock.Instant, _ client: HTTPClient, _ counts: Counts
    ) async {
        let end = start + .seconds(plan.seconds)
        let senders = plan.senders(of: number)
        for (turn, index) in stride(from: number, to: .max, by: plan.connections).enumerated() {
            let due = plan.rate.map { start + .seconds(Double(index) / $0) } ?? .now
            guard due < end else { return }
            try? await Task.sleep(until: due, clock: .continuous)
            counts.tally.withLock { $0.recordSent() }
            let message = Message(
                sender: "\(plan.run)-\(senders[turn % senders.count])",
                message: plan.messages[index % plan.messages.count], messageID: "\(plan.run)-\(index)")
            let code = await post(message, client)
            let time = ContinuousClock.now - due
            counts.tally.withLock { tally in
                if let code { return tally.recordError(code) }
                tally.recordAnswer(nanoseconds: UInt64(max(0, time / .nanoseconds(1))))
            }
        }
    }

    /// Sends a message; gives what went wrong.
    private func post(_ message: Message, _ client: HTTPClient) async -> String? {
        do {
            var request = request("/webhooks/rest/webhook")
            request.method = .POST
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(try JSONEncoder().encode(message))
            let response = try await client.execute(request, timeout: Self.patience)
            let body = try await response.body.collect(upTo: 1 << 20)
            guard response.status == .ok else { return "http_\(response.status.code)" }
            return body.readableBytes > 2 ? nil : "no_reply"
        } catch {
            return "connection_broken"
        }
    }

    private func request(_ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: base + path)
        if let token = plan.token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        return request
    }
}
