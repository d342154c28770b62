import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

/// 100,000 turns of customers who do whatever comes to mind, with agents, the clock and a store that fails at times.
@Suite struct RandomWalkTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func nobodyIsTrapped(seed: UInt64) {
        var walk = Walk(seed: seed)
        for _ in 0..<25_000 where walk.failures.count < 5 { walk.step() }
        #expect(walk.failures.isEmpty, "\(walk.failures.joined(separator: "\n"))")
        #expect(walk.opened > 100)
    }
}

/// xorshift64*, so that a seed gives the same walk for ever.
private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 2_685_821_657_736_338_717) >> 33) % sides
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

private struct Walk {
    var dice: Dice
    var conversation: Conversation
    var now = Desk.noon
    var tickets: [TicketGlance] = []
    var lastTurn: [Reply] = []
    var trail: [String] = []
    var failures: [String] = []
    var opened = 0
    var turns = 0
    var customer: CustomerGlance?

    private static let book = AnswerBook(Desk.knowledge)
    private static let policy: CarePolicy = {
        var policy = CarePolicy(categories: [
            .init(id: "phan_mem", label: "Phần mềm", team: "tech", words: ["app"])
        ])
        var zalo = CarePolicy.Channel()
        (zalo.replies, zalo.characters) = (8, 2000)
        var sms = CarePolicy.Channel()
        (sms.replies, sms.hours, sms.renewsWithMessage, sms.characters) = (40, 24, false, 300)
        policy.channels = ["zalo": zalo, "sms": sms]
        policy.limits.tellsSessionEnd = true
        policy.calendar = .office
        policy.limits.largeAmount = 5_000_000
        return policy
    }()

    init(seed: UInt64) {
        dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
        conversation = Conversation(sender: "walker", channel: "zalo")
    }

    private var briefing: Briefing {
        Briefing(
            answers: Self.book, policy: Self.policy, now: now,
            tickets: tickets.isEmpty ? [] : tickets.filter { conversation.tickets.contains($0.number) },
            customer: customer)
    }

    mutating func step() {
        turns += 1
        if turns % 400 == 0 {
            conversation = Conversation(sender: "walker", channel: dice.pick(["zalo", "sms", "web"]))
            lastTurn = []
            tickets = []
            customer = dice.pick([
                nil, nil, CustomerGlance(group: .small, callName: "bác"), CustomerGlance(group: .special),
            ])
        }
        pass()
        switch dice.roll(100) {
        case 0..<85: customer(.message(dice.pick(Self.utterances)))
        case 85..<93:
            let offered = conversation.offered.compactMap { Payload($0.payload) }
            guard !offered.isEmpty else { return }
            let payload = dice.pick(offered)
            customer(.payload(intent: payload.intent, slots: payload.slots))
        case 93: unasked(.agentTookOver("Lan"))
        case 94: unasked(.agentWrote(agent: "Lan", text: "Dạ em đang xem ạ."))
        case 95: unasked(.agentHandedBack)
        case 96, 97:
            guard !tickets.isEmpty else { return }
            let index = dice.roll(tickets.count)
            if let stage = tickets[index].stage.next.first { move(index, to: stage) }
            unasked(.clockTicked)
        default: unasked(.clockTicked)
        }
        if turns % 10 == 0 { checkTheWayOut() }
        if turns % 500 == 0 { checkARestart() }
    }

    /// Seconds, minutes, hours or days pass.
    private mutating func pass() {
        let seconds = [5, 5, 5, 5, 5, 5, 5, 20, 60, 60, 200, 1200, 4000, 8000, 100_000, 900_000]
        now = now.adding(seconds: Int64(dice.pick(seconds)))
    }

    private mutating func move(_ index: Int, to stage: Stage) {
        tickets[index].stage = stage
        tickets[index].updatedAt = now
    }

    private mutating func customer(_ event: Event) {
        let isHeld = if case .held = conversation.phase { true } else { false }
        let isSpent = conversation.repliesLeft(briefing) == 0
        let (replies, effects) = run(event)
        if replies.isEmpty, !isHeld, !isSpent, conversation.channel != "sms" {
            fail("silence", event)
        }
        if replies.isEmpty, !effects.contains(.leaveToAgent), conversation.channel != "sms" {
            fail("silence", event)
        }
        if isSpent, !isHeld, replies.isEmpty, !effects.contains(where: \.reachesPeople) {
            fail("nobody hears of it", event)
        }
        check(replies, event)
    }

    private mutating func unasked(_ event: Event) {
        let (replies, _) = run(event)
        check(replies, event)
    }

    /// Handles an event and all that comes of it, as the assistant does.
    private mutating func run(_ event: Event) -> ([Reply], [Effect]) {
        var pending = conversation.handle(event, briefing)[...]
        var replies: [Reply] = []
        var all: [Effect] = []
        while let effect = pending.popFirst() {
            all.append(effect)
            guard let outcome = outcome(of: effect, &replies) else { continue }
            pending = conversation.handle(outcome, briefing) + pending
        }
        trail.append("\(event.short) → \(replies.map(\.name)) \(conversation.phase.short)")
        if trail.count > 8 { trail.removeFirst() }
        return (conversation.deliver(replies, briefing), all)
    }

