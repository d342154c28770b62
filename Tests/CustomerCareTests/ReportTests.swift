import Testing
import VietnameseText

@testable import CustomerCare

/// Each figure against numbers worked out by hand.
@Suite struct ReportTests {
    private static let policy: CarePolicy = {
        var policy = CarePolicy()
        policy.calendar = .always
        return policy
    }()
    private static let start = Timestamp(seconds: 1_795_194_000)  // 2026-11-21T00:00 in Viet Nam
    private static func at(_ minute: Int) -> Timestamp { start.adding(seconds: Int64(minute) * 60) }

    private static let data: ReportData = {
        var data = ReportData()
        var done = ReportTicket(
            openedAt: at(0), respondedAt: at(10), resolvedAt: at(100),
            pauses: [Pause(since: at(20), until: at(50))], stage: .closed, channel: "zalo", team: "a",
            isPromised: true)
        data.tickets.append(done)
        done.resolvedAt = at(200)
        done.pauses = []
        (done.respondedAt, done.reopenCount, done.breaches) = (at(30), 1, 2)
        data.tickets.append(done)
        data.tickets.append(
            ReportTicket(openedAt: at(1500), stage: .received, channel: "web", team: "b", isHandOff: true))
        data.tickets.append(
            ReportTicket(openedAt: at(1500), resolvedAt: at(1501), stage: .cancelled, channel: "web"))
        let (first, second) = (at(0).vietnamDate, at(1500).vietnamDate)
        data.conversations = [
            .init(day: first, channel: "zalo", messages: 4, isContained: false),
            .init(day: first, channel: "web", messages: 4, isContained: true),
            .init(day: second, channel: "web", messages: 2, isContained: true),
        ]
        data.unanswered = [first: 2]
        data.answers = [
            .init(isNPS: false, score: 5, at: at(1), ticket: data.tickets[0]),
            .init(isNPS: false, score: 3, at: at(1)), .init(isNPS: true, score: 10, at: at(1)),
            .init(isNPS: true, score: 9, at: at(1)), .init(isNPS: true, score: 8, at: at(1)),
            .init(isNPS: true, score: 6, at: at(1)),
        ]
        return data
    }()

    private static func report(_ grouping: ReportGrouping?) -> Report {
        Report(
            data, from: at(0).vietnamDate, to: at(1500).vietnamDate, by: grouping, policy: policy)
    }

    static let expected: [ReportFigure: Double] = [
        .opened: 4, .settled: 2, .resolutionRate: 2.0 / 3, .responseRate: 2.0 / 3, .firstResponseMedian: 10,
        .firstResponseMean: 20, .handlingMedian: 70, .handlingMean: 135, .handlingP90: 200,
        .recomplaintRate: 0.5, .breaches: 2, .levelsKept: 0.5, .csat: 0.5, .csatAnswers: 2, .nps: 25,
        .npsAnswers: 4, .conversations: 3, .containment: 2.0 / 3, .unanswered: 2, .fallbackRate: 0.2,
        .handOffs: 1,
    ]

    @Test(arguments: ReportFigure.allCases) func theWholeIsAsWorkedOutByHand(_ figure: ReportFigure) throws {
        #expect(Self.report(nil).total.values[figure] == Self.expected[figure])
    }

    @Test func groupsAddUpAndKnowWhatTheyCannotTell() {
        for grouping in ReportGrouping.allCases {
            let report = Self.report(grouping)
            let opened = report.rows.reduce(0) { $0 + ($1.values[.opened] ?? 0) }
            #expect(opened == 4, "\(grouping)")
            #expect(report.rows.map(\.key) == report.rows.map(\.key).sorted { ($0 ?? "") < ($1 ?? "") })
        }
        let channels = Self.report(.channel).rows
        #expect(channels.map(\.key) == ["web", "zalo"])
        #expect(channels.map { $0.values[.containment] } == [1, 0])
        #expect(channels.map { $0.values[.fallbackRate] } == [nil, nil])
        #expect(channels.map { $0.values[.csat] } == [nil, 1])
        let days = Self.report(.day).rows
        #expect(days.map(\.key) == ["2026-11-21", "2026-11-22"])
        #expect(days.map { $0.values[.unanswered] } == [2, 0])
        #expect(Self.report(.team).rows.map { $0.values[.containment] } == [nil, nil, nil])
    }

    @Test func nothingIsNoDivisionByZero() {
        let report = Report(
            ReportData(), from: Self.at(0).vietnamDate, to: Self.at(0).vietnamDate, by: .day,
            policy: Self.policy)
        #expect(report.rows.isEmpty)
        #expect(report.total.values[.resolutionRate] == nil && report.total.values[.opened] == 0)
    }

    @Test func handlingTimeIsWorkingTime() {
        let friday = Timestamp(seconds: 1_795_749_600)  // 2026-11-27T10:20 in Viet Nam
        let minutes = Report.minutes(from: friday, to: friday.adding(seconds: 7 * 86_400), [], .office)
        // Five days and a half of 510 minutes and a Saturday of 240: one week exactly.
        #expect(minutes == 5 * 510 + 240)
    }

    @Test func aNoticeIsTriedLessAndLessOftenAndThenGivenUp() throws {
        var now = Self.start
        var waits: [Int64] = []
        for attempt in 1..<Redelivery.mostAttempts {
            let next = try #require(Redelivery.next(after: attempt, delivery: "ab12", now: now))
            waits.append(next.seconds(since: now))
            now = next
        }
        #expect(waits == waits.sorted())
        #expect(waits.first.map { (10...13).contains($0) } == true)
        #expect(Redelivery.next(after: Redelivery.mostAttempts, delivery: "ab12", now: now) == nil)
        #expect((3600 * 8...3600 * 30).contains(now.seconds(since: Self.start)))
        let other = Redelivery.next(after: 5, delivery: "ffff", now: Self.start)
        #expect(other != Redelivery.next(after: 5, delivery: "ab12", now: Self.start))
    }
}
