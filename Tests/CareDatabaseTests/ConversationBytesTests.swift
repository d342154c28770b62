import CustomerCare
import IntentMatching
import Testing

@testable import CareDatabase
@testable import Dialogue

/// A conversation is written by hand as an encoder would write it.
@Suite struct ConversationBytesTests {
    private static let number = TicketNumber(year: 2026, ordinal: 7)
    private static let odd = "\"\\/\u{8}\u{C}\n\r\t\u{1}\u{1F}\u{7F} đổi trả 😀 e\u{323}\u{302} {"

    private static var form: Form {
        var form = Form(kind: .complaint, triggers: [.anger, .stillBroken])
        for slot in Form.Slot.allCases { form.values[slot] = odd + slot.rawValue }
        form.skipped = [.name, .phone]
        (form.category, form.remedy, form.email) = ("doi_tra", odd, "a@b.vn")
        form.links = [odd, "https://x.vn/a"]
        (form.speaker, form.proved, form.reasks, form.isConfirming) = (.broker, number, 2, true)
        form.asks = [.reference: 2, .name: 1]
        return form
    }

    static let phases: [Conversation.Phase] = [
        .open, .choosing(question: odd), .offered(question: ""), .filling(Form(kind: .callback)),
        .filling(form), .filing(form), .rating(.init(kind: .csat, ticket: number, score: 3, isReasked: true)),
        .commenting(.init(kind: .nps)), .held(.init(agent: odd, lastWordAt: Sample.now)),
    ]

    /// A conversation in which every property has a value.
    private static func whole(_ phase: Conversation.Phase) -> Conversation {
        var whole = Conversation(sender: odd, channel: odd)
        whole.phase = phase
        whole.address = FormsOfAddress(customer: "cô", ourselves: "con")
        (whole.addressWasAsked, whole.callsUs, whole.misses) = (true, "con", 1)
        (whole.topic, whole.topicQuestion, whole.topicAge, whole.repeats) = ("faq/doi_tra", odd, 2, 1)
        whole.offered = [Response.Button(title: odd, payload: "/a{\"b\":\"c\"}")]
        (whole.offeredAt, whole.lastMessageAt) = (Sample.now, Timestamp(milliseconds: -5))
        whole.lastReplies = [Reply(name: "utter_x", text: odd, buttons: whole.offered)]
        (whole.tickets, whole.surveyed, whole.callbackTicket) = ([number], [number, number], number)
        whole.contact = Contact(name: odd, phone: "0901234567", email: "a@b.vn", address: odd)
        whole.unanswered = [odd, ""]
        whole.said = ["utter_b": 2, "utter_a": 1, "utter_faq/c": 3, "utter_A": 4]
        (whole.setAside, whole.setAsideAt, whole.dropped) = (form, Sample.now, Form(kind: .question))
        (whole.reference, whole.speaker, whole.npsAskedAt) = ("DH1", .relative, Sample.now)
        (whole.wrongProofs, whole.wrongProofAt, whole.sent) = (3, Sample.now, [Sample.now, Sample.now])
        whole.isOver = true
        return whole
    }

    @Test(arguments: phases) func theBytesAreThoseOfAnEncoder(_ phase: Conversation.Phase) throws {
        var fresh = Conversation(sender: "zalo:614", channel: "zalo")
        fresh.phase = phase
        for conversation in [fresh, Self.whole(phase)] {
            let bytes = JSONBytes.encode(conversation)
            #expect(try bytes == StoredJSON.encode(conversation))
            #expect(try StoredJSON.decode(Conversation.self, from: bytes) == conversation)
        }
    }

    /// The comparison above sees only properties that have a value: whoever adds one gives it one there.
    @Test func everyPropertyHasAValue() {
        let whole = Self.whole(.open)
        for value in [
            Mirror(reflecting: whole), Mirror(reflecting: Self.form), Mirror(reflecting: whole.contact),
        ] {
            for child in value.children {
                let isNil =
                    Mirror(reflecting: child.value).displayStyle == .optional
                    && Mirror(reflecting: child.value).children.isEmpty
                #expect(!isNil, "\(child.label ?? "")")
            }
        }
    }
}
