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
        /// Ask for a yes before an own ticket is closed.
        case ticketClose
    }

    /// For whom somebody speaks who is not the customer.
    package enum Speaker: String, Sendable, Codable, CaseIterable {
        /// Buys from a shop that is our customer.
        case endConsumer
        /// Brings customers to us.
        case broker
        /// Speaks for somebody of the family.
        case relative

        /// What agents and customers read.
        package var label: String {
            switch self {
            case .endConsumer: "khách mua hàng của cửa hàng"
            case .broker: "người môi giới, cộng tác viên"
            case .relative: "người thân nói giúp"
            }
        }
    }

    package enum Slot: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
        case summary, reference, name, phone, address, ticketNumber, phoneEnding, note
    }

    enum CodingKeys: String, CodingKey {
        case kind, values, skipped, triggers, category, remedy, email, links, speaker, proved, reasks, asks,
            isConfirming
    }

    package var kind: Kind
    package var values: [Slot: String]
    package var skipped: [Slot]
    package var triggers: [Trigger]
    package var category: String?
    package var remedy: String?
    package var email: String?
    /// Addresses of pictures and other evidence.
    package var links: [String]
    /// Nil is the customer.
    package var speaker: Speaker?
    /// The ticket that the form is about, once it is proved to be the customer's.
    package var proved: TicketNumber?
    /// Invalid answers to the question now asked.
    package var reasks: Int
    /// How often each slot was asked for, whatever came back.
    package var asks: [Slot: Int]
    /// Whether the values were read back and a yes is awaited.
    package var isConfirming: Bool

    package init(kind: Kind, triggers: [Trigger] = []) {
        self.kind = kind
        self.triggers = triggers
        values = [:]
        skipped = []
        links = []
        reasks = 0
        asks = [:]
        isConfirming = false
    }

    /// The slots of a kind, in the order of asking.
    package var slots: [Slot] {
        switch kind {
        // Where somebody may be hurt, how to reach them is enough.
        case .complaint where isUrgent && !skipped.contains(.phone): [.summary, .phone]
        case .complaint where isUrgent: [.summary, .phone, .name, .reference]
        // Of whom somebody complains is known; an order has nothing to do with it.
        case .complaint where triggers.contains(.staffFeedback): [.summary, .name, .phone]
        case .complaint where needsAddress: [.summary, .reference, .name, .phone, .address]
        case .complaint: [.summary, .reference, .name, .phone]
        case .staffFeedback: [.summary, .name, .phone]
        case .callback: [.phone]
        case .question: [.summary, .phone]
        case .eraseData: [.phone, .name]
        case .ticketStatus: [.ticketNumber, .phoneEnding]
        case .ticketNote where proved != nil: [.note]
        case .ticketClose where proved != nil: []
        case .ticketNote, .ticketClose: [.ticketNumber, .phoneEnding]
        }
    }

    /// Whether something must be fetched or brought; where a repair is made is for people to say.
    private var needsAddress: Bool { ["Đổi hàng", "Trả hàng"].contains(remedy) }

    /// Whether a value is kept when it is told, asked or not: who calls back needs to know all of it.
    package func keeps(_ slot: Slot) -> Bool {
        slots.contains(slot)
            || (kind == .callback || kind == .question || isUrgent)
                && [.summary, .reference, .name].contains(slot)
            || (kind == .staffFeedback || triggers.contains(.staffFeedback)) && slot == .reference
    }

    /// Whether somebody may be hurt: the ticket goes out as soon as there is a number to call.
    package var isUrgent: Bool { kind == .complaint && triggers.contains(.safety) }

    /// Whether the customer told anything that would be lost with the form.
    package var isWorthKeeping: Bool {
        switch kind {
        case .complaint, .staffFeedback, .question, .callback: values[.summary] != nil
        case .eraseData, .ticketStatus, .ticketNote, .ticketClose: false
        }
    }

    /// Whether it asks for the number of a ticket and the proof that it is the customer's.
    package var proves: Bool { [.ticketStatus, .ticketNote, .ticketClose].contains(kind) }

    /// Whether a slot may be skipped.
    ///
    /// Even the phone may: a ticket without one is answered in the chat, which traps nobody; only what a
    /// form is pointless without must be there.
    package func isOptional(_ slot: Slot) -> Bool {
        switch slot {
        case .reference, .name, .address: true
        case .phone: kind == .complaint || kind == .staffFeedback || kind == .question || kind == .callback
        case .summary, .ticketNumber, .phoneEnding, .note: false
        }
    }

    /// The next slot to ask, or nil when all is there.
    package var asking: Slot? {
        slots.first { values[$0] == nil && !skipped.contains($0) && !($0 == .phone && email != nil) }
    }

    /// Whether the values are read back before filing: only where several were collected.
    package var needsConfirmation: Bool {
        kind == .complaint && !isUrgent || kind == .staffFeedback || kind == .eraseData
            || (kind == .ticketClose && proved != nil)
    }

    package var ticketKind: TicketDraft.Kind {
        switch kind {
        case .complaint: .complaint
        case .staffFeedback: .feedback
        case .question: .question
        case .callback, .eraseData, .ticketStatus, .ticketNote, .ticketClose: .request
        }
    }

    /// The values as the lines that a customer reads before filing.
    package var summaryLines: String {
        var lines: [String] = []
        func add(_ title: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            let isLong = value.count > Self.mostReadBack
            lines.append("- \(title): \(isLong ? value.prefix(Self.mostReadBack) + "…" : value)")
        }
        add(
            kind == .eraseData ? "Yêu cầu" : "Nội dung",
            kind == .eraseData ? "Xóa dữ liệu cá nhân" : values[.summary])
        add("Mã đơn/tài khoản", values[.reference])
        add("Mong muốn", remedy)
        add("Tên", values[.name])
        add("Điện thoại", values[.phone])
        add("Email", email)
        add("Địa chỉ", values[.address])
        add("Hình ảnh, liên kết", links.joined(separator: ", "))
        add("Người phản ánh", speaker?.label)
        return lines.joined(separator: "\n")
    }

    /// Characters of one value that are read back; the ticket has them all.
    private static let mostReadBack = 400
}
