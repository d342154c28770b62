import CustomerCare
import VietnameseText

extension TicketView {
    /// Without what tells who the customer is: for lists that leave the house.
    var masked: TicketView {
        var view = self
        let analyzer = Analyzer.vietnamese
        let person = KnownPerson(Contact(name: name, phone: phone, email: email, address: address))
        func hide(_ text: String) -> String {
            person.masked(in: PersonalData.masked(text, analyzer.analyze(text)))
        }
        view.name = name.map(PersonalData.masked(name:))
        view.phone = phone.map(PersonalData.masked(phone:))
        view.email = email.map(PersonalData.masked(email:))
        view.address = address.map { _ in PersonalData.mask }
        view.reference = reference.map { _ in PersonalData.mask }
        view.sender = PersonalData.masked(sender: sender)
        view.summary = hide(summary)
        view.product = product.map(hide)
        view.remedy = remedy.map(hide)
        // Agents' own words, in which numbers are sums and not people's.
        view.plan = plan.map(person.masked(in:))
        view.reasons = reasons.map(person.masked(in:))
        view.tags = tags.map(person.masked(in:))
        view.outcome = outcome.map(hide)
        view.transcript = transcript.map { Line(speaker: $0.speaker, text: hide($0.text), at: $0.at) }
        view.history = history.map { change in
            guard change.field != "contact" else {
                return Change(
                    at: change.at, by: change.by, field: change.field, from: nil, to: PersonalData.mask)
            }
            return Change(
                at: change.at, by: change.by, field: change.field, from: change.from.map(hide),
                to: change.field == "mergedInto" || change.field == "merged" ? change.to : change.to.map(hide)
            )
        }
        return view
    }

    static let header = [
        "number", "stage", "kind", "category", "priority", "urgency", "team", "owner", "opened_at",
        "updated_at",
        "due_at", "overdue", "channel", "group", "customer", "name", "phone", "email", "address", "reference",
        "amount", "summary", "remedy", "outcome", "reopened", "merged_into", "tags", "reasons",
    ]

    /// The cells under ``header``.
    var row: [String] {
        [
            number, stage, kind, category ?? "", priority, urgency, team ?? "", owner ?? "", openedAt,
            updatedAt,
            due ?? "", overdue ? "1" : "0", channel, group ?? "", customer ?? "", name ?? "", phone ?? "",
            email ?? "", address ?? "", reference ?? "", amount.map(String.init) ?? "", summary, remedy ?? "",
            outcome ?? "", String(reopened), mergedInto ?? "", tags.joined(separator: " "),
            reasons.joined(separator: "; "),
        ]
    }
}
