import Logging

extension Logger {
    /// A logger that writes to stderr, so that stdout carries only data.
    static func toStandardError(level: Logger.Level) -> Logger {
        var logger = Logger(label: "hoidap") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}
