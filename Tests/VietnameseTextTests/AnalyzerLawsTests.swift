import Testing

@testable import VietnameseText

/// The promises that hold for any input, checked on samples that cover every table.
@Suite struct AnalyzerLawsTests {
    static let samples: [String] = [
        "Doi tra ntn z?", "khieeus naij shop ơi", "HO\u{200B}ÀN TI\u{AD}ỀN",
        "e\u{323}\u{302} e\u{301}\u{302}",
        "sđt 0901 234 567, mail a.b@gmail.com", "răng rứa mi", "😀👍🏽 1️⃣ :)) <3", "a\u{302}\u{302}\u{301}\u{301}",
        "\u{301}abc \u{301} \n\u{302}x", "đẹpppp quáaaa", "Ä‘á»•i tráº£", "khіếu nạі", "", " ",
        "\u{0}\u{1}\u{85}\u{9F}",
        "𝓼𝓱𝓸𝓹 ｓｈｏｐ ⓢⓗⓞⓟ", "ĐƢỢC trƣờng", "1tr2 500k 1.200.000đ", "ﬁ ǆ ŉ İ ẞ ẖ",
        "\u{1100}\u{1161}\u{11A8} 한국어",
        "\u{1EC7}t\u{327}\u{E0} 09\u{0}01234567", "\u{FFFD}\u{F76}\u{118C}", "\u{22AF}\u{11C5}",
        "नमस्ते สวัสดี مرحبا", "don't l'oréal it’s", "KN-2026-000123", "....... ??? !!", "\u{FEFF}x\u{202E}y",
    ]

    @Test(arguments: samples)
    func canonicalStandsStill(_ text: String) {
        let once = Analyzer.vietnamese.analyze(text)
        let twice = Analyzer.vietnamese.analyze(once.canonical)
        #expect(Array(twice.canonical.unicodeScalars) == Array(once.canonical.unicodeScalars))
    }

    @Test(arguments: samples)
    func rangesAscendAndCutNoCluster(_ text: String) {
        let analyzed = Analyzer.vietnamese.analyze(text)
        var boundaries: Set<Int> = [0]
        var offset = 0
        for character in text {
            offset += character.utf8.count
            boundaries.insert(offset)
        }
        var previous = 0..<0
        for token in analyzed.tokens {
            #expect(token.range == previous || token.range.lowerBound >= previous.upperBound)
            #expect(
                boundaries.contains(token.range.lowerBound) && boundaries.contains(token.range.upperBound))
            #expect(token.range.upperBound <= text.utf8.count && !token.range.isEmpty)
            previous = token.range
        }
    }

    @Test(arguments: samples)
    func normalFormsAgree(_ text: String) {
        let composed = Analyzer.vietnamese.analyze(ICU.nfc(text))
        let decomposed = Analyzer.vietnamese.analyze(ICU.nfd(text))
        #expect(
            composed.tokens.map { Array($0.canonical.utf8) }
                == decomposed.tokens.map { Array($0.canonical.utf8) })
        #expect(ICU.nfc(composed.canonical).utf8.elementsEqual(composed.canonical.utf8))
        #expect(composed.folded == decomposed.folded)
    }

    /// A step begins where the last one at its place stopped; a step on a part of it, inside what that made.
    @Test(arguments: samples)
    func traceJoinsUp(_ text: String) {
        let analyzed = Analyzer.vietnamese(traces: true).analyze(text)
        var now: [Range<Int>: String] = [:]
        let bytes = Array(text.utf8)
        for step in analyzed.trace {
            let before = now[step.range] ?? String(decoding: bytes[step.range], as: UTF8.self)
            #expect(
                before.utf8.elementsEqual(step.before.utf8) || before.contains(step.before)
                    || step.stage == "entity", "\(step)")
            #expect(!step.before.utf8.elementsEqual(step.after.utf8), "\(step)")
            now[step.range] = step.after
        }
        for token in analyzed.tokens {
            guard let last = now[token.range] else { continue }
            #expect(last.contains(token.canonical))
        }
    }

    /// The byte filters give what the analysis gives, line by line.
    @Test func filtersAgreeWithTheAnalysis() {
        let rows =
            TableRow.all.map(\.input).filter { !$0.contains("\n") && !$0.contains("\r\n") }
            + Self.samples.filter { !$0.contains("\n") }
        let chunk = Array(rows.joined(separator: "\n").utf8)
        var canonical: [UInt8] = []
        var folded: [UInt8] = []
        Normalizer().canonical(utf8: chunk.span, into: &canonical)
        Normalizer().folded(utf8: chunk.span, into: &folded)
        let texts = rows.map { Analyzer.vietnamese.analyze($0) }
        #expect(canonical == Array(texts.map(\.canonical).joined(separator: "\n").utf8))
        #expect(folded == Array(texts.map(\.folded).joined(separator: "\n").utf8))
    }

    /// Bytes and text are read alike, broken bytes as U+FFFD.
    @Test(
        arguments: samples.map { Array($0.utf8) } + [
            [0x6B, 0x6F, 0xFF, 0x20, 0xE1, 0xBB], [0xC0, 0x80], [0xED, 0xA0, 0x80],
        ])
    func bytesReadAsText(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(Analyzer.vietnamese.analyze(utf8: bytes.span) == Analyzer.vietnamese.analyze(text))
    }

    /// Lines of sixty thousand bytes of one thing: whatever is not linear would not end here.
    @Test(arguments: [
        "k ", "0901 234 567 ", "sđt a ơi ", "ạ ", "x\u{301}", "^", "hoa+`n ", "tk ", "đẹppp", "1tr2 ",
        "a.b@c.vn ",
    ])
    func longLinesKeepTheLaws(_ piece: String) {
        let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
        let once = Analyzer.vietnamese.analyze(text)
        let twice = Analyzer.vietnamese.analyze(once.canonical)
        #expect(Array(twice.canonical.utf8) == Array(once.canonical.utf8))
        #expect(once.tokens.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
}
