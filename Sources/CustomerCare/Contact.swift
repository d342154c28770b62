/// How a customer can be reached.
package struct Contact: Sendable, Equatable, Codable {
    package var name: String?
    /// Normal form: digits from 0.
    package var phone: String?
    package var email: String?
    package var address: String?

    package init(name: String? = nil, phone: String? = nil, email: String? = nil, address: String? = nil) {
        self.name = name
        self.phone = phone
        self.email = email
        self.address = address
    }

    /// The same with what another one knows put in its place; what the other lacks stays.
    package func replacing(with other: Contact) -> Contact {
        Contact(
            name: other.name ?? name, phone: other.phone ?? phone, email: other.email ?? email,
            address: other.address ?? address)
    }
}
