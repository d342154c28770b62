package import VietnameseText

/// The figures of a period, as a whole and by group.
package struct Report: Sendable, Equatable {
    /// How long after a solution another complaint counts as the same trouble.
    package static let recomplaintDays = 30

    /// One row.
    package struct Row: Sendable, Equatable {
        /// The day, channel, … ; nothing for the whole.
        package var key: String?
        /// What cannot be told of this row is missing.
        package var values: [ReportFigure: Double]

        package init(key: String?, values: [ReportFigure: Double]) {
            self.key = key
            self.values = values
        }
    }

    /// The first and the last day.
    package var from: CalendarDate
    package var to: CalendarDate
    package var grouping: ReportGrouping?
    package var total: Row
    /// By key.
    package var rows: [Row]

    package init(
        _ data: ReportData, from: CalendarDate, to: CalendarDate, by grouping: ReportGrouping?,
        policy: CarePolicy
    ) {
        self.from = from
        self.to = to
        self.grouping = grouping
        total = Row(
            key: nil, values: Self.figures(data, policy, knowsConversations: true, knowsUnanswered: true))
        rows = grouping.map { Self.rows(data, by: $0, policy) } ?? []
    }

    private static func rows(_ data: ReportData, by grouping: ReportGrouping, _ policy: CarePolicy) -> [Row] {
        var parts: [String: ReportData] = [:]
        for ticket in data.tickets {
            parts[grouping.key(of: ticket), default: ReportData()].tickets.append(ticket)
        }
        for answer in data.answers {
            // An answer about no ticket belongs to a day, and to no other group.
            let key =
                grouping == .day
                ? answer.at.vietnamDate.description : answer.ticket.map { grouping.key(of: $0) }
            if let key { parts[key, default: ReportData()].answers.append(answer) }
        }
        for conversation in data.conversations {
            let key: String
            switch grouping {
            case .day: key = conversation.day.description
            case .channel: key = conversation.channel
            case .category, .team, .group, .province: continue
            }
            parts[key, default: ReportData()].conversations.append(conversation)
        }
        if grouping == .day {
            for (day, count) in data.unanswered {
                parts[day.description, default: ReportData()].unanswered[day] = count
            }
        }
        let knowsConversations = grouping == .day || grouping == .channel
        return parts.sorted { $0.key < $1.key }.map { key, part in
            Row(
                key: key,
                values: figures(
                    part, policy, knowsConversations: knowsConversations, knowsUnanswered: grouping == .day))
        }
    }

    private static func figures(
        _ data: ReportData, _ policy: CarePolicy, knowsConversations: Bool, knowsUnanswered: Bool
    ) -> [ReportFigure: Double] {
        var values = ticketFigures(data.tickets, policy)
        let csat = data.answers.filter { !$0.isNPS }
        let nps = data.answers.filter(\.isNPS)
        values[.csatAnswers] = Double(csat.count)
        values[.csat] = share(csat.count { $0.score >= 4 }, of: csat.count)
        values[.npsAnswers] = Double(nps.count)
        values[.nps] = share(
            nps.count { $0.score >= 9 } - nps.count { $0.score <= 6 }, of: nps.count
        ).map { $0 * 100 }
        if knowsConversations {
            values[.conversations] = Double(data.conversations.count)
            values[.containment] = share(
                data.conversations.count(where: \.isContained), of: data.conversations.count)
        }
        if knowsUnanswered {
            let unanswered = data.unanswered.values.reduce(0.0) { $0 + Double($1) }
            values[.unanswered] = unanswered
            let messages = data.conversations.reduce(0) { $0 + $1.messages }
            values[.fallbackRate] = messages == 0 ? nil : unanswered / Double(messages)
        }
        return values
    }

    private static func ticketFigures(_ tickets: [ReportTicket], _ policy: CarePolicy) -> [ReportFigure:
        Double]
    {
        let valid = tickets.filter { $0.stage != .cancelled }
        let settled = valid.filter { $0.resolvedAt != nil }
        let responses = valid.compactMap { ticket in
            ticket.respondedAt.map {
                minutes(from: ticket.openedAt, to: $0, [], policy.calendar(of: ticket.team))
            }
        }.sorted()
        let handling = settled.compactMap { ticket in
            ticket.resolvedAt.map {
                minutes(from: ticket.openedAt, to: $0, ticket.pauses, policy.calendar(of: ticket.team))
            }
        }.sorted()
        let promised = tickets.filter(\.isPromised)
        var values: [ReportFigure: Double] = [
            .opened: Double(tickets.count), .settled: Double(settled.count),
            .breaches: Double(tickets.reduce(0) { $0 + $1.breaches }),
            .handOffs: Double(tickets.count(where: \.isHandOff)),
        ]
        values[.resolutionRate] = share(settled.count, of: valid.count)
        values[.responseRate] = share(responses.count, of: valid.count)
        values[.firstResponseMedian] = percentile(50, of: responses)
        values[.firstResponseMean] = mean(responses)
        values[.handlingMedian] = percentile(50, of: handling)
        values[.handlingMean] = mean(handling)
        values[.handlingP90] = percentile(90, of: handling)
        values[.recomplaintRate] = share(
            settled.count { $0.reopenCount > 0 || $0.hasSuccessor }, of: settled.count)
        values[.levelsKept] = share(promised.count { $0.breaches == 0 }, of: promised.count)
        return values
    }

    /// Working minutes of a span without its pauses.
    static func minutes(
        from start: Timestamp, to end: Timestamp, _ pauses: [Pause], _ calendar: ServiceCalendar
    ) -> Double {
        guard start < end else { return 0 }
        let worked = Pause.pieces(of: start.milliseconds..<end.milliseconds, without: pauses).reduce(0) {
            $0
                + calendar.workingTime(
                    from: Timestamp(milliseconds: $1.lowerBound), to: Timestamp(milliseconds: $1.upperBound))
        }
        return Double(worked) / 60_000
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }

    private static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// By nearest rank, of ascending values.
    static func percentile(_ percent: Int, of values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let rank = (percent * values.count + 99) / 100
        return values[max(1, rank) - 1]
    }
}
