import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct IntentMatcherTests {
    let matcher = IntentMatcher(knowledge: Fixture.knowledge)

    private func match(_ text: String, context: MatchContext = MatchContext()) -> IntentMatch {
        matcher.match(matcher.analyzer.analyze(text), context: context)
    }

    @Test(arguments: [
        ("alo shop oi", "greet"), ("ok", "affirm"), ("ko", "deny"), ("thoi khoi", "cancel"),
        ("đm lừa đảo", "insult"), ("doi tra trong bao lau", "faq/doi_tra"),
        ("phi ship bao nhieu", "faq/phi_ship"),
        ("quên mật khẫu", "faq/mat_khau"), ("quen mat khua", "faq/mat_khau"),
    ])
    func finds(text: String, intent: String) {
        #expect(match(text).best?.intent.rawValue == intent)
    }

    @Test(arguments: ["", "   ", "thời tiết hôm nay thế nào", "ronaldo đá hay không", "👍🏽", "\u{0}\u{FFFD}"])
    func refuses(text: String) {
        #expect(match(text).best == nil)
    }

    @Test func namesTheWords() throws {
        let text = matcher.analyzer.analyze("doi tra bao lau")
        let explanation = try #require(matcher.match(text, explains: true).explanation)
        let lines = explanation.lines().joined(separator: "\n")
        #expect(lines.contains("\"doi\" met, marks aside"))
        #expect(lines.contains("the message does not say: trong"))
    }

    @Test func draftsAnswerOnlyWhereAskedFor() {
        var knowledge = Fixture.knowledge
        knowledge.intents[5].status = .draft
        let matcher = IntentMatcher(knowledge: knowledge)
        let text = matcher.analyzer.analyze("đổi trả trong bao lâu")
        #expect(matcher.match(text).best == nil)
        #expect(
            matcher.match(text, context: MatchContext(includesUnpublished: true)).best?.intent
                == "faq/doi_tra")
    }

    @Test func validityIsByTheDay() {
        var knowledge = Fixture.knowledge
        knowledge.intents[5].validFrom = CalendarDate("2026-02-01")
        knowledge.intents[5].validUntil = CalendarDate("2026-02-28")
        let matcher = IntentMatcher(knowledge: knowledge)
        let text = matcher.analyzer.analyze("đổi trả trong bao lâu")
        let answers = ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"].map {
            matcher.match(text, context: MatchContext(today: CalendarDate($0))).best != nil
        }
        #expect(answers == [false, true, true, false])
    }

    @Test func rulesOfWordsHold() {
        var knowledge = Fixture.knowledge
        knowledge.intents[5].mustHave = [["đổi", "trả"]]
        knowledge.intents[5].mustNot = ["hủy"]
        let matcher = IntentMatcher(knowledge: knowledge)
        func intent(_ text: String) -> Intent.ID? {
            matcher.match(matcher.analyzer.analyze(text)).best?.intent
        }
        #expect(intent("thoi han doi tra hang") == "faq/doi_tra")
        #expect(intent("thời hạn hàng trong bao lâu") != "faq/doi_tra")
        #expect(intent("hủy đổi trả trong bao lâu") != "faq/doi_tra")
    }

    @Test func theSameMessageGivesTheSameMatch() {
        #expect(match("doi tra hang trong bao lau") == match("doi tra hang trong bao lau"))
    }
}
