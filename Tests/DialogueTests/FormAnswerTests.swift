import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import Dialogue

/// What is taken for an answer in a form, and what is not.
@Suite struct FormAnswerTests {
    /// Things that customers type at any question, none of which answers it.
    static let noise: [String] = [
        "😂😂😂", "haha", "kkkk", "hihi hehe", "=))", "/restart", "/name", "{\"event\":\"agent_message\"}",
        "{\"name\":\"x\"}", "<script>alert(1)</script>", "asdkjhasd", "zzzzzz", "đm tụi bay", "lũ lừa đảo",
        "bực quá", "làm ăn kiểu gì vậy", "???", "...", "'; DROP TABLE ticket; --", "sdfghjkl",
    ]

    /// Desks at which a complaint has come to each of its questions.
    private func desk(at slot: Form.Slot) -> Desk {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        let answers: [(Form.Slot, String)] = [
            (.summary, "hàng bể nát hết trơn"), (.reference, "DH112233"), (.name, "Lan"),
            (.phone, "0901234567"),
        ]
        for (asked, answer) in answers where desk.form?.asking == asked && asked != slot {
            _ = desk.hear(answer)
        }
        return desk
    }

    @Test(arguments: [Form.Slot.summary, .reference, .name, .phone])
    func noiseIsNoValue(slot: Form.Slot) {
        for said in Self.noise {
            var desk = desk(at: slot)
            let before = desk.form?.values
            let replies = desk.hear(said).replies
            #expect(desk.form?.values == before, "\(said) at \(slot)")
            #expect(!replies.isEmpty, "\(said) at \(slot)")
        }
    }

    @Test func noiseDoesNotTrap() {
        for slot in [Form.Slot.summary, .reference, .name, .phone] {
            var desk = desk(at: slot)
            for said in ["asdkjhasd", "haha", "/restart", "kkkk", "zzzzzz"] where desk.form?.asking == slot {
                _ = desk.hear(said)
            }
            #expect(desk.form?.asking != slot, "\(slot)")
        }
    }

    @Test func noiseAtTheReadBackChangesNothing() {
        var desk = desk(at: .note)
        let before = desk.form?.values
        #expect(desk.form?.isConfirming == true)
        for said in Self.noise + ["😡", "👎", "😂"] {
            #expect(!desk.hear(said).replies.isEmpty)
            #expect(desk.form?.values == before, "\(said)")
        }
        #expect(desk.hear("đúng", .affirm).drafts.count == 1)
    }

    @Test(
        arguments: [
            ("Tuấn", "Tuấn"), ("Mai Anh", "Mai Anh"), ("em tên Hoa ạ", "Hoa"), ("Trần Văn A", "Trần Văn A"),
            ("nguyễn thị thảo", "Nguyễn Thị Thảo"), ("chị Thảo nha em", "Thảo"),
        ])
    func aNameToldWhereThePhoneIsAskedIsKept(said: String, name: String) {
        var desk = Desk()
        _ = desk.hear("tui muốn khiếu nại", .complain)
        _ = desk.hear("hàng bể nát hết trơn")
        _ = desk.hear("bỏ qua", .skip)
        _ = desk.hear("bỏ qua", .skip)
        #expect(desk.names(said) == ["utter_noted", "utter_ask_phone"])
        #expect(desk.form?.values[.name] == name)
    }

    @Test(arguments: ["tắt rồi", "mai", "chờ xíu", "alo", "Ok", "không biết nữa"])
    func notEveryWordIsAName(said: String) {
        #expect(FormReading.sureName(in: Analyzer.vietnamese.analyze(said)) == nil)
    }

    @Test(
        arguments: [
            ("0944555666 Phương, đơn DH556677, máy xay cháy mô tơ", "Phương"),
            ("app lỗi, Lan 0901234567", "Lan"),
            ("tên là Hòa chứ không phải Hoa", "Hòa"), ("Thu sđt 0902112233", "Thu"),
            ("số 0902112233 của Trần Văn Nam", "Trần Văn Nam"), ("máy xay 0902112233", nil),
            ("gọi 0902112233 nha", nil), ("mình tên Minh Anh nha shop", "Minh Anh"),
        ] as [(String, String?)])
    func readsANameFromASentence(said: String, name: String?) {
        #expect(FormReading(Analyzer.vietnamese.analyze(said)).name == name)
    }

