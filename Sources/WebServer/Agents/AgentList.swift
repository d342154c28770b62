import Crypto
import Foundation
import HoiDap

/// The agents of a file, `hoidap serve --agents FILE`: a name, a role and a token a line; `#` begins a comment.
///
/// ```
/// # name role   token
/// Lan    agent  5f0c1c0e2b9d4a7f8e31
/// ```
package struct AgentList: Sendable {
    /// Bytes of a token, at least; a shorter one can be guessed.
    static let minimumLength = 16

    let agents: [Agent]

    /// Reads a file.
    package init(path: String) throws(WebServerError) {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw .badFile(
                path: path, line: nil,
                reason: "the file of --agents cannot be read (\(error.localizedDescription)); "
                    + "write a name, a role (agent, editor, admin) and a token a line")
        }
        try self.init(text: text, path: path)
    }

    init(text: String, path: String) throws(WebServerError) {
        var agents: [Agent] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            func fault(_ reason: String) -> WebServerError {
                .badFile(path: path, line: index + 1, reason: reason)
            }
            guard words.count == 3 else { throw fault("expected a name, a role and a token") }
            guard let role = Agent.Role(rawValue: words[1]) else {
                throw fault("no role \"\(words[1])\"; known are agent, editor, admin")
            }
            guard words[2].utf8.count >= Self.minimumLength else {
                throw fault(
                    "a token must have \(Self.minimumLength) bytes or more; make one with `openssl rand -hex 20`"
                )
            }
            guard first.utf8.count <= 64, !agents.contains(where: { $0.name == first }) else {
                throw fault("the name \"\(first)\" is there twice, or longer than 64 bytes")
            }
            agents.append(Agent(name: first, role: role, digest: Self.digest(of: words[2])))
        }
        guard !agents.isEmpty else {
            throw .badFile(
                path: path, line: nil,
                reason:
                    "there is no agent in it; write a name, a role (agent, editor, admin) and a token a line")
        }
        self.agents = agents
    }

    /// Whose a token is; takes the same time whoever's it is.
    func agent(token: String) -> Agent? {
        let given = Secret(Self.digest(of: token))
        var found: Agent?
        for agent in agents where given == Secret(agent.digest) { found = agent }
        return found
    }

    func agent(named name: String) -> Agent? { agents.first { $0.name == name } }

    private static func digest(of token: String) -> String {
        SHA256.hash(data: Data(token.utf8)).map { String($0, radix: 16) }.joined(separator: "-")
    }
}
