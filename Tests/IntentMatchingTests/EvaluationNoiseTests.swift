import Testing
import VietnameseText

@testable import IntentMatching

@Suite struct EvaluationNoiseTests {
    static let texts = [
        "Đơn hàng của tôi bao giờ được giao vậy?", "tôi muốn hoàn tiền cho khách hàng ở Thủy Nguyên",
        "bao nhiêu tiền một tháng, khoẻ không", "doi tra trong bao lau", "mã đơn DH123456 gọi 0901234567",
        "  hai   dòng\nvà dấu chấm...  ", "", "👍🏽 ?!", "Nguyễn Thị Ánh đã quên mật khẩu đăng nhập",
    ]
    static let generator = NoiseGenerator(seed: 7)

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func noisy(_ text: String, _ kind: NoiseKind, row: Int = 0, seed: UInt64 = 7) -> String {
        NoiseGenerator(seed: seed).noisy(text, kind, row: row)
    }

    @Test(arguments: NoiseKind.allCases) func theSameSeedGivesTheSameBytes(kind: NoiseKind) {
        for (row, text) in Self.texts.enumerated() {
            #expect(bytes(noisy(text, kind, row: row)) == bytes(noisy(text, kind, row: row)))
        }
    }

    @Test(arguments: [NoiseKind.partial, .teencode, .typo, .sticky, .polite, .dialect, .mixed])
    func anotherSeedOrRowGivesOtherTexts(kind: NoiseKind) {
        let text = Self.texts[0]
        #expect(Set((0..<20).map { noisy(text, kind, row: $0) }).count > 1)
        #expect(Set((0..<20).map { noisy(text, kind, seed: UInt64($0)) }).count > 1)
    }

    @Test(arguments: NoiseKind.allCases) func aTextWithoutLettersStaysAsItIs(kind: NoiseKind) {
        guard kind != .polite, kind != .mixed else { return }
        for text in ["", "👍🏽 ?!", "123 456"] { #expect(bytes(noisy(text, kind)) == bytes(text)) }
    }

    @Test func unmarkedTakesOffMarksAndNothingElse() {
        #expect(noisy("Đơn của Ánh đã TRỄ 3 ngày!", .unmarked) == "Don cua Anh da TRE 3 ngay!")
        #expect(bytes(noisy("ho\u{302}\u{300}ng", .unmarked)) == bytes("hong"))
        for text in Self.texts {
            let plain = text.vietnameseFolded
            #expect(noisy(text, .unmarked).vietnameseFolded == plain)
            #expect(!WrittenText(noisy(text, .unmarked)).isMarked)
        }
    }

    @Test func partialLosesSomeMarksButNotTheLetters() {
        let texts = (0..<200).map { noisy(Self.texts[0], .partial, row: $0) }
        for text in texts {
            #expect(text.vietnameseFolded == Self.texts[0].vietnameseFolded)
            #expect(text != Self.texts[0])
        }
        let bare = texts.reduce(0) { sum, text in
            sum + zip(WrittenText(text).pieces, WrittenText(Self.texts[0]).pieces).count { $0 != $1 }
        }
        let marked = WrittenText(Self.texts[0]).pieces.count(where: \.isMarked)
        #expect((0.4...0.65).contains(Double(bare) / Double(200 * marked)))
    }

    @Test func nfdHasTheScalarsOfUnicode() {
        #expect(
            bytes(noisy("Tiếng Việt được", .nfd))
                == bytes("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t đu\u{31B}o\u{31B}\u{323}c"))
        for text in Self.texts {
            // Swift compares canonically: only a right decomposition is still equal.
            #expect(noisy(text, .nfd) == text)
        }
        #expect(bytes(noisy("doi tra", .nfd)) == bytes("doi tra"))
    }

    @Test(arguments: [
        ("hòa thủy khỏe", "hoà thuỷ khoẻ"), ("Hoà THUỶ", "Hòa THỦY"), ("quý hoàn toàn", "quý hoàn toàn"),
        ("của mùa chìa", "của mùa chìa"),
    ])
    func toneStyleMovesTheMarkAndBack(text: String, other: String) {
        #expect(bytes(noisy(text, .tonestyle)) == bytes(other))
        #expect(bytes(noisy(other, .tonestyle)) == bytes(text))
    }

