import VietnameseText

/// One e-mail, finished; plain text.
package struct Mail: Sendable, Equatable, Codable {
    package var to: String
    package var subject: String
    package var text: String

    package init(to: String, subject: String, text: String) {
        self.to = to
        self.subject = subject
        self.text = text
    }

    /// What a notice says to its reader, a customer or (a broken promise) the team; nothing where no mail is
    /// wanted, no words are written for it, or the reader has no address.
    package init?(_ kind: NoticeKind, _ ticket: Ticket, _ policy: CarePolicy, promise: ServiceDue? = nil) {
        guard policy.mail != nil, let template = policy.templates[kind] else { return nil }
        let contact = ticket.draft.contact
        let team = policy.teams.first { $0.id == ticket.classification.team }
        let address = kind == .breach ? team?.email : contact.email
        guard let address, MailSettings.isAddress(address) else { return nil }
        var values: [NoticeTemplate.Place: String] = [
            .ticket: ticket.number.description, .name: contact.name ?? "anh/chị",
            .summary: ticket.draft.summary, .stage: ticket.stage.label,
        ]
        values[.due] = (promise?.due ?? ticket.nextDue?.due).map(Self.wording)
        values[.outcome] = ticket.outcome
        let filled = template.filled(values)
        self.init(to: address, subject: filled.subject, text: filled.text)
    }

    /// `17:30 ngày 27/11/2026`.
    private static func wording(_ moment: Timestamp) -> String {
        let (hour, minute) = moment.vietnamTime
        let (year, month, day) = moment.vietnamDate.components
        return "\(hour.twoDigits):\(minute.twoDigits) ngày \(day.twoDigits)/\(month.twoDigits)/\(year)"
    }
}
