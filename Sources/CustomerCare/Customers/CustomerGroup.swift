/// The groups of customers of `domain.md`.
package enum CustomerGroup: String, Sendable, Codable, CaseIterable {
    /// Khách hàng đặc biệt: armed forces, heads of agencies.
    case special
    /// Khách hàng lớn: companies, households with many lines.
    case large
    /// Khách hàng nhỏ: individuals.
    case small
    /// Người môi giới.
    case broker
    /// Người tiêu dùng cuối of a shop that is our customer.
    case endConsumer

    /// What the priority of a ticket takes from the group.
    package enum Value: String, Sendable, Codable {
        case ordinary, high
    }

    /// Special and large customers are of high value, and so are brokers: they bring customers and are easily
    /// won over by competitors.
    package var value: Value {
        switch self {
        case .special, .large, .broker: .high
        case .small, .endConsumer: .ordinary
        }
    }

    package var label: String {
        switch self {
        case .special: "đặc biệt"
        case .large: "lớn"
        case .small: "nhỏ"
        case .broker: "môi giới"
        case .endConsumer: "người tiêu dùng cuối"
        }
    }
}
