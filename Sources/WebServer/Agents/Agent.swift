/// Somebody who works in the agents' page.
struct Agent: Sendable, Equatable {
    /// What one may do; each may do what those before may.
    enum Role: String, Sendable, CaseIterable, Comparable {
        /// Reads and answers tickets.
        case agent
        /// Teaches the knowledge base as well.
        case editor
        /// Reads the knowledge again as well.
        case admin

        static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

        /// As the pages call it.
        var label: String {
            switch self {
            case .agent: "nhân viên"
            case .editor: "biên tập"
            case .admin: "quản trị"
            }
        }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Stands in audit trails; unique.
    var name: String
    var role: Role
    /// The digest of the token, so that a session ends when its token changes.
    var digest: String
}
