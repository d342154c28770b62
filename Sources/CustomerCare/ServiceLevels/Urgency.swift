/// How soon a matter must be dealt with, whoever the customer is.
package enum Urgency: String, Sendable, Codable, CaseIterable, Comparable {
    case low, normal, high, critical

    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }

    package var label: String {
        switch self {
        case .low: "thấp"
        case .normal: "bình thường"
        case .high: "gấp"
        case .critical: "khẩn cấp"
        }
    }
}
