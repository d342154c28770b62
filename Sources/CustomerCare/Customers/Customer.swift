import VietnameseText

/// A person or company that is served, whatever channel they write from.
package struct Customer: Sendable, Equatable {
    /// Whether we may write to them of our own accord.
    package enum Consent: String, Sendable, Codable, CaseIterable {
        case given, refused
    }

    /// A birthday; the year may be unknown.
    package struct Birthday: Sendable, Hashable, CustomStringConvertible {
        package var year: Int?
        package var month: Int
        package var day: Int

        /// Reads `1990-03-08` and `03-08`; nothing for days that do not exist.
        package init?(_ text: some StringProtocol) {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard (2...3).contains(parts.count), let month = parts[parts.count - 2],
                let day = parts.last ?? nil
            else { return nil }
            let year = parts.count == 3 ? parts[0] : nil
            // 2000 has a 29 February.
            guard parts.count == 2 || year != nil,
                CalendarDate(year: year ?? 2000, month: month, day: day) != nil
            else { return nil }
            (self.year, self.month, self.day) = (year, month, day)
        }

        package var description: String {
            let date = CalendarDate(year: year ?? 2000, month: month, day: day)?.description ?? ""
            return year == nil ? String(date.dropFirst(5)) : date
        }
    }

    package var id: CustomerID
    package var name: String?
    /// Digits from 0, the one to call first at the front.
    package var phones: [String] = []
    package var email: String?
    package var address: String?
    /// As the customer or the import wrote it, such as `Nghệ An`.
    package var province: String?
    package var group: CustomerGroup?
    package var birthday: Birthday?
    /// How we call them: `chị`, `chú`.
    package var callName: String?
    package var consent: Consent?
    /// The senders of their conversations, over all channels.
    package var senders: [String] = []
    package var note: String?
    package var createdAt: Timestamp
    package var updatedAt: Timestamp
    /// When they last wrote or were last spoken to.
    package var lastContactAt: Timestamp

    package init(id: CustomerID, name: String? = nil, createdAt: Timestamp) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
        updatedAt = createdAt
        lastContactAt = createdAt
    }
}
