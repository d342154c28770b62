import Testing

@testable import IntentMatching

@Suite struct CollisionMapTests {
    private let map = IntentMatcher(
        knowledge: KnowledgeBase(intents: [
            Fixture.intent(
                "faq/ban", ["mua bán nhà đất ở đâu", "bàn ghế giá bao nhiêu", "giao hàng mất mấy ngày vậy"]),
            Fixture.intent("faq/ban_ghe", ["bán ghế giá bao nhiêu", "ghế gỗ", "mua bàn ăn"]),
            Fixture.intent("faq/giao", ["giao hàng mất mấy ngày", "bao lâu thì giao hàng tới"]),
        ])
    ).collisions()

    @Test func findsExamplesThatAreTheSameWithoutMarks() {
        #expect(
            map.twins == [
                .init(
                    examples: [.init(intent: 0, example: 1), .init(intent: 1, example: 0)],
                    areSameMarked: false)
            ])
    }

    @Test func findsExamplesThatLieElsewhere() throws {
        let stray = try #require(map.strays.first { $0.example == .init(intent: 0, example: 2) })
        #expect(stray.nearest == .init(intent: 2, example: 0))
        #expect(stray.likeness > stray.own)
    }
}
