import HTTPTypes
import Hummingbird

/// The sign-in of an agent, as a signed cookie, and the proof that a form is our own.
struct AgentSession: Sendable {
    static let cookie = "hoidap_agent"
    /// Seconds until an agent signs in again.
    static let lifetime: Int64 = 12 * 3600

    let agent: Agent
    /// The cookie's value.
    let value: String

    /// Begins a session.
    init(of agent: Agent, key: SigningKey, now: Int64) {
        self.agent = agent
        let until = now + Self.lifetime
        let name = agent.name.utf8.map { String($0, radix: 16) }.joined(separator: "-")
        let mac = key.signature(of: Self.signed(agent, until), purpose: .agent)
        value = "\(name).\(until).\(mac)"
    }

    /// The session of a request's cookie; nil when there is none that counts.
    init?(of request: Request, agents: AgentList, key: SigningKey, now: Int64) {
        guard let value = request.cookies[Self.cookie]?.value else { return nil }
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let until = Int64(parts[1]), now < until else { return nil }
        let bytes = parts[0].split(separator: "-").compactMap { UInt8($0, radix: 16) }
        guard let agent = agents.agent(named: String(decoding: bytes, as: UTF8.self)),
            key.isValid(String(parts[2]), for: Self.signed(agent, until), purpose: .agent)
        else { return nil }
        self.agent = agent
        self.value = value
    }

    private static func signed(_ agent: Agent, _ until: Int64) -> String {
        "\(agent.name)\n\(agent.role.rawValue)\n\(agent.digest)\n\(until)"
    }

    /// What a form of this session carries.
    func formToken(key: SigningKey) -> String { key.signature(of: value, purpose: .form) }

    func isOwn(formToken: String, key: SigningKey) -> Bool {
        key.isValid(formToken, for: value, purpose: .form)
    }

    static func cookie(_ value: String, lifetime: Int64, isSecure: Bool) -> Cookie {
        Cookie(
            name: cookie, value: value, maxAge: Int(lifetime), path: "/agents", secure: isSecure,
            httpOnly: true, sameSite: .strict)
    }
}
