import Synchronization

/// What happened since the start, and how it is told to Prometheus.
final class WebMetrics: Sendable {
    /// A count with its labels, in the order in which they are written.
    private struct Series: Hashable {
        var name: String
        var labels: [String]
    }

    /// How long requests took.
    private struct Histogram {
        /// Upper bounds in seconds.
        static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
        var counts = Array(repeating: 0, count: bounds.count + 1)
        var sum = 0.0

        mutating func record(_ seconds: Double) {
            counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
            sum += seconds
        }
    }

    private struct State {
        var counts: [Series: Int] = [:]
        var times: [String: Histogram] = [:]
    }

    private let state = Mutex(State())

    /// A request was answered; `route` is its template, so that there are few.
    func recordRequest(method: String, route: String, status: Int, duration: Duration) {
        state.withLock { state in
            let labels = ["method=\"\(method)\"", "route=\"\(route)\"", "status=\"\(status)\""]
            state.counts[Series(name: Name.requests, labels: labels), default: 0] += 1
            state.times[route, default: Histogram()].record(duration / .seconds(1))
        }
    }

    /// A message was answered.
    ///
    /// - Parameters:
    ///   - door: `rest`, `widget` or a bridge.
    ///   - outcome: `answered`, `asked_back`, or `other` for buttons and repeated messages.
    ///   - opensTicket: whether a ticket came of it.
    func recordMessage(door: String, outcome: String, opensTicket: Bool) {
        state.withLock { state in
            let labels = ["door=\"\(door)\"", "outcome=\"\(outcome)\""]
            state.counts[Series(name: Name.messages, labels: labels), default: 0] += 1
            if opensTicket {
                state.counts[Series(name: Name.tickets, labels: ["door=\"\(door)\""]), default: 0] += 1
            }
        }
    }

    /// Something was sent to a bridge's platform, or given up.
    func recordDelivery(bridge: String, isDelivered: Bool) {
        state.withLock { state in
            let labels = ["bridge=\"\(bridge)\"", "outcome=\"\(isDelivered ? "delivered" : "failed")\""]
            state.counts[Series(name: Name.deliveries, labels: labels), default: 0] += 1
        }
    }

    /// A visitor judged an answer.
    func recordFeedback(isHelpful: Bool) {
        state.withLock {
            $0.counts[Series(name: Name.feedback, labels: ["helpful=\"\(isHelpful)\""]), default: 0] += 1
        }
    }

    private enum Name {
        static let requests = "hoidap_http_requests_total"
        static let messages = "hoidap_messages_total"
        static let tickets = "hoidap_tickets_opened_total"
        static let deliveries = "hoidap_bridge_deliveries_total"
        static let feedback = "hoidap_feedback_total"
        static let help = [
            (requests, "Requests answered."), (messages, "Customers' messages answered."),
            (tickets, "Tickets opened by messages of this server."),
            (feedback, "Thumbs of visitors."),
            (deliveries, "Replies and agents' words sent to platforms."),
        ]
    }

    /// The text exposition format 0.0.4.
    ///
    /// - Parameters:
    ///   - intents: intents of the knowledge in force.
    ///   - streams: event streams open.
    /// - Returns: one line a value.
    func prometheusText(intents: Int, streams: Int) -> String {
        let state = state.withLock { $0 }
        var text = ""
        for (name, help) in Name.help {
            text += "# HELP \(name) \(help)\n# TYPE \(name) counter\n"
            let series = state.counts.filter { $0.key.name == name }
            for (labels, count) in series.map({ ($0.key.labels.joined(separator: ","), $0.value) }).sorted(
                by: <)
            {
                text += "\(name){\(labels)} \(count)\n"
            }
        }
        let name = "hoidap_http_request_seconds"
        text += "# HELP \(name) Time to the response's head.\n# TYPE \(name) histogram\n"
        for (route, histogram) in state.times.sorted(by: { $0.key < $1.key }) {
            var total = 0
            for (bound, count) in zip(Histogram.bounds.map { "\($0)" } + ["+Inf"], histogram.counts) {
                total += count
                text += "\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(total)\n"
            }
            text += "\(name)_sum{route=\"\(route)\"} \(histogram.sum)\n"
            text += "\(name)_count{route=\"\(route)\"} \(total)\n"
        }
        for (name, help, value) in [
            ("hoidap_event_streams", "Event streams open.", streams),
            ("hoidap_knowledge_intents", "Intents of the knowledge in force.", intents),
        ] {
            text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name) \(value)\n"
        }
        return text
    }
}
