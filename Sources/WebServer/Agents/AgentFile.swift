import Synchronization

/// A file of agents that can be read again while the server runs.
package final class AgentFile: Sendable {
    private let path: String
    private let list: Mutex<AgentList>

    package init(path: String) throws(WebServerError) {
        self.path = path
        list = Mutex(try AgentList(path: path))
    }

    package var agents: AgentList { list.withLock { $0 } }

    /// Reads the file again; when it is faulty the agents stay as they are.
    ///
    /// Who is no longer in it, or has another token or role, is signed out.
    package func reload() throws(WebServerError) {
        let fresh = try AgentList(path: path)
        list.withLock { $0 = fresh }
    }
}
