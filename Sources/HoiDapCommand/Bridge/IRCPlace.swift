/// Where somebody writes on IRC: privately, or in a channel.
///
/// Their user and host belong to it: a stranger who takes a nick gets nobody's conversation. What is said in a
/// channel and in private are two conversations.
struct IRCPlace: Sendable, Equatable {
    static let scheme = "irc:"

    /// `nick!user@host`.
    var person: String
    var channel: String?

    var nick: String { String(person.prefix { $0 != "!" }) }
    /// Where an answer goes.
    var target: String { channel ?? nick }

    /// `irc:lan!~lan@10.0.0.7`, `irc:#hotro/lan!~lan@10.0.0.7`.
    var sender: String { Self.scheme + (channel.map { $0 + "/" } ?? "") + person }

    init(person: String, channel: String? = nil) {
        self.person = person
        self.channel = channel
    }

    /// Reads a sender; nothing for one of another network.
    init?(sender: String) {
        guard sender.hasPrefix(Self.scheme) else { return nil }
        let rest = sender.dropFirst(Self.scheme.count)
        guard rest.first == "#" || rest.first == "&" else {
            self.init(person: String(rest))
            return
        }
        // A channel's name may hold a slash, a nick may not.
        let user = rest.firstIndex(of: "!") ?? rest.endIndex
        guard let slash = rest[..<user].lastIndex(of: "/") else { return nil }
        self.init(person: String(rest[rest.index(after: slash)...]), channel: String(rest[..<slash]))
    }
}
