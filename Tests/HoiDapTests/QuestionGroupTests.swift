import CareDatabase
import CustomerCare
import Dialogue
import Testing
import VietnameseText

@testable import HoiDap

@Suite struct QuestionGroupTests {
    private static func question(_ text: String, count: Int, at second: Int64 = 0) -> QueuedQuestion {
        let moment = Timestamp(seconds: second)
        return QueuedQuestion(
            question: UnansweredQuestion(text: text, reason: .fallback, nearest: []),
            folded: text.vietnameseFolded, count: count, firstAt: moment, lastAt: moment, status: .new)
    }

    @Test func questionsInNearlyTheSameWordsAreOneGroup() {
        let queue = [
            Self.question("dạ shop ơi có bán gối ôm không ạ", count: 2, at: 50),
            Self.question("co ban goi om khong", count: 5, at: 20),
            Self.question("bao giờ mở chi nhánh Huế", count: 4, at: 30),
            Self.question("Bán gối ôm không", count: 1, at: 90), Self.question("???", count: 1),
        ]
        let groups = QuestionGroup.groups(of: queue, analyzer: .vietnamese)
        #expect(
            groups.map { $0.questions.map(\.question.text) } == [
                ["co ban goi om khong", "dạ shop ơi có bán gối ôm không ạ", "Bán gối ôm không"],
                ["bao giờ mở chi nhánh Huế"], ["???"],
            ])
        #expect(groups.map(\.count) == [8, 4, 1])
        #expect(groups[0].firstAt == Timestamp(seconds: 20))
        #expect(groups[0].lastAt == Timestamp(seconds: 90))
        #expect(QuestionGroup.groups(of: queue.reversed(), analyzer: .vietnamese) == groups)
    }

    @Test(arguments: [
        ("số em 0901 234 567 gọi lại nhé", "số em *** gọi lại nhé"),
        ("gửi vào lan@shop.vn giúp mình", "gửi vào *** giúp mình"),
        ("stk 19036512345678 đúng chưa", "stk *** đúng chưa"),
        ("mua 2 cái được giảm 10% không", "mua 2 cái được giảm 10% không"),
    ])
    func personalDataIsMasked(text: String, masked: String) {
        let question = UnansweredQuestion(text: text, reason: .fallback, nearest: [])
        #expect(question.masked(Analyzer.vietnamese.analyze(text))?.text == masked)
    }

    @Test(arguments: ["0901234567", "lan@shop.vn", "123456 0987654321"])
    func whatIsOnlyPersonalIsNoQuestion(text: String) {
        let question = UnansweredQuestion(text: text, reason: .fallback, nearest: [])
        #expect(question.masked(Analyzer.vietnamese.analyze(text)) == nil)
    }
}
