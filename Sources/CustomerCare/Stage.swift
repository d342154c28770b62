/// Where a ticket stands in the five stages of care (`domain.md`; received, classified, worked on,
/// followed up, closed), or outside them.
package enum Stage: String, Sendable, Codable, CaseIterable {
    /// Tiếp nhận: contact and wish are written down.
    case received
    /// Phân loại: type, urgency, owner and deadline are set.
    case classified
    /// Xử lý: somebody works on it.
    case inProgress
    /// Theo dõi: the solution was given; does it hold?
    case followUp
    /// Phản hồi: the customer was thanked and told the outcome.
    case closed
    /// The customer took it back, or it was a mistake.
    case cancelled

    /// The stages that a ticket may go to next.
    ///
    /// Work goes forward one stage at a time, a question that one answer settles may skip ahead to
    /// following up; whatever was settled may be reopened; nothing comes back from cancelled.
    package var next: [Stage] {
        switch self {
        case .received: [.classified, .cancelled]
        case .classified: [.inProgress, .cancelled]
        case .inProgress: [.followUp, .cancelled]
        case .followUp: [.closed, .inProgress]
        case .closed: [.inProgress]
        case .cancelled: []
        }
    }

    package var isOpen: Bool { self != .closed && self != .cancelled }

    /// The Vietnamese name that customers and agents read.
    package var label: String {
        switch self {
        case .received: "đã được tiếp nhận"
        case .classified: "đã được phân loại"
        case .inProgress: "đang được xử lý"
        case .followUp: "đang được theo dõi sau xử lý"
        case .closed: "đã hoàn tất"
        case .cancelled: "đã hủy"
        }
    }
}
