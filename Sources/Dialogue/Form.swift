package import CustomerCare

/// What a conversation collects before something is filed.
package struct Form: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case complaint, callback, staffFeedback, eraseData
        /// A question that nobody could answer yet, left for people.
        case question
        /// Ask for the number of a ticket and a proof, then tell its stage.
        case ticketStatus
        /// Ask for words to add to an own ticket.
        case ticketNote
    }

    package enum Slot: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
        case summary, reference, name, phone, ticketNumber, phoneEnding, note
    }

    package var kind: Kind
    package var values: [Slot: String]
    package var skipped: [Slot]
    package var triggers: [Trigger]
    package var category: String?
    package var remedy: String?
    package var email: String?
    /// Invalid answers to the question now asked.
    package var reasks: Int
    /// Whether the values were read back and a yes is awaited.
    package var isConfirming: Bool

    package init(kind: Kind, triggers: [Trigger] = []) {
        self.kind = kind
        self.triggers = triggers
        values = [:]
        skipped = []
        reasks = 0
        isConfirming = false
    }

    /// The slots of a kind, in the order of asking.
    package var slots: [Slot] {
        switch kind {
        // Where somebody may be hurt, how to reach them comes first.
        case .complaint where triggers.contains(.safety): [.summary, .phone, .name, .reference]
        case .complaint: [.summary, .reference, .name, .phone]
        case .staffFeedback: [.summary, .name, .phone]
        case .callback: [.phone]
        case .question: [.summary, .phone]
        case .eraseData: [.phone, .name]
        case .ticketStatus: [.ticketNumber, .phoneEnding]
        case .ticketNote: [.note]
        }
    }

    /// Whether a slot may be skipped.
    ///
    /// Even the phone may: a ticket without one is answered in the chat, which traps nobody; only what a
    /// form is pointless without must be there.
    package func isOptional(_ slot: Slot) -> Bool {
        switch slot {
        case .reference, .name: true
        case .phone: kind == .complaint || kind == .staffFeedback || kind == .question
        case .summary, .ticketNumber, .phoneEnding, .note: false
        }
    }

    /// The next slot to ask, or nil when all is there.
    package var asking: Slot? {
        slots.first { values[$0] == nil && !skipped.contains($0) && !($0 == .phone && email != nil) }
    }

    /// Whether the values are read back before filing: only where several were collected.
    package var needsConfirmation: Bool { kind == .complaint || kind == .staffFeedback || kind == .eraseData }

    package var ticketKind: TicketDraft.Kind {
        switch kind {
        case .complaint: .complaint
        case .staffFeedback: .feedback
        case .question: .question
        case .callback, .eraseData, .ticketStatus, .ticketNote: .request
        }
    }

    /// The values as the lines that a customer reads before filing.
    package var summaryLines: String {
        var lines: [String] = []
        func add(_ title: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("- \(title): \(value)") }
        }
        add(
            kind == .eraseData ? "Yêu cầu" : "Nội dung",
            kind == .eraseData ? "Xóa dữ liệu cá nhân" : values[.summary])
        add("Mã đơn/tài khoản", values[.reference])
        add("Mong muốn", remedy)
        add("Tên", values[.name])
        add("Điện thoại", values[.phone])
        add("E-mail", email)
        return lines.joined(separator: "\n")
    }
}
