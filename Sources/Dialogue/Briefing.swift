package import CustomerCare
import VietnameseText

/// All that a conversation may know when it handles an event: answers, policy and the time.
package struct Briefing: Sendable {
    package var answers: AnswerBook
    package var policy: CarePolicy
    package var now: Timestamp
    /// Whether drafts and internal entries may be answered: never to customers.
    package var includesUnpublished: Bool
    /// The customer's own tickets as they stand, in the order of their numbers.
    package var tickets: [TicketGlance]
    /// What the customer's record says of them; nil while they are unknown.
    package var customer: CustomerGlance?

    package init(
        answers: AnswerBook, policy: CarePolicy, now: Timestamp, includesUnpublished: Bool = false,
        tickets: [TicketGlance] = [], customer: CustomerGlance? = nil
    ) {
        self.tickets = tickets
        self.customer = customer
        self.answers = answers
        self.policy = policy
        self.now = now
        self.includesUnpublished = includesUnpublished
    }
}

extension Briefing {
    /// When people are back by the service calendar, in words, while they are away; nil while they are there.
    ///
    /// `13h00 hôm nay`, `8h00 sáng mai`, `8h00 thứ Hai`, `8h00 thứ Năm ngày 11/2`.
    var peopleAreBack: String? {
        guard !policy.calendar.isOpen(at: now), let opening = policy.calendar.opening(from: now) else {
            return nil
        }
        let (hour, minute) = opening.vietnamTime
        let clock = "\(hour)h" + (minute < 10 ? "0\(minute)" : "\(minute)")
        let day = opening.vietnamDate
        switch day.dayNumber - now.vietnamDate.dayNumber {
        case ...0: return clock + " hôm nay"
        // Before dawn "mai" is for most people the day that has begun.
        case 1 where now.vietnamTime.hour >= Self.dawn:
            return clock + (hour < Self.noon ? " sáng mai" : " ngày mai")
        case 1...6: return clock + " " + Self.weekdays[day.weekday - 1]
        default:
            let date = day.components
            return clock + " \(Self.weekdays[day.weekday - 1]) ngày \(date.day)/\(date.month)"
        }
    }

    private static let noon = 11
    private static let dawn = 5
    private static let weekdays = [
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
    ]

    /// Whether the customer is one whom people should serve soon.
    var isSpecialCustomer: Bool { customer?.group?.value == .high }

    /// Misses in a row after which people are offered; a special customer does not wait for the second.
    var missesBeforeOffer: Int { isSpecialCustomer ? 1 : policy.limits.missesBeforeOffer }
}
