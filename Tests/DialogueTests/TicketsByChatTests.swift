import CustomerCare
import IntentMatching
import Testing

@testable import Dialogue

@Suite struct TicketsByChatTests {
    private static let own = TicketNumber(year: 2026, ordinal: 1)
    private static let other = TicketNumber(year: 2026, ordinal: 9)

    @Test func aSecondComplaintAboutTheSameMatterGoesToTheOpenTicket() {
        var desk = Desk.withTicket(.inProgress, category: "phan_mem")
        let asked = desk.hear("tui khiếu nại app lại văng khi in hóa đơn", .complain)
        #expect(asked.replies.map(\.name) == ["utter_same_matter"])
        let effects = desk.hear("1")
        #expect(effects.contains(.addNote(Self.own, "tui khiếu nại app lại văng khi in hóa đơn")))
        #expect(effects.drafts.isEmpty)
    }

    @Test(arguments: ["2", "mở phiếu mới", "không phải"])
    func anotherMatterGetsItsOwnTicketWithWhatWasSaid(said: String) {
        var desk = Desk.withTicket(.received, category: "phan_mem")
        _ = desk.hear("tui khiếu nại app lại văng khi in hóa đơn", .complain)
        let intent: Intent.ID? = said == "không phải" ? .deny : nil
        #expect(desk.names(said, intent) == ["utter_complain", "utter_ask_reference"])
        guard case .filling(let form) = desk.conversation.phase else {
            Issue.record("no form")
            return
        }
        #expect(form.values[.summary] == "tui khiếu nại app lại văng khi in hóa đơn")
    }

    @Test(arguments: [Stage.closed, .cancelled])
    func aMatterThatIsOverNeedsANewTicket(stage: Stage) {
        var desk = Desk.withTicket(stage, category: "phan_mem")
        #expect(desk.names("tui khiếu nại app văng", .complain).first == "utter_complain")
    }

    @Test(arguments: [
        ("hủy phiếu đó đi", true), ("sao chưa xong mà đóng phiếu của tôi", false),
        ("đừng hủy phiếu của em", false),
    ])
    func onlyAWishClosesATicket(said: String, closes: Bool) {
        var desk = Desk.withTicket(.inProgress)
        #expect(desk.names(said).contains("utter_ticket_close_confirm") == closes)
    }

    @Test func dangerIsNeverPutBehindAQuestion() {
        var desk = Desk.withTicket(.received)
        #expect(desk.names("sạc nổ pin cháy nhà rồi").first == "utter_complain_fire")
    }

    @Test(arguments: [Stage.followUp, .closed])
    func stillBrokenReopensASettledTicket(stage: Stage) {
        var desk = Desk.withTicket(stage)
        let effects = desk.hear("vẫn lỗi y như cũ", .stillBroken)
        #expect(effects == [.moveTicket(Self.own, .reopen, "Khách báo vẫn chưa được: vẫn lỗi y như cũ")])
        #expect(
            desk.handle(.ticketMoved(Self.own, .reopen, .inProgress)).replies.map(\.name)
                == ["utter_ticket_reopened"])
    }

    @Test(
        arguments: [
            ("cảm ơn em", .thanks), ("ok", .affirm), ("bye shop", .goodbye), ("👍", nil), ("🥰", nil),
            ("được rồi em", .resolved),
        ] as [(String, Intent.ID?)])
    func courtesyNeverReopensATicket(said: String, intent: Intent.ID?) {
        var desk = Desk.withTicket(.closed)
        let effects = desk.hear(said, intent)
        #expect(!effects.replies.isEmpty)
        for effect in effects {
            if case .moveTicket = effect { Issue.record("\(said) moved the ticket") }
            if case .addNote = effect { Issue.record("\(said) wrote to the ticket") }
        }
    }

    @Test func aTicketIsClosedOnlyAfterAYes() {
        var desk = Desk.withTicket(.received)
        #expect(desk.names("rút khiếu nại giúp anh", .ticketClose) == ["utter_ticket_close_confirm"])
        #expect(
            desk.hear("ừ đúng rồi", .affirm)
                == [.moveTicket(Self.own, .close, "Khách báo không cần xử lý nữa: rút khiếu nại giúp anh")])
        #expect(
            desk.handle(.ticketMoved(Self.own, .close, .cancelled)).replies.map(\.name)
                == ["utter_ticket_closed"])
    }

    @Test(
        arguments: [("không, để đó", Intent.ID.deny), ("thôi", .cancel), ("2", nil)] as [(String, Intent.ID?)]
    )
    func aTicketIsKeptWithoutAYes(said: String, intent: Intent.ID?) {
        var desk = Desk.withTicket(.received)
        _ = desk.hear("rút khiếu nại giúp anh", .ticketClose)
        let effects = desk.hear(said, intent)
        #expect(
            effects.replies.map(\.name) == [
                intent == .cancel ? "utter_cancelled_search" : "utter_ticket_kept"
            ])
        #expect(effects.count == 1)
    }

    @Test func wordsForAnotherTicketNeedTheProof() {
        var desk = Desk()
        let said = "thêm vào phiếu KN-2026-000009 là máy còn bị nóng ran"
        #expect(desk.names(said, .ticketAdd) == ["utter_ask_phone_ending"])
        #expect(desk.hear("4567") == [.findTicket(Self.other, .phoneEnding("4567"))])
        let effects = desk.handle(.ticketFound(Self.other, .inProgress, updatedAt: Desk.noon))
        #expect(effects.first == .addNote(Self.other, said))
        #expect(desk.conversation.tickets == [Self.other])
    }

    @Test func closingAnotherTicketNeedsTheProofAndAYes() {
        var desk = Desk()
        #expect(desk.names("đóng phiếu KN-2026-000009 giúp em", .ticketClose) == ["utter_ask_phone_ending"])
        _ = desk.hear("4567")
        let asked = desk.handle(.ticketFound(Self.other, .inProgress, updatedAt: Desk.noon))
        #expect(asked.replies.map(\.name) == ["utter_ticket_close_confirm"])
        #expect(
            desk.hear("đúng", .affirm).contains { effect in
                if case .moveTicket(Self.other, .close, _) = effect { true } else { false }
            })
    }

    @Test func fourDigitsAreNotTriedForEver() {
        var desk = Desk()
        for round in 0..<desk.policy.limits.wrongProofs {
            let effects = desk.hear("phiếu KN-2026-000009, số cuối 000\(round)", .ticketStatus)
            #expect(effects == [.findTicket(Self.other, .phoneEnding("000\(round)"))])
            _ = desk.handle(.ticketUnknown)
        }
        let last = desk.hear("phiếu KN-2026-000009, số cuối 4567", .ticketStatus)
        #expect(last.replies.map(\.name) == ["utter_ticket_locked"])
        desk.wait(minutes: 25 * 60)
        #expect(!desk.hear("phiếu KN-2026-000009, số cuối 4567", .ticketStatus).isEmpty)
        #expect(desk.conversation.wrongProofs == 0)
    }

    @Test func whoHasSeveralTicketsSeesThemAll() {
        var desk = Desk.withTicket(.received)
        desk.conversation.tickets.append(Self.other)
        desk.tickets.append(
            TicketGlance(
                number: Self.other, kind: .request, category: nil, stage: .inProgress, updatedAt: Desk.noon))
        let reply = desk.hear("phiếu của tôi tới đâu rồi", .ticketStatus).replies.first
        #expect(reply?.name == "utter_ticket_list")
        #expect(
            reply?.text.contains("KN-2026-000001") == true && reply?.text.contains("KN-2026-000009") == true)
    }
}
