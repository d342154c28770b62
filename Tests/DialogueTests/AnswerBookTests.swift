import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

/// Which variant of an answer is said to whom, and on which days.
@Suite struct AnswerBookTests {
    static let knowledge = KnowledgeBase(
        intents: [
            Intent(id: "faq/a"), Intent(id: "faq/draft", status: .draft),
            Intent(id: "faq/staff", status: .internal),
            Intent(
                id: "faq/tet", validFrom: CalendarDate("2027-01-01"), validUntil: CalendarDate("2027-02-20")),
        ],
        responses: [
            "utter_faq/a": [
                Response(text: "all"), Response(text: "all too"), Response(text: "zalo", channel: "zalo"),
                Response(text: "named", conditions: [.init(slot: "name", value: "Lan")]),
                Response(
                    text: "named on zalo", channel: "zalo", conditions: [.init(slot: "name", value: "Lan")]),
                Response(text: "nameless on sms", channel: "sms", conditions: [.init(slot: "name")]),
            ],
            "utter_faq/only": [Response(text: "named", conditions: [.init(slot: "name", value: "Lan")])],
        ])

    @Test(
        arguments: [
            ("web", [:], ["all", "all too"]),
            ("zalo", [:], ["zalo"]),
            ("web", ["name": "lan"], ["named"]),
            ("web", ["name": "Nga"], ["all", "all too"]),
            ("zalo", ["name": "Lan"], ["named on zalo"]),
            ("sms", [:], ["nameless on sms"]),
            ("sms", ["name": "Nga"], ["all", "all too"]),
        ] as [(String, [String: String], [String])])
    func saysAVariantOnlyWhereItsConditionsHold(channel: String, slots: [String: String], texts: [String]) {
        let book = AnswerBook(Self.knowledge)
        #expect(book.variants(of: "utter_faq/a", channel: channel, slots: slots).map(\.text) == texts)
    }

    @Test func saysNothingWhereNoConditionHolds() {
        let book = AnswerBook(Self.knowledge)
        #expect(book.variants(of: "utter_faq/only", channel: "web", slots: [:]).isEmpty)
    }

    @Test(
        arguments: [
            ("faq/a", "2026-11-27", false, true), ("faq/draft", "2026-11-27", false, false),
            ("faq/draft", "2026-11-27", true, true), ("faq/staff", "2026-11-27", false, false),
            ("faq/tet", "2026-12-31", true, false), ("faq/tet", "2027-01-01", false, true),
            ("faq/tet", "2027-02-20", false, true), ("faq/tet", "2027-02-21", false, false),
            ("faq/unheard_of", "2027-02-21", false, true),
        ] as [(Intent.ID, String, Bool, Bool)])
    func isOpenByStatusAndDay(intent: Intent.ID, day: String, drafts: Bool, isOpen: Bool) throws {
        let today = try #require(CalendarDate(day))
        #expect(
            AnswerBook(Self.knowledge).isOpen(intent, on: today, includesUnpublished: drafts) == isOpen)
    }

    @Test func aButtonToAnEntryThatWasTakenBackIsNotAnswered() {
        var knowledge = Desk.knowledge
        knowledge.intents[0].status = .draft
        var conversation = Conversation(sender: "test:1", channel: "test")
        var briefing = Briefing(
            answers: AnswerBook(knowledge), policy: Desk().policy, now: Desk.noon)
        let event = Event.payload(intent: "faq/doi_tra", slots: [:])
        #expect(conversation.handle(event, briefing).replies.map(\.name) == ["utter_choice_gone"])
        briefing.includesUnpublished = true
        #expect(conversation.handle(event, briefing).replies.map(\.name) == ["utter_faq/doi_tra"])
    }
}
