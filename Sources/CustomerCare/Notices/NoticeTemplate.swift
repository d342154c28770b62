/// What a notice says by e-mail, with places for what it tells of.
package struct NoticeTemplate: Sendable, Equatable {
    /// A place in a template.
    package enum Place: String, Sendable, CaseIterable {
        /// The number of the ticket.
        case ticket = "phieu"
        /// The customer's name, or `anh/chị`.
        case name = "ten"
        /// What the customer wants, in their words.
        case summary = "noi_dung"
        case stage = "trang_thai"
        /// By when the promise runs that comes first, or that was broken.
        case due = "han"
        /// What was done about it.
        case outcome = "ket_qua"
    }

    package var subject: String
    package var text: String

    package init(subject: String, text: String) {
        self.subject = subject
        self.text = text
    }

    /// The template with values in its places; what a ticket does not hold is left empty.
    package func filled(_ values: [Place: String]) -> NoticeTemplate {
        func fill(_ text: String) -> String {
            var result = ""
            var rest = text[...]
            while let open = rest.firstIndex(of: "{") {
                result += rest[..<open]
                rest = rest[open...]
                guard let close = rest.firstIndex(of: "}"),
                    let place = Place(rawValue: String(rest[rest.index(after: open)..<close]))
                else {
                    result.append(rest.removeFirst())
                    continue
                }
                // A value is not looked through: words of a customer are no places.
                result += values[place] ?? ""
                rest = rest[rest.index(after: close)...]
            }
            return result + rest
        }
        return NoticeTemplate(subject: fill(subject), text: fill(text))
    }
}
