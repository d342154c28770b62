/// What a team promises about a ticket.
package enum ServiceClock: String, Sendable, Codable, CaseIterable {
    /// Until somebody first answers the customer.
    case firstResponse
    /// Until the customer next hears how it stands, while it is worked on.
    case nextUpdate
    /// Until a solution is given.
    case resolution

    package var label: String {
        switch self {
        case .firstResponse: "phản hồi đầu"
        case .nextUpdate: "cập nhật tiếp"
        case .resolution: "giải quyết"
        }
    }
}