    private mutating func outcome(of effect: Effect, _ replies: inout [Reply]) -> Event? {
        switch effect {
        case .reply(let reply):
            replies.append(reply)
            return nil
        case .openTicket(let draft):
            guard dice.roll(10) > 0 else { return .ticketRefused }
            if draft.summary.isEmpty {
                failures.append("an empty ticket: \(trail)")
            }
            let number = TicketNumber(year: 2026, ordinal: tickets.count + 1)
            opened += 1
            tickets.append(
                TicketGlance(
                    number: number, kind: draft.kind, category: draft.category, stage: .received,
                    updatedAt: now))
            return .ticketOpened(number)
        case .findTicket(let number, let proof):
            guard let ticket = tickets.first(where: { $0.number == number }) else { return .ticketUnknown }
            if case .phoneEnding(let ending) = proof, ending != "4567" { return .ticketUnknown }
            return .ticketFound(number, ticket.stage, updatedAt: ticket.updatedAt)
        case .moveTicket(let number, let wanted, _):
            guard let index = tickets.firstIndex(where: { $0.number == number }) else {
                return .ticketMoved(number, wanted, .received)
            }
            let stages: [Stage] = wanted == .close ? [.closed, .cancelled] : [.inProgress]
            if let stage = stages.first(where: tickets[index].stage.next.contains) { move(index, to: stage) }
            return .ticketMoved(number, wanted, tickets[index].stage)
        case .addNote, .changeContact, .leaveToAgent, .recordSurvey, .recordUnanswered: return nil
        }
    }

    private mutating func check(_ replies: [Reply], _ event: Event) {
        let channel = Self.policy.channels[conversation.channel]
        for reply in replies {
            if let limit = channel?.characters, reply.text.count > limit {
                fail("too long: \(reply.text)", event)
            }
            if reply.text.isEmpty { fail("an empty reply \(reply.name)", event) }
            if reply.text.contains("{") || reply.text.contains("}") { fail("braces: \(reply.text)", event) }
            if conversation.address.customer != "bạn", reply.text.contains(" bạn ") {
                fail("bạn: \(reply.text)", event)
            }
        }
        guard !replies.isEmpty else { return }
        let wasAsked = replies.contains { ["utter_repeat", Conversation.agentMessage].contains($0.name) }
        if !wasAsked, replies.map(\.text) == lastTurn.map(\.text) {
            fail("said twice: \(replies.map(\.text))", event)
        }
        lastTurn = replies
    }

    /// What the database keeps comes back as it was.
    private mutating func checkARestart() {
        guard let back = try? Restart.of(conversation), back == conversation else {
            fail("lost by a restart", .clockTicked)
            return
        }
    }

    /// Within two turns there is a person to call, an agent who reads, or a ticket.
    private mutating func checkTheWayOut() {
        var copy = self
        copy.dice = Dice(state: 7)
        for utterance in [Self.askHuman, Self.phone] {
            let (replies, effects) = copy.run(.message(utterance))
            if effects.contains(.leaveToAgent) || replies.contains(where: { $0.text.contains("1900 0000") }) {
                return
            }
            if effects.contains(where: { if case .openTicket = $0 { true } else { false } }) { return }
            if effects.contains(where: \.reachesPeople) { return }
        }
        fail("no way out", .message(Self.askHuman))
    }

    private mutating func fail(_ what: String, _ event: Event) {
        failures.append(
            "turn \(turns): \(what) on \(event.short) in \(conversation.phase.short)\n"
                + trail.joined(separator: "\n"))
    }

    private static func utterance(_ text: String, _ intents: [Intent.ID]) -> Utterance {
        let decision: IntentMatch.Decision =
            switch intents.count {
            case 0: .none
            case 1: .matched(.init(intent: intents[0], confidence: 0.9))
            default: .ambiguous(intents.map { .init(intent: $0, confidence: 0.5) })
            }
        return Utterance(
            text: Analyzer.vietnamese.analyze(text),
            match: IntentMatch(
                decision: decision, ranking: intents.map { .init(intent: $0, confidence: 0.5) }))
    }

    private static let askHuman = utterance("gặp nhân viên", [.askHuman])
    private static let phone = utterance("0901 234 567", [])

