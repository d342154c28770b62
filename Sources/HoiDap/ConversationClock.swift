import CareDatabase
package import Logging
import ServiceLifecycle

/// Lets conversations do what is due without a message: agents who left, forms set aside, settled tickets.
package struct ConversationClock: Service {
    private let assistant: Assistant
    private let interval: Duration
    private let logger: Logger

    /// Makes a clock.
    ///
    /// - Parameters:
    ///   - assistant: whose conversations are looked at.
    ///   - interval: the time between two looks.
    ///   - logger: gets what could not be done.
    package init(_ assistant: Assistant, interval: Duration = .seconds(5), logger: Logger) {
        self.assistant = assistant
        self.interval = interval
        self.logger = logger
    }

    package func run() async throws {
        while !Task.isCancelled, await interval.passes() {
            do {
                try await assistant.doWhatIsDue()
            } catch {
                // What is due stays due: the next look tries again.
                logger.error(
                    "conversations could not be looked at", metadata: ["reason": "\(error.description)"])
            }
        }
    }
}
