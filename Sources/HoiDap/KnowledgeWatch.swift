import KnowledgeFiles
package import Logging
import ServiceLifecycle

/// Reads the knowledge again when its files change.
///
/// The folders are looked at again and again: their names, sizes and times, a few milliseconds for hundreds of
/// files. Editors write in several steps, so what still changes is waited for. Errors leave the old knowledge
/// in force, are logged once, and are tried again when the files change again.
package struct KnowledgeWatch: Service {
    /// The shortest interval, and how long files must stay as they are before they are read.
    private static let (shortest, settling) = (Duration.milliseconds(50), Duration.milliseconds(50))
    /// Looks at files that keep changing before they are read as they are.
    private static let mostLooks = 20

    private let assistant: Assistant
    private let interval: Duration
    private let logger: Logger
    /// The state of the files whose errors were logged.
    private var refused: FolderFingerprint?

    /// Makes a watch.
    ///
    /// - Parameters:
    ///   - assistant: whose folders are watched.
    ///   - interval: the time between two looks, at least 50 milliseconds.
    ///   - logger: gets what was read again, and what could not be.
    package init(_ assistant: Assistant, interval: Duration, logger: Logger) {
        self.assistant = assistant
        self.interval = max(interval, Self.shortest)
        self.logger = logger
    }

    package func run() async throws {
        var watch = self
        while !Task.isCancelled, await interval.passes() { await watch.look() }
    }

    /// Looks at the files once, and reads them if they changed.
    ///
    /// - Returns: whether new knowledge is in force.
    @discardableResult
    package mutating func look() async -> Bool {
        let directory = assistant.configuration.directory
        var found = FolderFingerprint(directory: directory)
        guard found != assistant.fingerprint, found != refused else { return false }
        for _ in 0..<Self.mostLooks {
            guard await Self.settling.passes() else { return false }
            let again = FolderFingerprint(directory: directory)
            if again == found { break }
            found = again
        }
        do {
            try await assistant.reload()
            logger.notice("the files changed and were read again")
            return true
        } catch {
            refused = found
            logger.error("the old knowledge keeps answering; the new one has errors:\n\(error.description)")
            return false
        }
    }
}
