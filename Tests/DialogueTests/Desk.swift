import CustomerCare
import IntentMatching
import VietnameseText

@testable import Dialogue

/// A conversation at a desk with a small knowledge base, driven by intents instead of a matcher.
struct Desk {
    static let noon = Timestamp(seconds: 1_795_323_600)
    static let knowledge = KnowledgeBase(
        intents: [
            Intent(id: "faq/doi_tra", label: "Thời hạn đổi trả"),
            Intent(id: "faq/phi_ship", label: "Phí giao hàng"),
            Intent(id: "faq/bao_hanh", label: "Thời hạn bảo hành"),
            Intent(id: "faq/nhap_vien", label: "Nhập viện cần đóng trước bao nhiêu"),
        ],
        responses: [
            "utter_faq/doi_tra": [Response(text: "Dạ, {goi} được đổi trả trong 7 ngày ạ.")],
            "utter_faq/phi_ship": [Response(text: "Dạ, phí giao từ 20.000đ ạ.")],
            "utter_faq/bao_hanh": [Response(text: "Dạ, bảo hành 12 tháng ạ.")],
            "utter_faq/nhap_vien": [Response(text: "Dạ, tạm ứng 3 triệu ạ.")],
            "utter_chitchat/joke": [Response(text: "Dạ, {xung} chỉ giỏi hỗ trợ thôi ạ.")],
        ],
        placeholders: [
            "company": "Hỏi Đáp", "hotline": "1900 0000", "hotline_hours": "7h00–22h00",
            "complaint_first_reply": "24 giờ làm việc",
        ])

    var conversation = Conversation(sender: "test:1", channel: "test")
    var now = Desk.noon
    var policy: CarePolicy = {
        var policy = CarePolicy(categories: [
            .init(id: "phan_mem", label: "Phần mềm", team: "tech", words: ["app"])
        ])
        policy.calendar = .always
        return policy
    }()

    /// The customer's own tickets as they stand.
    var tickets: [TicketGlance] = []
    /// What the customer's record says.
    var customer: CustomerGlance?

    var briefing: Briefing {
        Briefing(
            answers: AnswerBook(Self.knowledge), policy: policy, now: now, tickets: tickets,
            customer: customer)
    }

    /// The form that is being filled.
    var form: Form? { conversation.form }

    /// A desk at which the customer has one ticket.
    static func withTicket(_ stage: Stage, category: String? = nil, kind: TicketDraft.Kind = .complaint)
        -> Desk
    {
        var desk = Desk()
        let number = TicketNumber(year: 2026, ordinal: 1)
        desk.conversation.tickets = [number]
        desk.tickets = [
            TicketGlance(number: number, kind: kind, category: category, stage: stage, updatedAt: Desk.noon)
        ]
        return desk
    }

    mutating func wait(minutes: Int64) { now = now.adding(seconds: minutes * 60) }

    /// The customer writes; the matcher is certain of `intent`, or of nothing.
    mutating func hear(_ text: String, _ intent: Intent.ID? = nil, ranking: [Intent.ID] = []) -> [Effect] {
        let decision: IntentMatch.Decision =
            if let intent {
                .matched(.init(intent: intent, confidence: 0.9))
            } else if ranking.count > 1 {
                .ambiguous(ranking.map { .init(intent: $0, confidence: 0.5) })
            } else {
                .none
            }
        let match = IntentMatch(
            decision: decision, ranking: ranking.map { .init(intent: $0, confidence: 0.5) },
            explanation: Explanation("test"))
        return handle(
            .message(Utterance(text: Analyzer.vietnamese.analyze(text, today: now.vietnamDate), match: match))
        )
    }

    mutating func handle(_ event: Event) -> [Effect] { conversation.handle(event, briefing) }

    /// The names of the replies.
    mutating func names(_ text: String, _ intent: Intent.ID? = nil, ranking: [Intent.ID] = []) -> [String] {
        hear(text, intent, ranking: ranking).replies.map(\.name)
    }
}

extension [Effect] {
    var drafts: [TicketDraft] {
        compactMap { effect in if case .openTicket(let draft) = effect { draft } else { nil } }
    }
}
