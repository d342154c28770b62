import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct RuleTests {
    private static let matcher: IntentMatcher = {
        var knowledge = Fixture.knowledge
        knowledge.intents.append(
            Fixture.intent("faq/huy_don", ["(hủy|huỷ|bỏ) đơn [hàng] *", "muốn hủy đơn thì làm sao"]))
        knowledge.intents.append(Fixture.intent("faq/tra_don", ["tra đơn hàng", "đơn đang ở đâu"]))
        knowledge.patterns = [
            KnowledgeBase.Pattern(name: "faq/tra_don", expressions: ["kiện hàng [a-z]{2}\\d+"]),
            KnowledgeBase.Pattern(name: "ma_don", expressions: ["\\bAB[0-9]{4}\\b"]),
        ]
        knowledge.lookups = [
            KnowledgeBase.Lookup(name: "san_pham", items: ["nồi chiên không dầu", "nồi cơm"])
        ]
        knowledge.synonyms = [
            KnowledgeBase.Synonym(value: "nồi cơm", variants: ["nồi cơm điện", "nồi nấu cơm"])
        ]
        knowledge.intents[5].examples[0].annotations = [
            Example.Annotation(range: 0..<12, entity: "hanh_dong", value: "exchange")
        ]
        return IntentMatcher(knowledge: knowledge)
    }()

    private func match(_ text: String) -> IntentMatch {
        Self.matcher.match(Self.matcher.analyzer.analyze(text))
    }

    @Test(arguments: [
        ("bỏ đơn hôm qua giùm", "faq/huy_don"), ("huy don gap nha shop oi", "faq/huy_don"),
        ("kiện hàng xy99 sao rồi", "faq/tra_don"), ("kien hang xy99 sao roi", "faq/tra_don"),
    ])
    func namesTheIntent(text: String, intent: String) {
        let best = match(text).best
        #expect(best?.intent.rawValue == intent)
        #expect(best?.confidence ?? 0 >= IntentMatcher.ruleConfidence)
    }

    @Test func anExampleWordForWordIsCertain() {
        #expect(match("quen mat khau thi lam sao").best?.confidence ?? 0 >= IntentMatcher.exampleConfidence)
    }

    @Test(arguments: [
        ("mua nồi chiên không dầu", "san_pham", "nồi chiên không dầu", 4..<29),
        ("mua noi com dien", "san_pham", "nồi cơm", 4..<16), ("đơn ab1234 đâu", "ma_don", "ab1234", 6..<12),
        ("doi tra sao", "hanh_dong", "exchange", 0..<7), ("gọi 0901 234 567", "phone", "0901234567", 6..<18),
    ])
    func findsValues(text: String, entity: String, value: String, range: Range<Int>) {
        let slots = match(text).slots
        #expect(slots.contains(.init(entity: entity, value: value, range: range)), "\(slots)")
    }
}
