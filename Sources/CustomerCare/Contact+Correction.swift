/// What is wrong with a way to reach somebody, as it was typed.
package enum ContactFault: Error, Sendable, Equatable {
    /// The part of a contact that is meant.
    package enum Part: String, Sendable, CaseIterable {
        case name, phone, email, address
    }

    /// No telephone number: other signs than digits and the marks between them, or too few or many digits.
    case noPhone(String)
    case noEmail(String)
    /// More characters than a part may have.
    case tooLong(Part, limit: Int)

    /// What is wrong and what to write.
    package var reason: String {
        switch self {
        case .noPhone(let text): "\"\(text)\" is no phone; write 9 to 11 digits"
        case .noEmail(let text): "\"\(text)\" is no e-mail; write one like lan@example.com"
        case .tooLong(let part, let limit):
            "the \(part.rawValue) is too long; write \(limit) characters or fewer"
        }
    }
}

extension Contact {
    /// Characters of one part, at most.
    package static let longestPart = 500

    /// The same with what somebody typed in its place: what is nil stays, what is blank is taken away.
    ///
    /// A phone is kept as digits from 0.
    ///
    /// - Throws: ``ContactFault`` for the first part that cannot be right; nothing is replaced then.
    package func corrected(
        name: String? = nil, phone: String? = nil, email: String? = nil, address: String? = nil
    ) throws(ContactFault) -> Contact {
        func part(_ part: ContactFault.Part, _ typed: String?, _ known: String?) throws(ContactFault)
            -> String?
        {
            guard let typed else { return known }
            guard typed.count <= Self.longestPart else {
                throw .tooLong(part, limit: Self.longestPart)
            }
            return typed.isBlank ? nil : typed.trimmed
        }
        var corrected = self
        corrected.name = try part(.name, name, self.name)
        corrected.address = try part(.address, address, self.address)
        corrected.phone = try part(.phone, phone, self.phone)
        // What stands there already may have come from elsewhere, and a form sends it back; only what is new is looked at.
        if let typed = corrected.phone, typed != self.phone {
            guard let digits = Customer.phone(typed) else { throw .noPhone(typed) }
            corrected.phone = digits
        }
        corrected.email = try part(.email, email, self.email)
        if let typed = corrected.email, typed != self.email, Customer.email(typed) == nil {
            throw .noEmail(typed)
        }
        return corrected
    }
}