    /// Ready-made: the walk is through the reducer, not through the matcher.
    private static let utterances: [Utterance] =
        ([
            ("alo shop ơi", [.greet]), ("cảm ơn em nha", [.thanks]), ("bye", [.goodbye]), ("ok", [.affirm]),
            ("đúng rồi", [.affirm]), ("ừ", [.affirm]), ("không", [.deny]), ("không phải", [.deny]),
            ("sai rồi", [.deny]),
            ("không cái nào đúng", [.noneOfThese]), ("thôi khỏi", [.cancel]), ("hủy đi", [.cancel]),
            ("bỏ qua", [.skip]),
            ("sửa số điện thoại", [.correct]), ("số lúc nãy sai, là 0912345678", [.correct]),
            ("nói lại đi", [.repeatThat]),
            ("nói rõ hơn", [.more]), ("em làm được gì", [.help]), ("đợi chút", [.wait]),
            ("lẹ lên coi", [.hurry]),
            ("người hay máy vậy", [.botChallenge]), ("gọi chú nha con", [.addressForm]),
            ("gọi chị thôi", [.addressForm]),
            ("đừng gọi anh", [.addressForm]), ("tui muốn khiếu nại", [.complain]),
            ("app bán hàng lỗi hoài, khiếu nại", [.complain]),
            ("khiếu nại thì làm sao", [.complain]), ("gặp nhân viên", [.askHuman]),
            ("gọi lại cho tui", [.callbackRequest]),
            ("phiếu của tui tới đâu rồi", [.ticketStatus]), ("phiếu KN-2026-000001 sao rồi", [.ticketStatus]),
            ("KN-2026-000002 số cuối 4567", []), ("số cuối 1111", []), ("4567", []),
            ("thêm vào phiếu là máy nóng ran lên", [.ticketAdd]),
            ("bổ sung vào phiếu", [.ticketAdd]), ("đóng phiếu đi", [.ticketClose]),
            ("đóng phiếu KN-2026-000003", [.ticketClose]),
            ("vẫn lỗi", [.stillBroken]), ("mở lại phiếu đi", []), ("được rồi", [.resolved]),
            ("nhân viên hỗn quá", [.staffFeedback]),
            ("dịch vụ tốt lắm", [.praise]), ("xóa dữ liệu của tui", [.eraseData]), ("đồ lừa đảo", [.insult]),
            ("đ.m tụi bây", []),
            ("tao kiện ra tòa", [.threat]), ("máy bốc khói rồi", [.safety]),
            ("thời tiết hôm nay sao", [.outOfScope]),
            ("đổi trả trong bao lâu", ["faq/doi_tra"]), ("phí ship bao nhiêu", ["faq/phi_ship"]),
            ("bảo hành bao lâu", ["faq/bao_hanh"]),
            ("phí", ["faq/doi_tra", "faq/phi_ship"]),
            ("hàng", ["faq/bao_hanh", "faq/doi_tra", "faq/phi_ship"]),
            ("kể chuyện cười", ["chitchat/joke"]), ("mục này gỡ rồi", ["faq/gone"]), ("mlem mlem", []),
            ("xyz abc qwe", []),
            ("asdfgh", []), ("👍", []), ("👎", []), ("😡😡😡", []), ("???", []), ("", []), ("1", []), ("2", []),
            ("3", []), ("5", []),
            ("10", []), ("cái thứ hai", []), ("cái cuối", []), ("0901 234 567", []), ("090123456", []),
            ("lan@example.com", []),
            ("tên Lan", []), ("Lan Anh", []), ("DH112233", []), ("shop_hoa", []),
            ("hàng bể nát hết trơn hôm qua", []),
            ("tui mua cái máy 12 triệu mà nó hư hoài", []), ("muốn hoàn tiền", []), ("muốn đổi hàng", []),
            ("12 Lê Lợi phường 1 quận 3", []),
            ("hình đây https://example.com/a.jpg", []), ("làm tiếp", []), ("làm phiếu đi em", []),
            ("tui khiếu nại giúp mẹ tui", [.complain]),
            ("haha", []), ("/restart", []), ("{\"event\":\"x\"}", []), ("asdkjhasd", []),
            ("tôi chán sống quá", []),
            ("Tuấn", []), ("Trần Văn A", []), ("bà tên Sáu", []), ("khỏi", [.cancel]), ("à mà gửi đi", []),
            ("không muốn gọi, nhắn ở đây được không", []), ("không khiếu nại nữa", [.complain]),
            ("cho mình hỏi phí ship trước", ["faq/phi_ship"]), ("giao trễ năm ngày rồi", ["faq/phi_ship"]),
            ("cháu tư vấn cho bác với", [.callbackRequest]), ("tivi nhà ông hư rồi con ơi", []),
            ("đừng gọi anh chị nghe già quá", [.addressForm]), ("gọi tôi ngay 0909111222", []),
            ("DH123456", []),
            ("bao giờ gọi", []), ("nhân viên đâu", []), ("bảo hành", []), ("đập chết mày", []),
        ] as [(String, [Intent.ID])]).map { utterance($0.0, $0.1) }
}

extension Event {
    fileprivate var short: String {
        switch self {
        case .message(let utterance): "\"\(utterance.text.original)\""
        default: "\(self)"
        }
    }
}

extension Conversation.Phase {
    fileprivate var short: String { String("\(self)".prefix(60)) }
}

extension Effect {
    /// Whether people will read what was written.
    fileprivate var reachesPeople: Bool {
        switch self {
        case .openTicket, .addNote, .changeContact: true
        default: false
        }
    }
}
