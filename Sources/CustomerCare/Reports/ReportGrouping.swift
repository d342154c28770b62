import VietnameseText

/// By what a report is split.
package enum ReportGrouping: String, Sendable, Codable, CaseIterable {
    case day, channel, category, team, group, province

    /// In Vietnamese.
    package var label: String {
        switch self {
        case .day: "ngày"
        case .channel: "kênh"
        case .category: "loại"
        case .team: "nhóm phụ trách"
        case .group: "nhóm khách"
        case .province: "tỉnh"
        }
    }

    /// The group of a ticket; what is unknown stands under `-`.
    func key(of ticket: ReportTicket) -> String {
        switch self {
        case .day: ticket.openedAt.vietnamDate.description
        case .channel: ticket.channel
        case .category: ticket.category ?? "-"
        case .team: ticket.team ?? "-"
        case .group: ticket.group?.rawValue ?? "-"
        case .province: ticket.province ?? "-"
        }
    }
}
