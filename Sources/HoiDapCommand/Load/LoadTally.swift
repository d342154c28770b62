import Histogram

/// What came of a load run: how long answers took, and what was no answer.
struct LoadTally: Sendable {
    /// Nanoseconds; three significant digits.
    private var times = Histogram<UInt64>(numberOfSignificantValueDigits: .three)
    /// Errors of the server by their code, and those of connections.
    private(set) var errors: [String: Int] = [:]
    private(set) var sent = 0

    mutating func recordSent() { sent += 1 }

    mutating func recordAnswer(nanoseconds: UInt64) { _ = times.record(max(1, nanoseconds)) }

    mutating func recordError(_ code: String) { errors[code, default: 0] += 1 }

    var answered: Int { Int(times.totalCount) }

    /// The time within which so many of a hundred were answered, in milliseconds.
    func milliseconds(percentile: Double) -> Double {
        answered == 0 ? 0 : Double(times.valueAtPercentile(percentile)) / 1_000_000
    }

    var longest: Double { answered == 0 ? 0 : Double(times.maxRecorded) / 1_000_000 }
    var mean: Double { answered == 0 ? 0 : times.mean / 1_000_000 }
}
