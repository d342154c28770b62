import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct ConceptFinderTests {
    private func knowledge(phrasings: Int) -> KnowledgeBase {
        let entries = [
            ("hoc_phi", ["học phí một kỳ là bao nhiêu", "mức học phí", "học phí năm nay"]),
            ("ky_tuc_xa", ["đăng ký ký túc xá thế nào", "xin ở ký túc xá", "thủ tục vào ký túc xá"]),
            ("phuc_khao", ["phúc khảo bài thi cuối kỳ", "xin phúc khảo", "nộp đơn phúc khảo"]),
            ("hoc_bong", ["điều kiện nhận học bổng", "xét học bổng khi nào", "học bổng khuyến khích"]),
            ("tot_nghiep", ["khi nào xét tốt nghiệp", "điều kiện tốt nghiệp", "nhận bằng ở đâu"]),
        ]
        return KnowledgeBase(
            intents: entries.map { Fixture.intent("faq/" + $0, Array($1.prefix(phrasings))) })
    }

    /// Other words than the entry's only phrasing, which no letter of it holds.
    @Test(arguments: [
        ("chấm lại cho em với", "faq/phuc_khao"), ("ktx còn nhận không", "faq/ky_tuc_xa"),
        ("ra trường lúc nào", "faq/tot_nghiep"), ("tiền trường nhiêu", "faq/hoc_phi"),
    ])
    func oneSaidInOtherWordsIsRankedFirst(message: String, intent: String) {
        let matcher = IntentMatcher(knowledge: knowledge(phrasings: 1))
        let match = matcher.match(matcher.analyzer.analyze(message))
        #expect(match.ranking.first?.intent.rawValue == intent)
    }

    @Test func conceptsStandAsWordsOnlyWhereEachThingIsSaidOnce() {
        #expect(IntentMatcher(knowledge: knowledge(phrasings: 1)).model.index.concepts != nil)
        #expect(IntentMatcher(knowledge: knowledge(phrasings: 3)).model.index.concepts == nil)
    }

    @Test func aRowOfTheSameNameAddsToItsConcept() {
        let finder = ConceptFinder(rows: "late: trễ\nlate: chậm như rùa\nearly: sớm")
        func mentions(_ text: String) -> [UInt32] {
            finder.mentions(in: MessageWord.words(of: Analyzer.vietnamese.analyze(text))).map(\.concept)
        }
        #expect(mentions("giao trễ") == [0])
        #expect(mentions("chậm như rùa").contains(0))
        #expect(finder.names == ["late", "early"])
    }

    @Test func everyRowIsWrittenAsTheMatcherReadsIt() {
        for row in ConceptTable.all.split(separator: "\n") {
            let parts = row.split(separator: ":", maxSplits: 1)
            #expect(parts.count == 2, "\(row)")
            for phrase in parts.last?.split(separator: ",") ?? [] {
                let words = phrase.split(separator: " ")
                #expect(
                    (1...ConceptFinder.longestPhrase).contains(words.count), "\(parts[0]): \(phrase)")
            }
        }
    }
}
