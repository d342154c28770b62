package import VietnameseText

/// Something that a customer bought.
package struct Purchase: Sendable, Equatable {
    package var day: CalendarDate
    package var product: String?
    package var reference: String?
    /// Đồng.
    package var amount: Int64?

    package init(day: CalendarDate, product: String? = nil, reference: String? = nil, amount: Int64? = nil) {
        self.day = day
        self.product = product
        self.reference = reference
        self.amount = amount
    }
}
