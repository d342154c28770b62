import LineServer

/// What a load run sends.
struct LoadPlan: Sendable {
    var address: ListenAddress
    var connections: Int
    /// Senders over all connections; each belongs to one connection.
    var senders: Int
    /// Messages of one connection that wait for their answers at once.
    var pipeline: Int
    var seconds: Double
    /// Messages a second over all connections; nil sends the next as soon as an answer came.
    var rate: Double?
    var messages: [String]
    var token: String?
    /// Begins senders and message identifiers, so that no run meets the conversations of another.
    var run: String

    /// The senders of one connection, by number.
    func senders(of connection: Int) -> [Int] {
        let own = Array(stride(from: connection, to: senders, by: connections))
        return own.isEmpty ? [connection] : own
    }
}
