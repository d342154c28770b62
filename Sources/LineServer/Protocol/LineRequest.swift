/// What a line asks for.
package enum LineRequest: Sendable, Equatable {
    case message(IncomingLine)
    case authenticate(token: String)
    /// All events after `since`, those to come included; nil is those to come only.
    case resume(since: Int64?)
    case ping
    /// What the server did since it started.
    case stats
}
