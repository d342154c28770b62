import AsyncHTTPClient
import CareDatabase
import CustomerCare
import Foundation
import HoiDap
import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle

/// What goes on beside the conversations while a server runs: breaches are recorded, notices delivered, old
/// personal data erased.
struct CareService: Service {
    let assistant: Assistant
    let logger: Logger
    /// Secrets of webhooks by the variable that names them.
    let secret: @Sendable (String) -> String?
    var interval = Duration.seconds(1)

    /// Seconds that a webhook may take to answer.
    private static let timeout = TimeAmount.seconds(10)
    /// Notices that are sent side by side.
    private static let atOnce = 8
    /// Rounds between two looks for old data; an hour of seconds.
    private static let expiryRounds = 3600

    private var database: CareDatabase { assistant.database }

    func run() async throws {
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        var round = 0
        var promised: CarePolicy?
        var erasures = try? await database.erasures()
        while !Task.isCancelled, await interval.passes() {
            do {
                let policy = database.policy
                // Also at the start: care.yml may have changed while no server ran.
                if policy != promised { try await database.promiseAnew(at: Timestamp.systemClock()) }
                promised = policy
                try await database.recordBreaches(at: Timestamp.systemClock())
                try await deliver(client)
                let now = try await database.erasures()
                // Another process erased somebody: what is held in memory must not bring them back.
                if now != erasures { assistant.dropConversations() }
                erasures = now
                if round.isMultiple(of: Self.expiryRounds) {
                    let done = try await database.expire(at: Timestamp.systemClock())
                    if !done.isEmpty {
                        logger.notice(
                            "old personal data was erased", metadata: ["tickets": "\(done.tickets)"])
                    }
                }
            } catch {
                // A store in trouble is told once a round; everything is still there when it is well.
                logger.error("care could not go on", metadata: ["reason": "\(error)"])
            }
            round += 1
        }
        try await client.shutdown()
    }

    /// Sends what is due; each notice's outcome is kept before the next round.
    private func deliver(_ client: HTTPClient) async throws(CareDatabaseError) {
        let entries = try await database.outbox(
            .pending, dueBy: Timestamp.systemClock(), limit: Self.atOnce)
        guard !entries.isEmpty else { return }
        let hooks = database.policy.webhooks
        let failures = await withTaskGroup(of: (Int64, String?).self) { group in
            for entry in entries {
                let variable = hooks.first { $0.url == entry.url }?.secretVariable
                group.addTask {
                    guard entry.url.hasPrefix(OutboxEntry.mailScheme) else {
                        return (entry.id, await send(entry, secretVariable: variable, client))
                    }
                    return (entry.id, await sendMail(entry))
                }
            }
            return await group.reduce(into: [Int64: String]()) { $0[$1.0] = $1.1 }
        }
        for entry in entries {
            let now = Timestamp.systemClock()
            guard let reason = failures[entry.id] else {
                try await database.delivered(entry.id, at: now)
                continue
            }
            let next = Redelivery.next(after: entry.attempts + 1, delivery: entry.delivery, now: now)
            try await database.failed(entry.id, reason: reason, next: next)
            if next == nil {
                logger.error(
                    "a notice was given up; see `hoidap database outbox --dead`",
                    metadata: ["delivery": "\(entry.delivery)", "reason": "\(reason)"])
            }
        }
    }

    /// Sends one e-mail; returns what went wrong, or nothing.
    private func sendMail(_ entry: OutboxEntry) async -> String? {
        guard let settings = database.policy.mail else { return "care.yml names no mail server any more" }
        guard let mail = entry.mail else { return "the mail cannot be read" }
        do {
            let login = try MailLogin(settings, secret)
            let message = MailMessage(mail, from: settings, id: entry.delivery, at: Timestamp.systemClock())
            try await MailDelivery(settings: settings, login: login).send(message)
            return nil
        } catch {
            return "\(error)"
        }
    }

    /// Sends one notice; returns what went wrong, or nothing.
    private func send(
        _ entry: OutboxEntry, secretVariable: String?, _ client: HTTPClient
    ) async -> String? {
        var request = HTTPClientRequest(url: entry.url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
        request.headers.add(name: "User-Agent", value: "hoidap")
        request.headers.add(name: "X-HoiDap-Event", value: entry.kind.rawValue)
        request.headers.add(name: "X-HoiDap-Delivery", value: entry.delivery)
        if let secretVariable {
            // Unsigned would look like anybody's: it waits until the secret is there.
            guard let secret = secret(secretVariable), !secret.isEmpty else {
                return "the environment variable \(secretVariable) holds no secret"
            }
            request.headers.add(
                name: "X-HoiDap-Signature",
                value: WebhookSignature.value(of: entry.payload, secret: secret))
        }
        request.body = .bytes(ByteBuffer(string: entry.payload))
        do {
            let response = try await client.execute(request, timeout: Self.timeout)
            return (200..<300).contains(response.status.code) ? nil : "HTTP \(response.status.code)"
        } catch {
            return "\(error)"
        }
    }
}
