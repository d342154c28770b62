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
}
