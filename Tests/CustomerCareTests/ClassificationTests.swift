import Testing
import VietnameseText

@testable import CustomerCare

@Suite struct ClassificationTests {
    private static let policy: CarePolicy = {
        var policy = CarePolicy(categories: [
            .init(id: "giao_hang", label: "Giao hàng", team: "kho", words: ["giao hàng"]),
            .init(id: "khac", label: "Khác", team: "cskh"),
        ])
        var safety = ClassificationRule()
        safety.triggers = ["safety"]
        (safety.urgency, safety.reason) = (.critical, "an toàn")
        var money = ClassificationRule()
        money.amountFrom = 5_000_000
        money.urgency = .high
        var words = ClassificationRule()
        words.words = ["lừa đảo"]
        (words.urgency, words.team) = (.high, "cskh")
        var feedback = ClassificationRule()
        feedback.kinds = [.feedback]
        feedback.urgency = .low
        var last = ClassificationRule()
        last.plan = "gọi lại"
        policy.rules = [money, safety, words, feedback, last]
        return policy
    }()

    private static func draft(
        _ summary: String, _ triggers: [String] = [], kind: TicketDraft.Kind = .complaint,
        amount: Int64? = nil
    ) -> TicketDraft {
        var draft = TicketDraft(
            kind: kind, summary: summary, sender: "a", channel: "a", triggers: triggers)
        draft.amount = amount
        return draft
    }

    static let cases: [(TicketDraft, CustomerGroup?, Urgency, Priority, String?)] = [
        (draft("giao hang cham"), nil, .normal, .normal, "kho"),
        (draft("giao hàng chậm", ["safety"]), nil, .critical, .critical, "kho"),
        (draft("bọn lua dao"), nil, .high, .high, "cskh"),
        (draft("lừa bán"), nil, .normal, .normal, nil),
        (draft("x", amount: 4_999_999), nil, .normal, .normal, nil),
        (draft("x", amount: 5_000_000), .special, .high, .critical, nil),
        (draft("góp ý", kind: .feedback), .large, .low, .normal, nil),
        (draft("góp ý", ["safety"], kind: .feedback), .endConsumer, .critical, .critical, nil),
        (draft("giao hàng lừa đảo"), .small, .high, .high, "cskh"),
    ]

    @Test(arguments: cases)
    func theGreatestUrgencyAndTheFirstTeamCount(
        _ draft: TicketDraft, _ group: CustomerGroup?, _ urgency: Urgency, _ priority: Priority,
        _ team: String?
    ) {
        let sorted = Self.policy.classify(draft, group: group)
        #expect(sorted.urgency == urgency)
        #expect(sorted.priority == priority)
        #expect(sorted.team == team)
        #expect(sorted.plan == "gọi lại")
    }

    @Test func everyReasonSaysWhatItIsMadeOf() {
        let sorted = Self.policy.classify(
            Self.draft("lừa đảo, mất tiền", ["safety"], amount: 6_000_000), group: .broker)
        #expect(
            sorted.reasons == [
                "khẩn cấp: an toàn (dấu hiệu safety)", "gấp (số tiền 6000000đ từ 5000000đ)",
                "gấp (khách viết “lừa đảo”)", "ưu tiên hơn một bậc: khách môi giới",
            ])
        #expect(Self.policy.classify(Self.draft("hỏi thăm"), group: nil).reasons == [])
    }

    /// 2026-11-27 was a Friday.
    @Test(arguments: [
        ("2026-11-27T10:00", ["lan": 3, "minh": 1, "toi": 0], "minh"),
        ("2026-11-27T10:00", ["lan": 1, "minh": 1, "toi": 0], "lan"),
        ("2026-11-27T19:00", ["lan": 0, "minh": 0, "toi": 9], "toi"),
        ("2026-11-27T23:30", ["lan": 2, "minh": 1, "toi": 0], "minh"),
        ("2026-11-28T15:00", ["lan": 0, "minh": 2, "toi": 1], "lan"),
    ])
    func theOwnerIsOnShiftAndLeastBusy(_ at: String, _ open: [String: Int], _ owner: String) throws {
        var policy = Self.policy
        let evening = Array(repeating: WorkingHours(joining: [1080..<1320]), count: 5)
        policy.teams = [
            Team(
                id: "kho", label: "Kho",
                agents: [.init(name: "lan"), .init(name: "minh"), .init(name: "toi", week: evening)])
        ]
        let loads = open.mapValues { AgentLoad(open: $0) }
        let moment = try ServiceCalendarTests.moment(at)
        #expect(policy.owner(in: "kho", at: moment, loads: loads) == owner)
        #expect(policy.owner(in: "cskh", at: moment, loads: loads) == nil)
    }

    @Test func equalsTakeTurns() throws {
        var policy = Self.policy
        policy.teams = [
            Team(id: "kho", label: "Kho", agents: [.init(name: "a"), .init(name: "b"), .init(name: "c")])
        ]
        let start = try ServiceCalendarTests.moment("2026-11-27T09:00")
        var loads: [String: AgentLoad] = [:]
        var owners = ""
        for minute in 0..<6 {
            let now = start.adding(seconds: Int64(minute) * 60)
            let owner = try #require(policy.owner(in: "kho", at: now, loads: loads))
            owners += owner
            loads[owner, default: AgentLoad()].open += 1
            loads[owner, default: AgentLoad()].lastAssigned = now
        }
        #expect(owners == "abcabc")
    }

    @Test(arguments: [
        ("12 Lê Lợi, Q1, TPHCM", "TP. Hồ Chí Minh"), ("thanh pho ho chi minh", "TP. Hồ Chí Minh"),
        ("Dĩ An, Bình Dương", "TP. Hồ Chí Minh"), ("đường Hà Nội, Vũng Tàu", "TP. Hồ Chí Minh"),
        ("TP Vinh, Nghệ An", "Nghệ An"), ("phan rang ninh thuan", "Khánh Hòa"), ("Thái Bình", "Hưng Yên"),
        ("ở quê", nil),
    ])
    func theProvinceEndsTheAddress(_ address: String, _ province: String?) {
        #expect(Province.named(in: address) == province)
    }

    @Test func thereAreThirtyFourProvinces() { #expect(Set(Province.all).count == 34) }

    @Test(arguments: [
        ("1990-03-08", "1990-03-08"), ("03-08", "03-08"), ("2-29", "02-29"), ("2023-02-29", nil),
        ("13-01", nil),
        ("x-01-01", nil), ("", nil), ("1990", nil),
    ])
    func birthdaysExist(_ text: String, _ written: String?) {
        #expect(Customer.Birthday(text)?.description == written)
    }

    @Test func whatIsMaskedTellsNobodyElse() {
        let text = "Gọi 0912 345 678 hoặc lan@example.com, đơn DH12345678"
        let masked = PersonalData.masked(text, Analyzer.vietnamese.analyze(text))
        #expect(!masked.contains("345") && !masked.contains("@") && !masked.contains("12345678"))
        #expect(masked.hasPrefix("Gọi "))
        #expect(PersonalData.masked(phone: "0912345678") == "091****678")
        #expect(PersonalData.masked(email: "lan@example.com") == "l***@example.com")
        #expect(PersonalData.masked(name: "Nguyễn Thị Đào") == "N. T. Đào")
        #expect(PersonalData.masked(sender: "zalo:614") == "zalo:***")
    }
}
