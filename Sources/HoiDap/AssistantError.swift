/// Why an assistant could not be made.
public enum AssistantError: Error, Equatable, Sendable {
    /// The folders have errors; `description` lists them as `hoidap check` does.
    case knowledge(String)
    /// The database could not be opened; `description` says which file, why, and what to do.
    case database(String)
}

extension AssistantError: CustomStringConvertible {
    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .knowledge(let diagnostics): diagnostics
        case .database(let reason): reason
        }
    }
}
