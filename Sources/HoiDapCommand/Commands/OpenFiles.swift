import Foundation

/// How many files, sockets among them, this process may have open, and what of it connections may take.
///
/// A process that has none left cannot answer anybody and may not even live on, so what peers can open stays below it.
struct OpenFiles: Sendable, Equatable {
    /// Open at once, at most.
    let limit: Int

    /// For the program itself: its listeners, the calls that it makes, peers who are told that there is no room.
    private static let own = 64
    /// For the database: one that writes and four that read, each with the file, its log and the log's index.
    private static let database = 16
    /// For each event loop, of which there is one a core: what it waits with, twice.
    private static let eventLoop = 6

    private static var resource: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_NOFILE.rawValue) }

    /// Raises what this process may open to what the system lets it.
    static func raised() -> OpenFiles {
        var bound = rlimit()
        guard getrlimit(resource, &bound) == 0 else { return OpenFiles(limit: 1024) }
        let before = bound.rlim_cur
        bound.rlim_cur = bound.rlim_max
        if setrlimit(resource, &bound) != 0 { bound.rlim_cur = before }
        return OpenFiles(limit: Int(clamping: bound.rlim_cur))
    }

    /// Connections at once, of all servers together.
    func connections(cores: Int = ProcessInfo.processInfo.processorCount) -> Int {
        let reserve = Self.own + Self.database + Self.eventLoop * cores
        return max(2, limit - min(reserve, limit / 4 * 3))
    }

    /// What two servers may have of the connections that there can be, each its part of what it would have; nil when
    /// there is enough for both.
    func shares(
        lines: Int, web: Int, cores: Int = ProcessInfo.processInfo.processorCount
    ) -> (lines: Int, web: Int)? {
        let most = connections(cores: cores)
        let wanted = Double(lines) + Double(web)
        guard wanted > Double(most) else { return nil }
        func part(_ own: Int) -> Int { own == 0 ? 0 : max(1, Int(Double(most) * Double(own) / wanted)) }
        return (part(lines), part(web))
    }
}
