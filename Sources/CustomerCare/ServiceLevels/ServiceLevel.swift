/// What is promised for tickets of a priority, customer group and team: working time for each clock.
package struct ServiceLevel: Sendable, Equatable {
    /// The tickets that it is for; what is empty does not matter.
    package var priorities: Set<Priority>
    package var groups: Set<CustomerGroup>
    package var teams: Set<String>
    /// Working minutes; a clock that is missing is not promised.
    package var minutes: [ServiceClock: Int]

    package init(
        priorities: Set<Priority> = [], groups: Set<CustomerGroup> = [], teams: Set<String> = [],
        minutes: [ServiceClock: Int]
    ) {
        self.priorities = priorities
        self.groups = groups
        self.teams = teams
        self.minutes = minutes
    }

    package func covers(_ priority: Priority, _ group: CustomerGroup?, _ team: String?) -> Bool {
        (priorities.isEmpty || priorities.contains(priority))
            && (groups.isEmpty || group.map(groups.contains) == true)
            && (teams.isEmpty || team.map(teams.contains) == true)
    }

    /// When each clock runs out that still runs or has stopped, by what happened to the ticket so far.
    ///
    /// A clock that stands in a pause without end has no due time.
    package func dues(_ history: ServiceHistory, _ calendar: ServiceCalendar) -> [ServiceDue] {
        ServiceClock.allCases.compactMap { clock in
            guard let minutes = minutes[clock], let start = history.start(of: clock) else { return nil }
            let due = calendar.moment(Int64(minutes) * 60_000, after: start, pauses: history.pauses)
            return ServiceDue(clock: clock, start: start, due: due, metAt: history.end(of: clock))
        }
    }
}
