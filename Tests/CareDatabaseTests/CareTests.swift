import CareDatabase
import CustomerCare
import Testing
import VietnameseText

/// Sorting, promises, breaches, merging: what the rules of care do to stored tickets.
@Suite struct CareTests {
    let database: CareDatabase

    /// Every minute is worked, so that minutes are easy to count; a hook hears of everything.
    static let policy: CarePolicy = {
        var policy = CarePolicy(categories: [.init(id: "ung_dung", label: "Ứng dụng", team: "kt")])
        policy.calendar = .always
        policy.teams = [Team(id: "kt", label: "Kỹ thuật", agents: [.init(name: "lan"), .init(name: "minh")])]
        var rule = ClassificationRule()
        rule.triggers = ["complaint"]
        (rule.urgency, rule.reason, rule.plan) = (.high, "khách khiếu nại", "gọi khách")
        policy.rules = [rule]
        policy.serviceLevels = [
            ServiceLevel(
                priorities: [.high, .critical],
                minutes: [.firstResponse: 10, .nextUpdate: 30, .resolution: 60]),
            ServiceLevel(minutes: [.resolution: 600]),
        ]
        return policy
    }()

    init() throws {
        database = try CareDatabase(at: .inMemory)
        database.adopt(Self.policy)
    }

    private func open(_ draft: TicketDraft = Sample.draft()) async throws -> TicketNumber {
        try await database.turn { try $0.openTicket(draft, at: Sample.now) }
    }

    private func after(_ minutes: Int) -> Timestamp { Sample.now.adding(seconds: Int64(minutes) * 60) }

    private func minutes(_ ticket: Ticket) -> [ServiceClock: Int64] {
        var minutes: [ServiceClock: Int64] = [:]
        for promise in ticket.dues where promise.isRunning {
            minutes[promise.clock] = promise.due.map { $0.seconds(since: Sample.now) / 60 } ?? -1
        }
        return minutes
    }

