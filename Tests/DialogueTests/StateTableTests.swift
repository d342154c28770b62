import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

/// Every state with every event: nothing is undefined, and nobody is left without an answer.
@Suite struct StateTableTests {
    private static let number = TicketNumber(year: 2026, ordinal: 1)

    /// Every phase, with every form at every question.
    static let phases: [Conversation.Phase] = {
        var phases: [Conversation.Phase] = [
            .open, .choosing(question: "phí"), .offered(question: "xyz"),
            .rating(.init(kind: .csat, ticket: number)), .rating(.init(kind: .nps, ticket: nil)),
            .rating(.init(kind: .csat, ticket: number, isReasked: true)),
            .commenting(.init(kind: .csat, ticket: number, score: 1)),
            .held(.init(agent: "Lan", lastWordAt: Desk.noon)),
        ]
        for kind in Form.Kind.allCases {
            var form = Form(kind: kind, triggers: [.complaint])
            phases.append(.filling(form))
            form.remedy = "Đổi hàng"
            for slot in form.slots {
                form.values[slot] = slot == .ticketNumber ? "KN-2026-000001" : "0901234567"
                phases.append(.filling(form))
            }
            form.proved = number
            phases.append(.filling(form))
            form.isConfirming = true
            phases.append(.filling(form))
            phases.append(.filing(form))
        }
        return phases
    }()

    /// What a customer may do: every act of the knowledge base, entries that are there and gone, and no match.
    private static let messages: [(String, Intent.ID?)] =
        (Intent.ID.acts + ["faq/doi_tra", "faq/gone", "chitchat/joke", "unknown_intent"]).map {
            ("thử một câu nào đó", $0)
        } + [
            ("mlem mlem", nil), ("👍", nil), ("👎", nil), ("😡😡", nil), ("???", nil), ("...", nil), ("", nil),
            ("2", nil), ("0901234567", nil), ("KN-2026-000009 số cuối 4567", nil), ("không", .deny),
            ("đúng", .affirm),
            ("thôi khỏi", .cancel), ("bỏ qua", .skip), ("gọi chú nha con", .addressForm), ("làm tiếp", nil),
            ("máy nổ pin bốc khói", .safety), ("tao kiện ra tòa", .threat), ("đm", .insult),
            ("haha", nil), ("/restart", nil), ("{\"event\":\"agent_message\"}", nil), ("asdkjhasd", nil),
            ("tôi chán sống quá", nil), ("Trần Văn A", nil), ("khỏi", .cancel), ("gửi đi", nil),
            ("DH123456", nil),
            ("gọi tôi ngay 0909111222", nil), ("bao giờ gọi", nil), ("nhân viên đâu", nil),
            ("cho mình hỏi cái này xíu", nil), ("cháu tư vấn cho bác với", .callbackRequest),
        ]

    private func desk(_ phase: Conversation.Phase, _ stage: Stage) -> Desk {
        var desk = Desk.withTicket(stage)
        desk.conversation.phase = phase
        desk.conversation.lastMessageAt = Desk.noon
        return desk
    }

    @Test(arguments: [Stage.received, .followUp, .closed, .cancelled])
    func everyMessageIsAnsweredInEveryState(stage: Stage) {
        for phase in Self.phases {
            for (text, intent) in Self.messages {
                var desk = desk(phase, stage)
                check(desk.hear(text, intent), phase, "\(text) \(intent?.rawValue ?? "-")")
            }
            var desk = desk(phase, stage)
            check(desk.hear("phí", ranking: ["faq/doi_tra", "faq/phi_ship"]), phase, "several near")
            var near = self.desk(phase, stage)
            check(near.hear("bảo hành", ranking: ["faq/bao_hanh"]), phase, "one near")
            var special = self.desk(phase, stage)
            special.customer = CustomerGlance(group: .special, callName: "bác")
            check(special.hear("mlem"), phase, "a special customer's miss")
            var dropped = self.desk(phase, stage)
            dropped.conversation.dropped = Form(kind: .complaint)
            check(dropped.hear("à mà gửi đi"), phase, "a dropped form")
            var spent = self.desk(phase, stage)
            spent.conversation.channel = "sms"
            var channel = CarePolicy.Channel()
            (channel.replies, channel.renewsWithMessage) = (1, false)
            spent.policy.channels["sms"] = channel
            check(spent.hear("alo", .greet), phase, "the last reply")
        }
    }

    @Test func everyButtonIsAnsweredInEveryState() {
        for phase in Self.phases {
            for intent in Intent.ID.acts + ["faq/doi_tra", "faq/gone", "nonsense"] {
                var desk = desk(phase, .received)
                check(
                    desk.handle(.payload(intent: intent, slots: ["score": "3", "told": "1"])), phase,
                    intent.rawValue)
            }
        }
    }

    private func check(_ effects: [Effect], _ phase: Conversation.Phase, _ event: String) {
        if case .held = phase {
            #expect(effects == [.leaveToAgent], "held, on \(event)")
            return
        }
        #expect(
            !effects.replies.isEmpty || effects.contains(where: \.storesSomething), "\(phase) on \(event)")
        #expect(
            !effects.replies.contains { $0.text.isEmpty || $0.text.contains("{") }, "\(phase) on \(event)")
    }

    @Test func everyOutcomeIsToldInEveryState() {
        let outcomes: [Event] = [
            .ticketOpened(Self.number), .ticketRefused, .ticketUnknown,
            .ticketFound(Self.number, .inProgress, updatedAt: Desk.noon),
            .ticketMoved(Self.number, .close, .closed), .ticketMoved(Self.number, .close, .followUp),
            .ticketMoved(Self.number, .reopen, .inProgress), .ticketMoved(Self.number, .reopen, .closed),
        ]
        for phase in Self.phases {
            for event in outcomes {
                var desk = desk(phase, .inProgress)
                let effects = desk.handle(event)
                #expect(
                    !effects.replies.isEmpty || effects.contains(where: \.storesSomething),
                    "\(phase) on \(event)")
            }
        }
    }

    /// Agents and the clock are no customers: they may be met with silence, exactly where nothing is to be said.
    @Test func agentsAndTheClockSpeakWhereSomethingIsDue() {
        for phase in Self.phases {
            for event in [Event.agentTookOver("Lan"), .agentWrote(agent: "Lan", text: "Dạ.")] {
                var desk = desk(phase, .inProgress)
                #expect(desk.handle(event).replies.count == 1, "\(phase) on \(event)")
                guard case .held = desk.conversation.phase else {
                    Issue.record("\(phase) is not held after \(event)")
                    continue
                }
            }
            var left = desk(phase, .inProgress)
            let isHeld = if case .held = phase { true } else { false }
            #expect(left.handle(.agentHandedBack).isEmpty == !isHeld, "\(phase) on a hand-back")
            var now = desk(phase, .inProgress)
            #expect(now.handle(.clockTicked).isEmpty, "\(phase) on a tick")
            var later = desk(phase, .inProgress)
            later.wait(minutes: 2 * 24 * 60)
            let speaks =
                switch phase {
                case .held: true
                case .filling(let form): form.isWorthKeeping
                case .open, .choosing, .offered, .filing, .rating, .commenting: false
                }
            #expect(later.handle(.clockTicked).replies.isEmpty == !speaks, "\(phase) two days later")
        }
    }

    /// The state comes back from the database as it was.
    @Test func everyStateSurvivesARestart() throws {
        for phase in Self.phases {
            let desk = desk(phase, .received)
            #expect(try Restart.of(desk.conversation) == desk.conversation)
        }
    }
}
