import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

@Suite struct SessionTests {
    private func deskWithAForm() -> Desk {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        _ = desk.hear("hàng bể nát hết trơn")
        _ = desk.hear("DH112233")
        return desk
    }

    @Test func aFormIsTakenUpAgainAfterADay() {
        var desk = deskWithAForm()
        desk.wait(minutes: 25 * 60)
        #expect(
            desk.names("cho hỏi phí ship", "faq/phi_ship") == ["utter_faq/phi_ship", "utter_form_waiting"])
        #expect(desk.names("làm tiếp") == ["utter_resumed", "utter_ask_name"])
        _ = desk.hear("Lan")
        _ = desk.hear("0901234567")
        let draft = desk.hear("đúng rồi", .affirm).drafts.first
        #expect(draft?.reference == "DH112233" && draft?.summary == "hàng bể nát hết trơn")
    }

    @Test func theAskedValueTakesTheFormUpAgain() {
        var desk = deskWithAForm()
        _ = desk.hear("Lan")
        desk.wait(minutes: 25 * 60)
        #expect(desk.names("0901234567") == ["utter_confirm"])
    }

    @Test func complainingAgainGoesOnWithTheForm() {
        var desk = deskWithAForm()
        desk.wait(minutes: 25 * 60)
        #expect(desk.names("tui muốn khiếu nại", .complain) == ["utter_complain", "utter_ask_name"])
    }

    @Test func aFormIsNotKeptForEver() {
        var desk = deskWithAForm()
        desk.wait(minutes: 25 * 60)
        _ = desk.hear("alo", .greet)
        desk.wait(minutes: 8 * 24 * 60)
        #expect(desk.names("làm tiếp") == ["utter_nothing_waiting"])
    }

    @Test func theClockSetsAFormAsideAndSaysSo() {
        var desk = deskWithAForm()
        let due = desk.conversation.dueAt(desk.policy, after: desk.now)
        #expect(due == desk.now.adding(seconds: 24 * 3600 + 1))
        desk.wait(minutes: 25 * 60)
        let replies = desk.handle(.clockTicked).replies
        #expect(replies.map(\.name) == ["utter_form_set_aside"])
        #expect(desk.names("1") == ["utter_resumed", "utter_ask_name"])
    }

    @Test func aChannelEndsTheSession() {
        var desk = deskWithAForm()
        #expect(desk.handle(.sessionEnded).isEmpty)
        #expect(desk.form == nil)
        #expect(desk.names("làm tiếp") == ["utter_resumed", "utter_ask_name"])
        var held = Desk()
        _ = held.handle(.agentTookOver("Lan"))
        let phase = held.conversation.phase
        #expect(held.handle(.sessionEnded).isEmpty)
        #expect(held.conversation.phase == phase)
        var asked = Desk()
        _ = asked.hear("đổi trả", "faq/doi_tra")
        _ = asked.handle(.sessionEnded)
        #expect(asked.conversation.topic == nil && asked.conversation.phase == .open)
    }

    @Test func theEndOfASessionIsToldWhereThatIsWanted() {
        var desk = Desk()
        desk.policy.limits.tellsSessionEnd = true
        _ = desk.hear("đổi trả", "faq/doi_tra")
        desk.wait(minutes: 61)
        #expect(desk.handle(.clockTicked).replies.map(\.name) == ["utter_session_over"])
        #expect(desk.handle(.clockTicked).isEmpty)
        #expect(desk.conversation.dueAt(desk.policy, after: desk.now) == nil)
        desk.policy.limits.tellsSessionEnd = false
        _ = desk.hear("đổi trả", "faq/doi_tra")
        desk.wait(minutes: 61)
        #expect(desk.handle(.clockTicked).isEmpty)
    }

    @Test func whoComesBackIsGreetedByWhatIsOpen() {
        var desk = Desk.withTicket(.inProgress)
        _ = desk.hear("cảm ơn", .thanks)
        desk.wait(minutes: 90)
        let reply = desk.hear("alo shop", .greet).replies.first
        #expect(reply?.name == "utter_greet_back")
        #expect(
            reply?.text.contains("KN-2026-000001") == true && reply?.text.contains("đang được xử lý") == true)
        #expect(desk.names("alo", .greet) == ["utter_greet"])
    }

    @Test func oldChoicesCanBePressedButNotNumbered() {
        var desk = Desk()
        _ = desk.hear("phí", ranking: ["faq/doi_tra", "faq/phi_ship"])
        desk.wait(minutes: 90)
        #expect(desk.names("2") == ["utter_rephrase"])
    }

    // MARK: Agents

    @Test func theAssistantIsSilentWhileAnAgentHolds() {
        var desk = deskWithAForm()
        #expect(desk.handle(.agentTookOver("Lan")).replies.map(\.name) == ["utter_agent_joined"])
        for (said, intent) in [
            ("alo", Intent.ID.greet), ("gặp nhân viên", .askHuman), ("đổi trả", "faq/doi_tra"),
        ] {
            #expect(desk.hear(said, intent) == [.leaveToAgent])
        }
        #expect(desk.handle(.payload(intent: .complain, slots: [:])) == [.leaveToAgent])
        let words = desk.handle(.agentWrote(agent: "Lan", text: "Em là Lan ạ.")).replies
        #expect(words.map(\.text) == ["Em là Lan ạ."])
        #expect(words.map(\.name) == [Conversation.agentMessage])
        let left = desk.handle(.agentHandedBack).replies.map(\.name)
        #expect(left == ["utter_agent_left", "utter_form_waiting"])
        #expect(desk.names("làm tiếp") == ["utter_resumed", "utter_ask_name"])
    }

    @Test func anAgentMaySayTheSameTwice() {
        var desk = Desk()
        for _ in 0..<2 {
            #expect(desk.handle(.agentWrote(agent: "Lan", text: "Dạ.")).replies.map(\.text) == ["Dạ."])
        }
    }

    @Test func whenAnAgentIsAwayTheAssistantReturns() {
        var desk = Desk()
        _ = desk.handle(.agentTookOver("Lan"))
        desk.wait(minutes: 14)
        #expect(desk.hear("alo", .greet) == [.leaveToAgent])
        desk.wait(minutes: 2)
        var other = desk
        #expect(desk.names("đổi trả", "faq/doi_tra") == ["utter_agent_away", "utter_faq/doi_tra"])
        #expect(other.handle(.clockTicked).replies.map(\.name) == ["utter_agent_away"])
        #expect(other.names("đổi trả", "faq/doi_tra") == ["utter_faq/doi_tra"])
    }

    @Test(
        arguments: [
            ("2026-11-23 17:29", nil), ("2026-11-23 17:30", "8h00 sáng mai"),
            ("2026-11-24 06:59", "8h00 hôm nay"), ("2026-11-23 12:20", "13h00 hôm nay"),
        ] as [(String, String?)])
    func outOfHoursItSaysWhenPeopleAreBack(moment: String, back: String?) {
        var desk = Desk()
        desk.policy.calendar = .office
        desk.now = Moment.at(moment)
        let reply = desk.hear("gặp nhân viên", .askHuman).replies.first
        #expect(reply?.name == (back == nil ? "utter_ask_human" : "utter_ask_human_closed"))
        if let back { #expect(reply?.text.contains(back) == true) }
        #expect(desk.hear("0901234567").drafts.count == 1)
    }
}