    @Test func aTicketIsSortedOwnedAndPromisedWhenItIsOpened() async throws {
        let first = try #require(try await database.ticket(open()))
        #expect(first.classification.priority == .high)
        #expect(first.classification.reasons == ["gấp: khách khiếu nại (dấu hiệu complaint)"])
        #expect(first.classification.team == "kt")
        #expect(first.owner == "lan")
        #expect(minutes(first) == [.firstResponse: 10, .resolution: 60])
        #expect(first.history.map(\.field) == ["stage", "priority", "team", "owner"])
        #expect(
            try await database.ticket(open(Sample.draft(sender: "b", phone: "0900000001")))?.owner == "minh")
    }

    @Test func theClocksFollowTheWork() async throws {
        let number = try await open()
        var ticket = try await database.change(number, .note("xem"), by: "lan", at: after(1))
        #expect(minutes(ticket) == [.firstResponse: 10, .resolution: 60])
        ticket = try await database.change(number, .message("Em chào chị ạ."), by: "lan", at: after(5))
        #expect(minutes(ticket) == [.nextUpdate: 35, .resolution: 60])
        ticket = try await database.change(number, .wait(for: .customer), by: "lan", at: after(20))
        #expect(minutes(ticket) == [.nextUpdate: -1, .resolution: -1])
        // The customer answers: the clocks run again.
        ticket = try await database.change(number, .note("mã lỗi 5"), by: "customer", at: after(40))
        #expect(ticket.waiting == nil)
        #expect(minutes(ticket) == [.nextUpdate: 55, .resolution: 80])
        ticket = try await database.change(
            number, .sort(.init(urgency: .critical)), by: "truong", at: after(41))
        #expect(ticket.classification.reasons == ["khẩn cấp: truong đặt"])
        #expect(ticket.classification.priority == .critical)
        for stage in [Stage.classified, .inProgress, .followUp] {
            ticket = try await database.change(
                number, .move(to: stage, note: "đã sửa"), by: "lan", at: after(50))
        }
        #expect(minutes(ticket) == [:])
        ticket = try await database.change(number, .move(to: .inProgress), by: "lan", at: after(100))
        #expect(ticket.reopenCount == 1)
        #expect(minutes(ticket) == [.nextUpdate: 130, .resolution: 160])
    }

    @Test func aMoveNeedsWhatItsStageMustHold() async throws {
        let number = try await open(Sample.draft(sender: "x"))
        for stage in [Stage.classified, .inProgress] {
            try await database.change(number, .move(to: stage), by: "lan", at: Sample.now)
        }
        await #expect(throws: CareDatabaseError.incomplete(number, to: .followUp, lacks: [.work])) {
            try await database.change(number, .move(to: .followUp), by: "lan", at: Sample.now)
        }
        try await database.change(number, .contacted("đã hướng dẫn"), by: "lan", at: Sample.now)
        try await database.change(number, .move(to: .followUp), by: "lan", at: Sample.now)
        await #expect(throws: CareDatabaseError.incomplete(number, to: .closed, lacks: [.outcome])) {
            try await database.change(number, .move(to: .closed), by: "lan", at: Sample.now)
        }
        let closed = try await database.change(
            number, .move(to: .closed, note: "khách hài lòng"), by: "lan", at: Sample.now)
        #expect(closed.outcome == "khách hài lòng")
    }

    @Test func eachBreachIsRecordedAndToldOnce() async throws {
        var policy = Self.policy
        policy.webhooks = [Webhook(url: "https://a.example", kinds: [.breach])]
        database.adopt(policy)
        let number = try await open()
        #expect(try await database.recordBreaches(at: after(10)) == 0)
        #expect(try await database.recordBreaches(at: after(11)) == 1)
        #expect(try await database.recordBreaches(at: after(12)) == 0)
        try await database.change(number, .message("trễ quá, xin lỗi ạ"), by: "lan", at: after(20))
        #expect(try await database.recordBreaches(at: after(61)) == 1)
        #expect(try await database.recordBreaches(at: after(500)) == 0)
        let told = try await database.outbox(.pending)
        #expect(told.map(\.kind) == [.breach, .breach, .breach])
        #expect(told.map(\.payload).map { $0.contains("nextUpdate") } == [false, true, false])
    }

    @Test func noticesGoByMailToWhomTheyConcern() async throws {
        var policy = Self.policy
        policy.mail = MailSettings(host: "smtp.example.com", from: "cskh@hoidap.example")
        policy.templates = [
            .ticketOpened: NoticeTemplate(subject: "{phieu}", text: "Chào {ten}: {noi_dung}"),
            .breach: NoticeTemplate(subject: "Trễ {phieu}", text: "{han}"),
        ]
        for index in policy.teams.indices { policy.teams[index].email = "team@hoidap.example" }
        database.adopt(policy)
        var draft = Sample.draft(sender: "zalo:614")
        draft.contact.email = "dao@example.com"
        let number = try await open(draft)
        _ = try await open(Sample.draft(sender: "zalo:615", phone: "0911111111"))
        try await database.recordBreaches(at: after(11))
        let told = try await database.outbox(.pending)
        let opened = told.filter { $0.kind == .ticketOpened }
        #expect(opened.map(\.url) == ["mailto:dao@example.com"])
        #expect(
            opened.first?.mail
                == Mail(
                    to: "dao@example.com", subject: number.description,
                    text: "Chào Nguyễn Thị Đào: App lỗi hoài, không đăng nhập được"))
        #expect(told.filter { $0.kind == .breach }.allSatisfy { $0.url == "mailto:team@hoidap.example" })
        let customer = try #require(try await database.ticket(number)?.customer)
        _ = try await database.forget(customer, by: "lan", reason: "khách yêu cầu", at: after(12))
        #expect(try await database.outbox(.pending).allSatisfy { $0.mail?.to != "dao@example.com" })
    }

    @Test func nothingRemindsAtNight() async throws {
        var policy = Self.policy
        policy.calendar = .office
        policy.webhooks = [Webhook(url: "https://a.example")]
        database.adopt(policy)
        _ = try await open()  // Sunday 22 November
        let night = Sample.now.adding(seconds: 36 * 3600)  // Tuesday, 2:05
        #expect(try await database.recordBreaches(at: night) == 1)
        let told = try await database.outbox(.pending)
        #expect(told.map(\.kind) == [.ticketOpened, .breach, .breach])
        #expect(told.last?.nextAt.description == "2026-11-24T08:00:00+07:00")
    }

    @Test func theListShowsWhatRunsOutFirst() async throws {
        let late = try await open(Sample.draft(sender: "a", phone: "0900000001"))
        var calm = Sample.draft(sender: "b", phone: "0900000002")
        calm.triggers = []
        let slow = try await open(calm)
        var filter = TicketFilter()
        filter.sortsByDue = true
        #expect(try await database.tickets(filter).map(\.number) == [late, slow])
        filter.overdueAt = after(11)
        #expect(try await database.tickets(filter).map(\.number) == [late])
        filter = TicketFilter()
        filter.priority = .normal
        #expect(try await database.tickets(filter).map(\.number) == [slow])
    }

    @Test func mergedTicketsGoOnAsOne() async throws {
        let first = try await open(Sample.draft(sender: "a", summary: "app lỗi", phone: nil, name: nil))
        let second = try await open(Sample.draft(sender: "b", summary: "app vẫn lỗi"))
        let kept = try await database.merge(second, into: first, by: "lan", at: after(1))
        #expect(kept.number == first)
        #expect(kept.draft.contact.phone == "0912345678")
        #expect(kept.related == [second])
        #expect(kept.history.suffix(2).map(\.field) == ["merged", "note"])
        let ended = try #require(try await database.ticket(second))
        #expect(ended.stage == .cancelled)
        #expect(ended.mergedInto == first)
        #expect(minutes(ended) == [:])
        await #expect(throws: CareDatabaseError.self) {
            try await database.merge(second, into: first, by: "lan", at: after(2))
        }
        await #expect(throws: CareDatabaseError.self) {
            try await database.merge(first, into: second, by: "lan", at: after(2))
        }
        await #expect(throws: CareDatabaseError.self) {
            try await database.merge(first, into: first, by: "lan", at: after(2))
        }
        #expect(try await database.ticket(first)?.stage == .received)
    }

    @Test func aSecondComplaintAboutTheSameOrderIsSeen() async throws {
        let first = try await open()
        let second = try #require(try await database.ticket(open(Sample.draft(sender: "mail:1"))))
        #expect(second.related == [first])
        #expect(second.classification.reasons.last?.contains("\(first)") == true)
    }

    @Test func otherRulesPromiseAnew() async throws {
        let first = try await open()
        var policy = Self.policy
        policy.serviceLevels = [ServiceLevel(minutes: [.resolution: 90])]
        database.adopt(policy)
        try await database.promiseAnew(at: after(1))
        #expect(minutes(try #require(try await database.ticket(first))) == [.resolution: 90])
        #expect(try await database.recordBreaches(at: after(60)) == 0)
        #expect(try await database.recordBreaches(at: after(91)) == 1)
    }
}
