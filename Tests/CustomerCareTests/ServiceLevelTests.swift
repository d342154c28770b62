import Testing
import VietnameseText

@testable import CustomerCare

/// The arithmetic of spans against a simulator that looks at every minute.
@Suite struct ServiceLevelTests {
    /// SplitMix64, so that every run has the same cases.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// Days that the simulator looks at.
    private static let window = 120

    /// Whether each minute from the first day on is worked, and the calendar that should say the same.
    struct Simulated {
        var minutes: [Bool] = []
        var calendar: ServiceCalendar
    }

    private static func spans(_ minutes: [Bool]) -> WorkingHours {
        let edges = minutes.indices.filter { minutes[$0] != ($0 > 0 && minutes[$0 - 1]) }
        let ends = minutes.last == true ? edges + [minutes.count] : edges
        return WorkingHours(
            joining: stride(from: 0, to: ends.count, by: 2).map { ends[$0]..<ends[$0 + 1] })
    }

    private static func hours(_ dice: inout Dice) -> [Bool] {
        var minutes = Array(repeating: false, count: 1440)
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
            let start = Int.random(in: 0..<1380, using: &dice)
            for minute in start..<min(1440, start + Int.random(in: 30...420, using: &dice)) {
                minutes[minute] = true
            }
        }
        return minutes
    }

    private static func simulated(_ dice: inout Dice, from first: Int) -> Simulated {
        let never = Array(repeating: false, count: 1440)
        let kinds = [hours(&dice), hours(&dice), never]
        var week = (0..<7).map { _ in kinds[Int.random(in: 0..<3, using: &dice)] }
        week[Int.random(in: 0..<7, using: &dice)] = kinds[0]
        let closed = Set((0..<4).map { _ in first + Int.random(in: 0..<12, using: &dice) })
        let working = Set((0..<2).map { _ in first + Int.random(in: 0..<12, using: &dice) })
        let calendar = ServiceCalendar(
            week: week.map(spans), observesHolidays: false,
            closed: Dictionary(uniqueKeysWithValues: closed.map { (CalendarDate(dayNumber: $0), "x") }),
            working: Dictionary(
                uniqueKeysWithValues: working.map { (CalendarDate(dayNumber: $0), spans(kinds[1])) }))
        var result = Simulated(calendar: calendar)
        for day in first..<first + window {
            // 1970-01-01 was a Thursday.
            result.minutes +=
                working.contains(day) ? kinds[1] : closed.contains(day) ? never : week[(day + 3) % 7]
        }
        return result
    }

    /// When so many minutes were worked, by looking at each; nothing if a pause without end comes before.
    ///
    /// Plain loops over memory: this runs without optimisation in the tests.
    private static func simulate(
        _ minutes: [Bool], from start: Int, target: Int, pauses: [Range<Int>], endless: Int?
    ) -> Int? {
        var worked = minutes
        return worked.withUnsafeMutableBufferPointer { worked in
            for pause in pauses {
                var minute = max(0, pause.lowerBound)
                while minute < pause.upperBound {
                    worked[minute] = false
                    minute += 1
                }
            }
            var minute = start
            var counted = 0
            let end = endless ?? worked.count
            while counted < target, minute < end {
                if worked[minute] { counted += 1 }
                minute += 1
            }
            return counted == target ? minute : nil
        }
    }

    private static func moment(_ minute: Int) -> Timestamp {
        Timestamp(seconds: Int64(minute) * 60 - Timestamp.vietnamOffsetSeconds)
    }

    /// 200 calendars with 50 cases each.
    @Test func tenThousandCasesAgreeWithASimulator() {
        var dice = Dice(state: 20_261_127)
        var compared = 0
        for _ in 0..<200 {
            let first = Int.random(in: 19_723..<29_584, using: &dice)  // 2024–2050
            let simulated = Self.simulated(&dice, from: first)
            let calendar = simulated.calendar
            func moment(_ minute: Int) -> Timestamp { Self.moment(first * 1440 + minute) }
            for _ in 0..<50 {
                let start = Int.random(in: 0..<2880, using: &dice)
                let target = Int.random(in: 0...600, using: &dice)
                let pauses = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
                    let since = start - 300 + Int.random(in: 0..<3000, using: &dice)
                    return since..<since + Int.random(in: 0...1500, using: &dice)
                }
                let endless =
                    Int.random(in: 0..<5, using: &dice) == 0
                    ? start + Int.random(in: -100..<3000, using: &dice) : nil
                let due = Self.simulate(
                    simulated.minutes, from: start, target: target, pauses: pauses, endless: endless)
                let history = ServiceHistory(
                    openedAt: moment(start),
                    pauses: pauses.map {
                        Pause(since: moment($0.lowerBound), until: moment($0.upperBound))
                    } + (endless.map { [Pause(since: moment($0))] } ?? []))
                let found = ServiceLevel(minutes: [.resolution: target]).dues(history, calendar).first?.due
                #expect(found == due.map(moment), "\(first) \(start) \(target) \(pauses)")
                if let due, pauses.isEmpty {
                    let worked = calendar.workingTime(from: moment(start), to: moment(due))
                    #expect(worked == Int64(target) * 60_000)
                }
                if let due, target > 0 {
                    #expect(calendar.isOpen(at: Timestamp(milliseconds: moment(due).milliseconds - 1)))
                }
                compared += 1
            }
        }
        #expect(compared == 10_000)
    }

    private static let calendar = ServiceCalendar.always
    private static let level = ServiceLevel(minutes: [.firstResponse: 10, .nextUpdate: 20, .resolution: 60])
    private static func at(_ minute: Int) -> Timestamp { Timestamp(seconds: Int64(minute) * 60) }

    private static func dues(_ history: ServiceHistory) -> [ServiceClock: Int] {
        var minutes: [ServiceClock: Int] = [:]
        for due in level.dues(history, calendar) where due.isRunning {
            minutes[due.clock] = due.due.map { Int($0.milliseconds / 60_000) } ?? -1
        }
        return minutes
    }

    @Test func clocksStartAndStopWithTheTicket() {
        var history = ServiceHistory(openedAt: Self.at(0))
        #expect(Self.dues(history) == [.firstResponse: 10, .resolution: 60])
        history.respondedAt = Self.at(5)
        #expect(Self.dues(history) == [.nextUpdate: 25, .resolution: 60])
        history.updatedAt = Self.at(15)
        #expect(Self.dues(history) == [.nextUpdate: 35, .resolution: 60])
        history.pauses = [Pause(since: Self.at(20))]
        #expect(Self.dues(history) == [.nextUpdate: -1, .resolution: -1])
        history.pauses = [Pause(since: Self.at(20), until: Self.at(50))]
        #expect(Self.dues(history) == [.nextUpdate: 65, .resolution: 90])
        history.resolvedAt = Self.at(70)
        #expect(Self.dues(history) == [:])
        history.resolvedAt = nil
        history.reopenedAt = Self.at(500)
        #expect(Self.dues(history) == [.nextUpdate: 520, .resolution: 560])
    }

    @Test func aPromiseIsBrokenAfterItsTimeAndNotBefore() {
        let open = ServiceDue(clock: .resolution, start: Self.at(0), due: Self.at(60))
        #expect(!open.isBreached(by: Self.at(60)))
        #expect(open.isBreached(by: Self.at(61)))
        let late = ServiceDue(clock: .resolution, start: Self.at(0), due: Self.at(60), metAt: Self.at(61))
        #expect(late.isBreached(by: Self.at(61)))
        let kept = ServiceDue(clock: .resolution, start: Self.at(0), due: Self.at(60), metAt: Self.at(59))
        #expect(!kept.isBreached(by: Self.at(900)))
        #expect(!ServiceDue(clock: .resolution, start: Self.at(0), due: nil).isBreached(by: Self.at(900)))
    }

    @Test func theMatrixRaisesWhatValuableCustomersSay() {
        let table = Urgency.allCases.map { urgency in
            CustomerGroup.allCases.map { Priority(urgency, $0.value).rawValue.prefix(1) }.joined()
        }
        // special, large, small, broker, end consumer
        #expect(table == ["nnlnl", "hhnhn", "cchch", "ccccc"])
    }
}
