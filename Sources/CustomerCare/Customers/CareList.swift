/// Whom the team should turn to of its own accord.
package enum CareList: String, Sendable, Codable, CaseIterable {
    /// To call this month: after a solution, after long silence, and large customers.
    case call
    /// Birthdays of the day.
    case birthdays
    /// Solutions that were given and should be asked after.
    case followUps = "follow-ups"

    /// Why somebody is on a list.
    package enum Reason: String, Sendable, Codable {
        /// A matter of theirs was settled within ``CareList/happyCallDays`` days, and nobody spoke to them since.
        case happyCall
        /// Nothing was heard of them for ``CareList/silenceDays`` days.
        case longSilence
        /// Special, large or broker, and nobody was in touch for ``CareList/largeCustomerDays`` days.
        case largeCustomer
        case birthday
        /// The solution is ``CareList/followUpDays`` days old.
        case followUp

        package var label: String {
            switch self {
            case .happyCall: "gọi hỏi thăm sau xử lý"
            case .longSilence: "lâu không liên lạc"
            case .largeCustomer: "khách giá trị cao"
            case .birthday: "sinh nhật"
            case .followUp: "theo dõi sau xử lý"
            }
        }
    }

    package static let happyCallDays = 30
    package static let silenceDays = 90
    package static let largeCustomerDays = 30
    package static let followUpDays = 3

    /// One row of a list.
    package struct Entry: Sendable, Equatable {
        package var reason: Reason
        package var customer: Customer?
        package var ticket: TicketNumber?
        /// The last contact, the solution, or the birthday.
        package var since: Timestamp

        package init(reason: Reason, customer: Customer?, ticket: TicketNumber? = nil, since: Timestamp) {
            self.reason = reason
            self.customer = customer
            self.ticket = ticket
            self.since = since
        }
    }
}
