/// The order in which tickets are worked on: urgency by customer value.
package enum Priority: String, Sendable, Codable, CaseIterable, Comparable {
    case low, normal, high, critical

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (left: Priority, right: Priority) -> Bool { left.rank < right.rank }

    /// The matrix: the urgency, one step up for a customer of high value.
    package init(_ urgency: Urgency, _ value: CustomerGroup.Value) {
        let step = value == .high ? 1 : 0
        self = Self.allCases[min(Self.allCases.count - 1, urgency.rank + step)]
    }

    package var label: String {
        switch self {
        case .low: "thấp"
        case .normal: "thường"
        case .high: "cao"
        case .critical: "rất cao"
        }
    }
}
