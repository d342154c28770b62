import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

@testable import WebServer

/// A small server that stands for the platforms: it keeps what is posted and answers as it is told.
final class Platform: Sendable {
    struct Call: Sendable, Equatable {
        var path: String
        var body: String
        var key: String?
    }

    private struct State {
        var calls: [Call] = []
        /// Statuses of the next answers; then 200.
        var statuses: [Int]
    }

    private let state: Mutex<State>
    private let arrived: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    init(statuses: [Int] = []) {
        state = Mutex(State(statuses: statuses))
        (arrived, arrival) = AsyncStream.makeStream(of: Void.self)
    }

    /// The calls, once there are so many.
    func calls(_ count: Int) async -> [Call] {
        for await _ in arrived {
            let calls = state.withLock { $0.calls }
            if calls.count >= count { return calls }
        }
        return []
    }

    var soFar: [Call] { state.withLock { $0.calls } }

    /// Runs a test while the platform listens on a port that the system chose; gives its base address.
    func run<Value>(_ test: @escaping @Sendable (String) async throws -> Value) async throws -> Value {
        let router = Router()
        router.post("**") { request, _ in
            let body = String(buffer: try await request.body.collect(upTo: 65_536))
            let names = ["api_access_token", "access_token", "Authorization"].compactMap {
                HTTPField.Name($0)
            }
            let key = names.lazy.compactMap { request.headers[$0] }.first
            let status = self.state.withLock { state in
                state.calls.append(Call(path: request.uri.path, body: body, key: key))
                return state.statuses.isEmpty ? 200 : state.statuses.removeFirst()
            }
            self.arrival.yield()
            return HTTPResponse.Status(code: status)
        }
        return try await router.served(test)
    }

    static func bridges(url: String) -> [any Bridge] {
        [
            TelegramBridge(token: "123:ABC", secret: "telegram-secret", url: url),
            MessengerBridge(
                verifyToken: "verify-me", appSecret: "app-secret", pageToken: "page-token", url: url),
            ZaloBridge(appID: "987", secret: "oa-secret", accessToken: "zalo-token", url: url),
            ChatwootBridge(token: "bot-token", secret: "chatwoot-secret", url: url),
        ]
    }
}

/// Documents of the shape that the platforms' documentation shows, with names and numbers of our own.
enum Recorded {
    static func telegram(update: Int, text: String, type: String = "private") -> String {
        """
        {"update_id":\(update),"message":{"message_id":\(update + 1000),"from":{"id":70012,"is_bot":false,\
        "first_name":"Lan","language_code":"vi"},"chat":{"id":70012,"first_name":"Lan","type":"\(type)"},\
        "date":1763780729,"text":"\(text)"}}
        """
    }

    static func telegramButton(update: Int, data: String) -> String {
        """
        {"update_id":\(update),"callback_query":{"id":"4382bfdwdsb323b2d9","from":{"id":70012,"is_bot":false,\
        "first_name":"Lan"},"message":{"message_id":1001,"chat":{"id":70012,"type":"private"},\
        "date":1763780730,"text":"…"},"chat_instance":"-1","data":"\(data)"}}
        """
    }

    static func messenger(mid: String, text: String, isEcho: Bool = false) -> String {
        """
        {"object":"page","entry":[{"id":"10158","time":1763780729000,"messaging":[{"sender":{"id":"5511"},\
        "recipient":{"id":"10158"},"timestamp":1763780728500,"message":{"mid":"\(mid)","text":"\(text)"\
        \(isEcho ? ",\"is_echo\":true,\"app_id\":42" : "")}}]}]}
        """
    }

    static let messengerDelivery = """
        {"object":"page","entry":[{"id":"10158","time":1763780729000,"messaging":[{"sender":{"id":"5511"},\
        "recipient":{"id":"10158"},"delivery":{"mids":["m_1"],"watermark":1763780728500}},\
        {"sender":{"id":"5511"},"recipient":{"id":"10158"},"timestamp":1,"read":{"watermark":1763780728500}}]}]}
        """

    static func zalo(event: String = "user_send_text", id: String, text: String) -> String {
        """
        {"app_id":"987","user_id_by_app":"552177279717587730","event_name":"\(event)","timestamp":"1763780728500",\
        "sender":{"id":"614249"},"recipient":{"id":"388613"},"message":{"msg_id":"\(id)","text":"\(text)"}}
        """
    }

    static func zaloSignature(_ body: String) -> String {
        let text = "987" + body + "1763780728500" + "oa-secret"
        return "mac="
            + SHA256.hash(data: Data(text.utf8)).map {
                String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
            }
            .joined()
    }

    static func hubSignature(_ body: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(body.utf8), using: SymmetricKey(data: Data("app-secret".utf8)))
        return "sha256=" + code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    static func chatwoot(
        id: Int, text: String, type: String = "incoming", status: String = "pending",
        event: String = "message_created"
    ) -> String {
        """
        {"account":{"id":3,"name":"Cửa hàng"},"additional_attributes":{},"content_type":"text","content":"\(text)",\
        "conversation":{"id":41,"inbox_id":2,"status":"\(status)","channel":"Channel::WebWidget"},\
        "created_at":"2026-11-22T07:05:29.000Z","id":\(id),"inbox":{"id":2,"name":"web"},\
        "message_type":"\(type)","private":false,"sender":{"id":9,"name":"Lan","type":"contact"},"event":"\(event)"}
        """
    }
}
