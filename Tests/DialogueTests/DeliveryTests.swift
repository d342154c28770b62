import CustomerCare
import IntentMatching
import Testing

@testable import Dialogue

@Suite struct DeliveryTests {
    private func desk(renews: Bool, replies: Int = 3, characters: Int? = nil) -> Desk {
        var desk = Desk()
        var channel = CarePolicy.Channel()
        channel.replies = replies
        channel.renewsWithMessage = renews
        channel.characters = characters
        desk.policy.channels["test"] = channel
        return desk
    }

    @Test func aChannelWithoutLimitsGetsWhatWasSaid() {
        var desk = Desk()
        let replies = desk.hear("tui muốn khiếu nại", .complain).replies
        #expect(desk.conversation.deliver(replies, desk.briefing) == replies)
    }

    @Test func countedBubblesAreJoinedAndFillerIsDropped() {
        var desk = desk(renews: true)
        _ = desk.hear("tui muốn khiếu nại", .complain)
        let replies = desk.hear("bảo hành bao lâu vậy?", "faq/bao_hanh").replies
        #expect(replies.map(\.name) == ["utter_faq/bao_hanh", "utter_back_to_form", "utter_ask_summary"])
        let delivered = desk.conversation.deliver(replies, desk.briefing)
        #expect(
            delivered.map(\.text) == [
                "Dạ, bảo hành 12 tháng ạ.\nAnh/chị kể giúp em chuyện gì đã xảy ra, từ khi nào ạ?"
            ])
        #expect(delivered[0].buttons == replies.flatMap(\.buttons))
    }

    @Test func eachMessageGivesAllRepliesAnew() {
        var desk = desk(renews: true)
        for round in 0..<10 {
            let replies = desk.hear("câu \(round)", "faq/doi_tra").replies
            #expect(desk.conversation.deliver(replies, desk.briefing).count == 1)
        }
    }

    @Test func theLastReplyHandsOverToPeople() {
        var desk = desk(renews: false)
        var texts: [String] = []
        for intent in ["faq/doi_tra", "faq/phi_ship", "faq/bao_hanh", "faq/doi_tra"] as [Intent.ID] {
            let effects = desk.hear("cho hỏi", intent)
            texts += desk.conversation.deliver(effects.replies, desk.briefing).map(\.text)
            desk.wait(minutes: 1)
        }
        #expect(texts.count == 3)
        #expect(texts[2].contains("chuyển") && texts[2].contains("1900 0000"))
        #expect(!texts[1].contains("chuyển"))
        desk.wait(minutes: 49 * 60)
        let again = desk.hear("cho hỏi", "faq/doi_tra").replies
        #expect(desk.conversation.deliver(again, desk.briefing).count == 1)
    }

    @Test func unaskedSentencesWaitWhereTheLastReplyIsNeeded() {
        var desk = desk(renews: true, replies: 2)
        desk.conversation.tickets = [TicketNumber(year: 2026, ordinal: 1)]
        let replies = desk.hear("alo", .greet).replies
        _ = desk.conversation.deliver(replies, desk.briefing)
        desk.tickets = Desk.withTicket(.closed).tickets
        desk.wait(minutes: 5)
        #expect(desk.handle(.clockTicked).isEmpty)
    }

    @Test func longTextIsCutWhereALineOrAWordEnds() {
        var desk = desk(renews: true, replies: 8, characters: 40)
        let long = Reply(
            name: "x", text: "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba")
        let delivered = desk.conversation.deliver([long], desk.briefing)
        #expect(delivered.allSatisfy { $0.text.count <= 40 })
        #expect(delivered.map(\.text).joined(separator: " ") == long.text)
        let endless = Reply(name: "x", text: String(repeating: "a", count: 1000))
        let cut = desk.conversation.deliver([endless], desk.briefing)
        #expect(cut.count <= 7 && cut.allSatisfy { $0.text.count <= 40 })
        #expect(cut.last?.text.hasSuffix("…") == true)
    }
}
