import HTTPTypes
import HoiDap
import NIOCore

/// A messaging platform that posts its users' messages here and is posted the replies.
protocol Bridge: Sendable {
    /// The name in paths and configuration; senders are `<name>:<the platform's user>`.
    var name: String { get }
    /// Where the platform is called, without a slash at the end.
    var url: String { get set }

    /// The messages of a webhook call; none for events that are not a customer's message.
    ///
    /// - Throws: ``WebError`` when the call is not the platform's, or no document of its kind.
    func messages(of call: BridgeCall) throws(WebError) -> [BridgeMessage]

    /// The calls that say replies to the sender of a message.
    func posts(of turn: AssistantTurn, to message: BridgeMessage) -> [BridgePost]

    /// The calls that say an agent's words to a customer.
    func posts(ofAgent text: String, to recipient: String) -> [BridgePost]
}

/// A call of a platform as it came.
struct BridgeCall: Sendable {
    var body: ByteBuffer
    var headers: HTTPFields
    /// A query parameter by its name.
    var query: @Sendable (String) -> String?
}

/// A customer's message that came through a bridge.
struct BridgeMessage: Sendable, Equatable {
    /// `<bridge>:<the platform's user>`.
    var sender: String
    var text: String
    /// The platform's name for the message; unique with the sender.
    var id: String
    /// What the platform wants called when the message has come, such as the end of a button's spinner.
    var acknowledgement: BridgePost?
}

/// A call to a platform.
struct BridgePost: Sendable, Equatable {
    var url: String
    var headers: [String: String] = [:]
    /// JSON.
    var body: [UInt8]
}

extension Bridge {
    /// The platform's name of a sender of this bridge; nil for another's.
    func user(of sender: String) -> String? {
        sender.hasPrefix(name + ":") ? String(sender.dropFirst(name.count + 1)) : nil
    }
}