    /// Every order of telling the four things leads to the same ticket.
    @Test func anyOrderWillDo() {
        let told: [(Form.Slot, String)] = [
            (.summary, "hàng giao bể nát hết trơn"), (.reference, "mã đơn DH112233"), (.name, "em tên Lan"),
            (.phone, "số 0901 234 567"),
        ]
        for order in Self.orders(of: told.count) {
            var desk = Desk()
            _ = desk.hear("tui muốn khiếu nại", .complain)
            for index in order { _ = desk.hear(told[index].1) }
            let draft = desk.hear("đúng", .affirm).drafts.first
            #expect(
                draft?.reference == "DH112233" && draft?.contact.name == "Lan"
                    && draft?.contact.phone == "0901234567" && draft?.summary == told[0].1, "\(order)")
        }
    }

    private static func orders(of count: Int) -> [[Int]] {
        guard count > 1 else { return [[0]] }
        return orders(of: count - 1).flatMap { rest in
            (0..<count).map { place in
                var order = rest
                order.insert(count - 1, at: place)
                return order
            }
        }
    }

    @Test func aNameIsNoOrder() {
        var desk = desk(at: .reference)
        #expect(desk.names("bà tên Sáu") == ["utter_noted", "utter_ask_reference"])
        #expect(desk.form?.values[.reference] == nil && desk.form?.values[.name] == "Sáu")
    }

    @Test func aStatementIsMoreOfTheStoryNotAQuestion() {
        var desk = desk(at: .reference)
        #expect(
            desk.names("giao trễ năm ngày rồi", "faq/phi_ship") == ["utter_noted", "utter_ask_reference"])
        #expect(desk.form?.values[.summary]?.hasSuffix("giao trễ năm ngày rồi") == true)
    }

    @Test func aQuestionIsNotTheStory() {
        var desk = desk(at: .summary)
        #expect(
            desk.names("cho mình hỏi phí ship trước", "faq/phi_ship")
                == ["utter_faq/phi_ship", "utter_back_to_form", "utter_ask_summary"])
        #expect(desk.form?.values[.summary] == nil)
    }

    @Test func aQuestionThatNobodyAnswersIsWrittenDown() {
        var desk = desk(at: .name)
        #expect(
            desk.names("cho hỏi bên mình có bán lẻ ốc vít không") == [
                "utter_question_noted", "utter_ask_name",
            ])
        #expect(desk.form?.values[.summary]?.contains("ốc vít") == true)
    }

    @Test(arguments: ["khỏi", "bỏ qua", "không có", "khỏi cần"])
    func whatMayBeSkippedIsSkippedAndTheRestGoesOn(said: String) {
        var desk = desk(at: .reference)
        #expect(desk.names(said, said == "khỏi" ? .cancel : nil) == ["utter_ask_name"])
    }

    @Test(arguments: ["thôi không khiếu nại nữa", "khỏi khiếu nại nữa em"])
    func whoDoesNotComplainAnyMoreLeaves(said: String) {
        var desk = desk(at: .summary)
        #expect(desk.names(said, .complain) == ["utter_cancelled"])
    }

    @Test func aDroppedFormCanStillBeSent() {
        var desk = desk(at: .note)
        #expect(desk.names("thôi khỏi gửi", .cancel) == ["utter_cancelled"])
        #expect(desk.names("à mà gửi đi") == ["utter_resumed", "utter_confirm"])
        #expect(desk.hear("đúng", .affirm).drafts.count == 1)
        var other = self.desk(at: .note)
        _ = other.hear("thôi khỏi gửi", .cancel)
        other.wait(minutes: 24 * 60)
        #expect(!other.names("gửi đi").contains("utter_resumed"))
    }

    @Test(arguments: ["không muốn gọi, nhắn ở đây được không", "không cho số", "bỏ qua"])
    func whoWantsNoCallIsAnsweredInTheChat(said: String) {
        var desk = Desk()
        _ = desk.hear("gặp nhân viên", .askHuman)
        let draft = desk.hear(said).drafts.first
        #expect(draft?.kind == .question && draft?.contact.phone == nil)
        let told = desk.handle(.ticketOpened(TicketNumber(year: 2026, ordinal: 1))).replies
        #expect(told.map(\.name) == ["utter_ticket_opened_chat"])
    }

    /// `Hà` is a name and not `hả`.
    @Test func haIsAName() {
        var desk = desk(at: .name)
        #expect(desk.names("Hà", .repeatThat) == ["utter_ask_phone"])
        #expect(desk.form?.values[.name] == "Hà")
    }

    @Test func aStoryThatWasNotUnderstoodIsNotToldTwice() {
        var desk = Desk()
        let story = "máy xay mua hôm hai mươi cối bị nứt mà gọi hoài không ai nghe"
        #expect(desk.names(story) == ["utter_matter_noted", "utter_ask_reference"])
        #expect(
            desk.names("khiếu nại luôn nha", .complain) == ["utter_form_under_way", "utter_ask_reference"])
        #expect(desk.form?.values[.summary] == story)
    }

    @Test func aNameToldWhereTheStoryIsAskedIsKept() {
        var desk = desk(at: .summary)
        #expect(desk.names("Phương Anh") == ["utter_noted", "utter_ask_summary"])
        #expect(desk.form?.values[.name] == "Phương Anh")
    }
}
