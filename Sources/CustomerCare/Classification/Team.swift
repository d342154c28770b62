import VietnameseText

/// Who settles matters together, and when.
package struct Team: Sendable, Equatable {
    /// Somebody who works on tickets.
    package struct Agent: Sendable, Equatable {
        /// As tickets name their owner.
        package var name: String
        /// Their shift, Monday to Sunday; nothing for the team's own hours.
        package var week: [WorkingHours]?

        package init(name: String, week: [WorkingHours]? = nil) {
            self.name = name
            self.week = week
        }

        /// Whether they work at a moment in a calendar of the team.
        func isOnShift(at moment: Timestamp, _ calendar: ServiceCalendar) -> Bool {
            guard let week else { return calendar.isOpen(at: moment) }
            let day = moment.vietnamDate
            // A closed day of the team is free for everyone, a day worked in exchange is not.
            let exception = calendar.exceptions[day]?.hours
            let hours =
                exception ?? (week.indices.contains(day.weekday - 1) ? week[day.weekday - 1] : .closed)
            let (hour, minute) = moment.vietnamTime
            return hours.spans.contains { $0.contains(hour * 60 + minute) }
        }
    }

    package var id: String
    package var label: String
    package var agents: [Agent]
    /// The team's own working time; nothing for the company's.
    package var calendar: ServiceCalendar?
    /// Where the team is told of broken promises.
    package var email: String?

    package init(id: String, label: String, agents: [Agent] = [], calendar: ServiceCalendar? = nil) {
        self.id = id
        self.label = label
        self.agents = agents
        self.calendar = calendar
    }
}
