/// How long loading and matching took.
package struct EvaluationTiming: Sendable, Equatable, Encodable {
    /// From parsed files to a matcher that is ready, in seconds; the mean over the folds of a cross-validation.
    package var loadSeconds: Double
    /// Queries measured: each one analysis and one match, in this process, on one thread.
    package var queries: Int
    /// The median in microseconds.
    package var p50: Double
    package var p99: Double
    package var longest: Double

    enum CodingKeys: String, CodingKey {
        case queries
        case loadSeconds = "load_seconds"
        case p50 = "p50_us"
        case p99 = "p99_us"
        case longest = "max_us"
    }

    /// - Parameters:
    ///   - loads: the time of each load in seconds.
    ///   - queryMicroseconds: the time of each query, in any order.
    package init(loadSeconds loads: [Double], queryMicroseconds: [Double]) {
        let sorted = queryMicroseconds.sorted()
        /// The nearest rank: the smallest value that at least the share of all does not exceed.
        func quantile(_ share: Double) -> Double {
            guard !sorted.isEmpty else { return 0 }
            let rank = Int((share * Double(sorted.count)).rounded(.up))
            return (sorted[min(sorted.count, max(1, rank)) - 1] * 100).rounded() / 100
        }
        loadSeconds = EvaluationFigures.rounded(loads.reduce(0, +) / Double(max(1, loads.count)))
        queries = sorted.count
        p50 = quantile(0.5)
        p99 = quantile(0.99)
        longest = quantile(1)
    }
}
