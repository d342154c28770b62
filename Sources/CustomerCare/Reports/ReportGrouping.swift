import VietnameseText

/// By what a report is split.
package enum ReportGrouping: String, Sendable, Codable, CaseIterable {
    case day, channel, category, team, group, province

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
