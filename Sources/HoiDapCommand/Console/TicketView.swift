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

    struct Due: Encodable {
        var clock: String
        var due: String?
        var met: String?
        var breached: Bool
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
    var team: String?
    var urgency: String
    var priority: String
    var plan: String?
    var reasons: [String]
    var group: String?
    var customer: String?
    var amount: Int64?
    var waiting: String?
    var outcome: String?
    var reopened: Int
    var mergedInto: String?
    var related: [String]
    var tags: [String]
    var due: String?
    var overdue: Bool
    var dues: [Due]
    var triggers: [String]
    var openedAt: String
    var updatedAt: String
    var transcript: [Line]
    var history: [Change]

    init(_ ticket: Ticket, at now: Timestamp) {
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
        let sorted = ticket.classification
        team = sorted.team
        urgency = sorted.urgency.rawValue
        priority = sorted.priority.rawValue
        plan = sorted.plan
        reasons = sorted.reasons
        group = ticket.group?.rawValue
        customer = ticket.customer?.description
        amount = draft.amount
        waiting = ticket.waiting?.rawValue
        outcome = ticket.outcome
        reopened = ticket.reopenCount
        mergedInto = ticket.mergedInto?.description
        related = ticket.related.map(\.description)
        tags = ticket.tags
        due = ticket.nextDue?.due?.description
        overdue = ticket.dues.contains { $0.isRunning && $0.isBreached(by: now) }
        dues = ticket.dues.map {
            Due(
                clock: $0.clock.rawValue, due: $0.due?.description, met: $0.metAt?.description,
                breached: $0.isBreached(by: now))
        }
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
    static func lines(_ ticket: Ticket, at now: Timestamp) -> [String] {
        let view = TicketView(ticket, at: now)
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
        add("team", view.team)
        add("customer", [view.customer, ticket.group?.label].compactMap(\.self).joined(separator: ", "))
        let sorted = ticket.classification
        add(
            "priority",
            "\(view.priority) (\(sorted.priority.label)); urgency \(view.urgency) (\(sorted.urgency.label))")
        for reason in view.reasons { add("because", reason) }
        add("plan", view.plan)
        add("waiting", ticket.waiting?.label)
        for due in ticket.dues { add("due", line(of: due, ticket, at: now)) }
        add("outcome", view.outcome)
        add("reopened", view.reopened > 0 ? "\(view.reopened)×" : nil)
        add("merged into", view.mergedInto)
        add("related", view.related.joined(separator: ", "))
        add("tags", view.tags.joined(separator: " "))
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

    /// `phản hồi đầu 2026-11-27T10:00:00+07:00, LATE`, or `phản hồi đầu stands still until the customer answers`.
    private static func line(of promise: ServiceDue, _ ticket: Ticket, at now: Timestamp) -> String {
        guard promise.metAt != nil || promise.due != nil else {
            return promise.clock.label + " stands still"
                + (ticket.waiting == .customer ? " until the customer answers" : "")
        }
        let state =
            switch (promise.metAt, promise.isBreached(by: now)) {
            case (let met?, true): "kept late at \(met)"
            case (let met?, false): "kept at \(met)"
            case (nil, true): "LATE"
            case (nil, false): ticket.waiting == .thirdParty ? "runs while a third party acts" : "runs"
            }
        return ([promise.clock.label, promise.due?.description].compactMap(\.self).joined(separator: " "))
            + ", "
            + state
    }
}
