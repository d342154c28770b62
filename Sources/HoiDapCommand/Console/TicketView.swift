import CustomerCare

/// A ticket as commands print it.
struct TicketView: Encodable {
    struct Line: Encodable {
        var speaker: String
        var text: String
        var at: String
    }

    struct Change: Encodable {
        var at: String
        var by: String
        var field: String
        var from: String?
        var to: String?
    }

    var number: String
    var stage: String
    var kind: String
    var category: String?
    var product: String?
    var reference: String?
    var summary: String
    var remedy: String?
    var name: String?
    var phone: String?
    var email: String?
    var address: String?
    var sender: String
    var channel: String
    var owner: String?
    var triggers: [String]
    var openedAt: String
    var updatedAt: String
    var transcript: [Line]
    var history: [Change]

    init(_ ticket: Ticket) {
        let draft = ticket.draft
        number = ticket.number.description
        stage = ticket.stage.rawValue
        kind = draft.kind.rawValue
        category = draft.category
        product = draft.product
        reference = draft.reference
        summary = draft.summary
        remedy = draft.remedy
        name = draft.contact.name
        phone = draft.contact.phone
        email = draft.contact.email
        address = draft.contact.address
        sender = draft.sender
        channel = draft.channel
        owner = ticket.owner
        triggers = draft.triggers
        openedAt = ticket.openedAt.description
        updatedAt = ticket.updatedAt.description
        transcript = draft.transcript.map {
            Line(speaker: $0.speaker.rawValue, text: $0.text, at: $0.at.description)
        }
        history = ticket.history.map {
            Change(at: $0.at.description, by: $0.by, field: $0.field, from: $0.from, to: $0.to)
        }
    }

    /// The ticket for people.
    static func lines(_ ticket: Ticket) -> [String] {
        let view = TicketView(ticket)
        var lines = ["\(view.number)  \(view.stage) (\(ticket.stage.label))"]
        func add(_ title: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("  \(title): \(value)") }
        }
        add("kind", view.kind)
        add("category", view.category)
        add("reference", view.reference)
        add("summary", view.summary)
        add("remedy", view.remedy)
        add("name", view.name)
        add("phone", view.phone)
        add("email", view.email)
        add("sender", "\(view.sender) (\(view.channel))")
        add("owner", view.owner)
        add("triggers", view.triggers.joined(separator: ", "))
        add("opened", view.openedAt)
        add("updated", view.updatedAt)
        if !view.transcript.isEmpty {
            lines.append("transcript")
            lines += view.transcript.map {
                "  \($0.at)  \($0.speaker): \($0.text.replacing("\n", with: "\n    "))"
            }
        }
        if !view.history.isEmpty {
            lines.append("history")
            lines += view.history.map { change in
                "  \(change.at)  \(change.by)  \(change.field): \(change.from ?? "-") → \(change.to ?? "-")"
            }
        }
        return lines
    }
}
