import HTTPTypes
import Hummingbird

/// Tells who sends a request and what that allows.
struct AccessControl: Sendable {
    /// Whose a bearer token is; nil lets everyone in, as the line server does without a token file.
    let peers: (@Sendable (String) -> String?)?
    let key: SigningKey
    /// Seconds since 1970.
    let now: @Sendable () -> Int64

    /// Senders that only their own doors speak for: terminals of the line server, visitors, bridges.
    static let reservedPrefixes = [
        "connection:", VisitorSession.senderPrefix, "telegram:", "messenger:", "zalo:", "chatwoot:",
    ]

    /// Who it is; a token that is nobody's is an error, not anyone.
    func caller(of request: Request) throws(WebError) -> Caller {
        guard let header = request.headers[.authorization] else { return .anyone }
        let words = header.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count == 2, words[0].lowercased() == "bearer" else {
            throw WebError(.unauthorized, .wrongToken, "send `Authorization: Bearer <token>`")
        }
        let token = String(words[1])
        if let session = VisitorSession(token: token, key: key, now: now()) { return .visitor(session) }
        if let name = peers?(token) { return .peer(name: name) }
        throw WebError(.unauthorized, .wrongToken, "no such token, or it has expired")
    }

    /// Whether a token of the token file came with a request.
    func isPeer(_ request: Request) -> Bool {
        if case .peer? = try? caller(of: request) { true } else { false }
    }

    /// A caller that is a peer, or anyone where no token file was given.
    func peer(of request: Request) throws(WebError) -> Caller {
        let caller = try caller(of: request)
        switch caller {
        case .peer: return caller
        case .anyone where peers == nil: return caller
        case .anyone: throw Self.authenticationRequired
        case .visitor: throw WebError(.forbidden, .notAllowed, "a visitor's session does not allow this")
        }
    }

    /// The sender that a caller may speak for and read.
    func sender(_ name: String?, for caller: Caller) throws(WebError) -> String {
        switch caller {
        case .visitor(let session):
            guard name == nil || name == session.sender else {
                throw WebError(
                    .forbidden, .notAllowed, "this session is of another conversation", field: "sender")
            }
            return session.sender
        case .anyone where peers != nil: throw Self.authenticationRequired
        case .anyone, .peer:
            guard let name else {
                throw WebError(.badRequest, .missingField, "the object has no \"sender\"", field: "sender")
            }
            let isPeer = caller != .anyone
            // A peer with a token may serve a bridge of its own; nobody speaks for a visitor or a terminal.
            let reserved = isPeer ? Self.reservedPrefixes.prefix(2) : Self.reservedPrefixes[...]
            if let prefix = reserved.first(where: { name.hasPrefix($0) }) {
                throw WebError(
                    isPeer ? .badRequest : .forbidden, .invalidField,
                    "senders that begin with \"\(prefix)\" are not yours", field: "sender")
            }
            return name
        }
    }

    static let authenticationRequired = WebError(
        .unauthorized, .authenticationRequired,
        "send a token of the server's token file: `Authorization: Bearer <token>`")
}
