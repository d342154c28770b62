import CustomerCare
import IntentMatching

extension Conversation {
    /// The names under which ``slots`` may hold a value.
    package static let slotNames: Set<String> = Set(
        ["goi", "xung", "topic", "ticket", "name", "phone", "email", "form", "category", "remedy"]
            + Form.Slot.allCases.map(\.rawValue))

    /// The form that is being filled or filed.
    package var form: Form? {
        switch phase {
        case .filling(let form), .filing(let form): form
        case .open, .choosing, .offered, .rating, .commenting, .held: nil
        }
    }

    /// What the conversation knows, by the names that tests and integrators use.
    ///
    /// `goi`, `xung`, `topic`, `ticket`, `name`, `phone`, `email`, and of a form under way also `form`,
    /// `summary`, `reference`, `category`, `remedy`.
    package var slots: [String: String] {
        var slots: [String: String] = ["goi": address.customer, "xung": address.ourselves]
        slots["topic"] = topic?.rawValue
        slots["ticket"] = tickets.last?.description
        slots["name"] = contact.name
        slots["phone"] = contact.phone
        slots["email"] = contact.email
        slots["address"] = contact.address
        guard case .filling(let form) = phase else { return slots }
        slots["form"] = form.kind.rawValue
        slots["category"] = form.category
        slots["remedy"] = form.remedy
        slots["email"] = form.email ?? slots["email"]
        for (slot, value) in form.values { slots[slot.rawValue] = value }
        return slots
    }
}