    @Test func telexAndVniAreTheKeysOfTheText() {
        let telex = Set((0..<40).map { noisy("khiếu nại được", .telex, row: $0) })
        #expect(
            telex == [
                "khieeus naij dduwowcj", "khieesu naji dduwowjc", "khieeus naij dduowcj",
                "khieesu naji dduowjc",
            ])
        let vni = Set((0..<40).map { noisy("Đường", .vni, row: $0) })
        #expect(vni == ["D9u7o7ng2", "D9u7o72ng", "D9uo7ng2", "D9uo72ng"])
        #expect(noisy("doi tra, wow", .telex) == "doi tra, wow")
    }

    /// Reading the keys back gives the text, so no key is lost or invented.
    @Test(arguments: [NoiseKind.telex, .vni]) func theNormaliserReadsTheKeysBack(kind: NoiseKind) {
        for row in 0..<20 {
            let typed = noisy("tôi muốn khiếu nại chuyện hoàn tiền", kind, row: row)
            #expect(
                Analyzer.vietnamese.analyze(typed).canonical == "tôi muốn khiếu nại chuyện hoàn tiền",
                "\(typed)")
        }
    }

    @Test func teencodeShortensWhatItKnows() {
        let texts = Set((0..<60).map { noisy("bao nhiêu tiền vậy, được không", .teencode, row: $0) })
        #expect(texts.allSatisfy { $0 != "bao nhiêu tiền vậy, được không" && $0.contains("ti") })
        #expect(texts.contains { $0.contains("bn") } && texts.contains { $0.contains("đc ko") })
        #expect((0..<60).contains { noisy("giá 200 nghìn", .teencode, row: $0).contains("200k") })
        #expect((0..<60).contains { noisy("KHÔNG được", .teencode, row: $0).hasPrefix("KO") })
        let bare = (0..<60).map { noisy("khong biet the nao", .teencode, row: $0) }
        #expect(bare.allSatisfy { !WrittenText($0).isMarked })
    }

    @Test func typoSlipsInAboutThreeWordsOfTen() {
        let text = "chúng tôi muốn biết khi nào nhân viên giao hàng sẽ gọi điện thoại cho khách"
        let words = text.split(separator: " ")
        var slips = 0
        for row in 0..<300 {
            let made = noisy(text, .typo, row: row).split(separator: " ")
            #expect(made.count == words.count)
            slips += zip(words, made).count { $0 != $1 }
        }
        #expect((0.25...0.35).contains(Double(slips) / Double(300 * words.count)))
        for row in 0..<50 {
            let made = noisy("mã DH123456 gọi 0901234567 nha", .typo, row: row)
            #expect(made.contains(" DH123456 ") && made.contains(" 0901234567 "))
        }
    }

    @Test func stickyTakesBlanksAway() {
        for row in 0..<50 {
            let text = "tôi muốn đổi trả hàng, mã 123 nha shop"
            let made = noisy(text, .sticky, row: row)
            #expect(made.filter { $0 != " " } == text.filter { $0 != " " })
            #expect(made.count < text.count)
            #expect(made.contains("hàng, mã 123 nha"))
        }
    }

    @Test func lookAlikesAreStillReadTheSame() {
        let text = "đơn hàng của tôi đang ở đâu"
        for row in 0..<40 {
            let made = noisy(text, .lookalike, row: row)
            #expect(bytes(made) != bytes(text))
            #expect(Analyzer.vietnamese.analyze(made).canonical == text, "\(made)")
        }
    }

    @Test func upperIsUpper() {
        #expect(bytes(noisy("Đơn hàng ơi", .upper)) == bytes("ĐƠN HÀNG ƠI"))
    }

    @Test func politeKeepsTheMessageWhole() {
        for row in 0..<40 {
            #expect(noisy("bao giờ giao hàng?", .polite, row: row).contains("bao giờ giao hàng"))
            #expect(noisy("bao giờ giao hàng?", .polite, row: row).hasSuffix("?"))
            #expect(noisy("bao giờ giao hàng?", .polite, row: row) != "bao giờ giao hàng?")
            #expect(!WrittenText(noisy("bao gio giao", .polite, row: row)).isMarked)
        }
    }

    @Test func dialectKeepsToOneRegion() {
        let texts = (0..<60).map { noisy("tại sao không gửi cho tôi vậy", .dialect, row: $0) }
        #expect(texts.contains { $0.contains("tại răng") && $0.hasSuffix("rứa") })
        #expect(texts.contains { $0.contains("hổng") })
        #expect(!texts.contains { $0.contains("hổng") && $0.contains("rứa") })
        #expect(texts.allSatisfy { $0.contains("gởi") || $0.contains("tui") || $0.contains("không") })
    }

    @Test func aPhraseThatStandsForItselfIsLeftAlone() {
        for row in 0..<40 {
            #expect(noisy("hãng hàng không", .dialect, row: row) == "hãng hàng không")
            #expect(noisy("sao kê", .dialect, row: row) == "sao kê")
            #expect(!noisy("mau don xin nghi", .teencode, row: row).contains("z"))
        }
    }

    @Test func mixedTakesTwoOrThreeKinds() {
        let texts = Set((0..<100).map { noisy("tôi muốn biết bao giờ được hoàn tiền", .mixed, row: $0) })
        #expect(texts.count > 60)
        #expect(texts.contains { !WrittenText($0).isMarked } && texts.contains { WrittenText($0).isMarked })
    }

    /// Every letter of both cases goes apart and together again.
    @Test func lettersAreTakenApartAndPutTogether() {
        let lower = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
        for letter in lower.map(String.init) + lower.uppercased().map(String.init) {
            let written = WrittenText(letter)
            #expect(written.letters.count == 1)
            #expect(bytes(written.composed) == bytes(letter))
            #expect(WrittenText(written.decomposed) == written)
            #expect(written.decomposed == letter)
        }
        // Any order of the marks is the same letter; a mark that no letter takes stays where it is.
        #expect(WrittenText("e\u{323}\u{302}") == WrittenText("ệ"))
        #expect(WrittenText("e\u{302}\u{323}") == WrittenText("ệ"))
        #expect(bytes(WrittenText("b\u{301}").composed) == bytes("b\u{301}"))
    }
}