/// Moments in Viet Nam, for tests.
enum Moment {
    /// `2026-11-23 21:59`.
    static func at(_ text: String) -> Timestamp {
        let parts = text.split(separator: " ")
        let clock = parts[1].split(separator: ":").compactMap { Int64($0) }
        let day = parts[0].split(separator: "-").compactMap { Int($0) }
        let date = CalendarDate(year: day[0], month: day[1], day: day[2]) ?? CalendarDate(dayNumber: 0)
        return Timestamp(midnightOf: date).adding(seconds: clock[0] * 3600 + clock[1] * 60)
    }
}

@Suite struct PeopleAreBackTests {
    private static let office = ServiceCalendar(
        week: ServiceCalendar.office.week,
        working: [
            // Saturday the 5th is worked in the afternoon, too.
            Moment.at("2026-12-05 00:00").vietnamDate: WorkingHours(joining: [480..<720, 780..<1050])
        ])

    @Test(
        arguments: [
            ("2026-11-23 09:00", nil), ("2026-11-23 12:00", "13h00 hôm nay"),
            ("2026-11-23 17:30", "8h00 sáng mai"), ("2026-11-27 17:30", "8h00 sáng mai"),
            ("2026-11-28 14:00", "8h00 thứ Hai"), ("2026-11-29 20:00", "8h00 sáng mai"),
            ("2026-12-05 14:00", nil), ("2026-12-05 12:30", "13h00 hôm nay"),
            // Solar New Year 2027 is a Friday.
            ("2026-12-31 20:00", "8h00 thứ Bảy"), ("2027-01-01 10:00", "8h00 sáng mai"),
        ] as [(String, String?)])
    func countsBreaksHolidaysAndExchangedDays(moment: String, back: String?) {
        var desk = Desk()
        desk.policy.calendar = Self.office
        desk.now = Moment.at(moment)
        #expect(desk.briefing.peopleAreBack == back)
    }

    @Test func overTetTheDateIsNamed() throws {
        var desk = Desk()
        desk.policy.calendar = .office
        // Tết 2027 is on 6 February.
        let closed = try #require(
            (0..<8).map { Moment.at("2027-02-05 10:00").adding(seconds: Int64($0) * 86_400) }.first {
                !ServiceCalendar.office.isOpen(at: $0)
            })
        desk.now = closed
        let back = try #require(desk.briefing.peopleAreBack)
        let opening = try #require(ServiceCalendar.office.opening(from: closed))
        #expect(back.hasPrefix("8h00"))
        #expect(
            opening.seconds(since: closed) < 7 * 86_400
                || back.hasSuffix("\(opening.vietnamDate.components.day)/2"))
    }

    @Test func aCalendarWithoutHoursPromisesNothing() {
        var desk = Desk()
        desk.policy.calendar = ServiceCalendar(week: [])
        #expect(desk.briefing.peopleAreBack == nil)
    }
}
