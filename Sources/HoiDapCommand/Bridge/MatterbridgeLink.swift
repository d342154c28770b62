import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1

/// The bridge's side of matterbridge's API (`/api/stream`, `/api/message`), behind which are Mattermost, Slack,
/// Telegram, XMPP, Matrix and others.
final class MatterbridgeLink: Sendable {
    /// A message as matterbridge writes it; members that we do not need are left out.
    struct Message: Codable, Equatable {
        var text: String
        var username: String
        var gateway: String
        var userid: String?
        var account: String?
        var event: String?
        var id: String?
    }

    /// Begins senders: `matterbridge:gateway/account/user`.
    static let scheme = "matterbridge:"
    private static let longestLine = 1_048_576
    private static let patience = TimeAmount.seconds(20)

    private let url: String
    private let token: String?
    private let name: String
    private let client: HTTPClient
    private let logger: Logger
    private let replies = Mailbox<Message>()

    /// - Parameters:
    ///   - url: where the API is, without `/api`.
    ///   - token: the token of matterbridge's configuration, if it has one.
    ///   - name: whom people read as the writer of answers.
    ///   - client: sends the requests; it stays its owner's.
    ///   - logger: gets what goes wrong.
    init(url: String, token: String?, name: String, client: HTTPClient, logger: Logger) {
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.token = token
        self.name = name
        self.client = client
        self.logger = logger
    }

    /// Says something to whoever it is for; what is for another network is left out.
    func deliver(_ reply: Bridge.Reply) {
        guard reply.recipient.hasPrefix(Self.scheme) else { return }
        let parts = reply.recipient.dropFirst(Self.scheme.count).split(
            separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return }
        // Everybody in the room reads it: it says for whom it is.
        let user = parts[1].split(separator: "/").last.map(String.init) ?? ""
        replies.append(Message(text: "\(user): \(reply.text)", username: name, gateway: String(parts[0])))
    }

    /// Listens and speaks until the task is cancelled.
    func run(hear: @escaping @Sendable (Bridge.Message) -> Void) async {
        await withDiscardingTaskGroup { group in
            group.addTask {
                await Reconnecting(name: self.url, logger: self.logger).run { try await self.listen(hear) }
            }
            group.addTask {
                await Reconnecting(name: self.url, logger: self.logger).run {
                    try await self.replies.drain { try await self.post($0) }
                }
            }
        }
    }

    private func request(_ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url + path)
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        return request
    }

    private func listen(_ hear: (Bridge.Message) -> Void) async throws {
        // The stream has no end: only its beginning is waited for with a limit.
        let response = try await client.execute(request("/api/stream"), deadline: .distantFuture)
        guard response.status == .ok else { throw Bridge.Over(description: "HTTP \(response.status.code)") }
        logger.notice("listening to \(url)")
        var lines = LineSplitter(limit: Self.longestLine)
        for try await bytes in response.body {
            for line in try lines.lines(adding: bytes) {
                guard let message = try? JSONDecoder().decode(Message.self, from: Data(line)) else {
                    logger.error("matterbridge sent a line that is no message")
                    continue
                }
                if let heard = Self.heard(message, besides: name) { hear(heard) }
            }
        }
    }

    /// What somebody wrote; joins, topics and the like are no words.
    ///
    /// - Parameters:
    ///   - message: what matterbridge sent.
    ///   - name: whom people read as the writer of answers. What comes back under it is our own: a gateway that leads
    ///     to us twice would have us talk to ourselves without end.
    /// - Returns: the words and whose they are; nothing for what is not to be answered.
    static func heard(_ message: Message, besides name: String? = nil) -> Bridge.Message? {
        guard ["", "user_action"].contains(message.event ?? ""), !message.text.allSatisfy(\.isWhitespace),
            !message.gateway.contains("/"), message.username.lowercased() != name?.lowercased()
        else { return nil }
        // The name stands last, for the answer; the identifier keeps two people of one name apart.
        let user = [message.account ?? "", message.userid ?? "", message.username].map {
            $0.replacing("/", with: "_")
        }.joined(separator: "/")
        let id = message.id.flatMap { $0.isEmpty ? nil : $0 }
        return Bridge.Message(sender: scheme + message.gateway + "/" + user, text: message.text, id: id)
    }

    private func post(_ message: Message) async throws {
        var request = request("/api/message")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(message)))
        let response = try await client.execute(request, timeout: Self.patience)
        guard (200..<300).contains(response.status.code) else {
            throw Bridge.Over(description: "HTTP \(response.status.code)")
        }
    }
}
