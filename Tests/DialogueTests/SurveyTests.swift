import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

@Suite struct SurveyTests {
    private static let own = TicketNumber(year: 2026, ordinal: 1)

    @Test func satisfactionIsAskedOnceAfterAResolution() {
        var desk = Desk.withTicket(.closed)
        #expect(desk.names("cảm ơn em", .thanks) == ["utter_thanks", "utter_ask_csat"])
        let effects = desk.hear("5")
        #expect(
            effects.contains(
                .recordSurvey(SurveyAnswer(kind: .csat, sender: "test:1", ticket: Self.own, score: 5))))
        #expect(effects.replies.map(\.name) == ["utter_ask_nps"])
        #expect(
            desk.hear("9/10").contains(
                .recordSurvey(SurveyAnswer(kind: .nps, sender: "test:1", ticket: nil, score: 9))))
        let words = desk.hear("nhân viên dễ thương, làm nhanh")
        #expect(
            words.first
                == .recordSurvey(
                    SurveyAnswer(
                        kind: .nps, sender: "test:1", ticket: nil, score: 9,
                        words: "nhân viên dễ thương, làm nhanh")))
        #expect(desk.names("cảm ơn em", .thanks) == ["utter_thanks"])
    }

    @Test(arguments: [
        ("5", 5), ("4 sao", 4), ("cho 3 điểm", 3), ("năm sao", 5), ("1 – Rất không hài lòng", 1),
        ("5 điểm nha em", 5),
    ])
    func readsAScore(said: String, score: Int) {
        #expect(Conversation.score(in: Analyzer.vietnamese.analyze(said), mayBeLong: true) == score)
    }

    @Test(arguments: [("bỏ qua", Intent.ID.skip), ("thôi khỏi", .cancel), ("không", .deny)])
    func aScoreNeedNotBeGiven(said: String, intent: Intent.ID) {
        var desk = Desk.withTicket(.closed)
        _ = desk.hear("cảm ơn em", .thanks)
        _ = desk.hear("5")
        #expect(desk.names(said, intent) == ["utter_survey_skipped"])
        #expect(desk.conversation.phase == .open)
    }

    @Test func aQuestionInPlaceOfAScoreIsAnswered() {
        var desk = Desk.withTicket(.closed)
        _ = desk.hear("cảm ơn em", .thanks)
        #expect(desk.names("đổi trả trong 7 ngày hả em", "faq/doi_tra") == ["utter_faq/doi_tra"])
        #expect(desk.names("cảm ơn", .thanks) == ["utter_thanks"])
    }

    @Test func aPoorScoreIsMetWithHelpAndNoFurtherQuestion() {
        var desk = Desk.withTicket(.followUp)
        _ = desk.hear("cảm ơn em", .thanks)
        let reply = desk.hear("1").replies.first
        #expect(reply?.name == "utter_csat_low")
        #expect(reply?.buttons.map(\.payload) == ["/ask_human", "/still_broken"])
        #expect(
            desk.hear("2").contains { effect in
                if case .moveTicket(Self.own, .reopen, _) = effect { true } else { false }
            })
    }

    @Test func aScoreOutsideTheScaleIsAskedAgainOnce() {
        var desk = Desk.withTicket(.closed)
        _ = desk.hear("cảm ơn em", .thanks)
        #expect(desk.names("8") == ["utter_reask_score"])
        #expect(desk.names("9") == ["utter_survey_skipped"])
        #expect(desk.conversation.phase == .open)
    }

    @Test func recommendationIsAskedOnceAQuarter() {
        var desk = Desk.withTicket(.closed)
        var asked: [Bool] = []
        for days in [0, 30, 100] {
            desk.now = Desk.noon.adding(seconds: Int64(days) * 86_400)
            desk.conversation.surveyed = []
            desk.tickets[0].updatedAt = desk.now
            _ = desk.hear("cảm ơn em", .thanks)
            asked.append(desk.names("5").contains("utter_ask_nps"))
            _ = desk.hear("bỏ qua", .skip)
        }
        #expect(asked == [true, false, true])
    }

    @Test func nobodyIsAskedInTheMiddleOfAComplaint() {
        var desk = Desk.withTicket(.closed)
        let open = TicketNumber(year: 2026, ordinal: 2)
        desk.conversation.tickets.append(open)
        desk.tickets.append(
            TicketGlance(
                number: open, kind: .complaint, category: nil, stage: .received, updatedAt: Desk.noon))
        #expect(desk.names("cảm ơn em", .thanks) == ["utter_thanks"])
        desk.tickets.removeLast()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        desk.wait(minutes: 10)
        #expect(desk.handle(.clockTicked).isEmpty)
    }

    @Test func aSettledTicketIsToldOfUnasked() {
        var desk = Desk.withTicket(.inProgress)
        _ = desk.hear("cảm ơn em", .thanks)
        #expect(desk.handle(.clockTicked).isEmpty)
        desk.tickets[0].stage = .followUp
        #expect(desk.handle(.clockTicked).isEmpty, "nobody is interrupted")
        desk.wait(minutes: 3)
        #expect(desk.handle(.clockTicked).replies.map(\.name) == ["utter_ticket_settled", "utter_ask_csat"])
        #expect(desk.handle(.clockTicked).isEmpty)
    }
}
