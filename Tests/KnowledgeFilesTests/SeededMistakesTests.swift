import IntentMatching
import Testing

@testable import KnowledgeFiles

/// Mistakes that people make, each seeded alone into a clean corpus: all are found, at the place of the
/// `▸`, and nothing else is said.
@Suite struct SeededMistakesTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        var kind: Diagnostic.Kind
        var file = "Corpus/FAQ/b.yml"
        var text: String
        var severity = Diagnostic.Severity.warning

        var testDescription: String {
            "\(kind.rawValue): \(text.split(separator: "\n").first { $0.contains("▸") } ?? "")"
        }
    }

    static let nfd = "gia\u{301} ve\u{301} bao nhie\u{302}u tie\u{302}\u{300}n"

    static let mistakes: [Mistake] = [
        // Examples
        .init(
            kind: .duplicateExample,
            text: Corpus.entry(examples: ["một hai ba", "bốn năm", "▸đổi trả trong bao lâu"]),
            severity: .error),
        .init(
            kind: .duplicateExample,
            text: Corpus.entry(examples: ["một hai ba", "bốn năm", "▸ĐỔI TRẢ trong bao lâu??"]),
            severity: .error),
        .init(
            kind: .duplicateExample,
            text: Corpus.entry(examples: ["một hai ba", "bốn năm", "sáu bảy", "▸Bốn  năm"])),
        .init(
            kind: .foldedDuplicate,
            text: Corpus.entry(examples: ["một hai ba", "bốn năm", "▸mưa rồi có đổi lại được không"])),
        .init(
            kind: .nearDuplicate,
            text: Corpus.entry(examples: ["một hai ba", "bốn năm", "▸trong bao lâu đổi trả"])),
        .init(
            kind: .nearerElsewhere,
            text: Corpus.entry(examples: ["một hai ba", "bốn năm", "▸mua rồi giờ có đổi lại được không"])),
        .init(
            kind: .malformedExample,
            text: Corpus.entry(examples: ["một hai ba", "bốn năm", "sáu bảy"]).replacing(
                "    - bốn năm", with: "    ▸bốn năm"
            ).replacing("    - một hai ba", with: "    - một hai ba\n    - chín mười"), severity: .error),
        .init(
            kind: .malformedAnnotation,
            text: Corpus.entry(examples: ["giá [vé]▸(loai", "bốn năm", "sáu bảy"]), severity: .error),
        .init(kind: .emptyExample, text: Corpus.entry(examples: ["một hai ba", "▸", "bốn năm", "sáu bảy"])),
        .init(kind: .notNFC, text: Corpus.entry(examples: ["gi▸" + nfd.dropFirst(2), "bốn năm", "sáu bảy"])),
        .init(
            kind: .invisibleCharacter,
            text: Corpus.entry(examples: ["giá▸\u{200B} vé bao nhiêu", "bốn năm", "sáu bảy"])),
        .init(
            kind: .invisibleCharacter,
            text: Corpus.entry(examples: ["giá▸\u{A0}vé bao nhiêu", "bốn năm", "sáu bảy"])),
        .init(
            kind: .tooFewExamples, text: Corpus.entry("▸faq/moi", examples: ["giá vé bao nhiêu", "bốn năm"])),
        // Metadata
        .init(kind: .missingLabel, text: Corpus.entry("▸faq/moi", metadata: "{status: published}")),
        .init(kind: .duplicateLabel, text: Corpus.entry(metadata: "{label: ▸\"thời hạn đổi trả\"}")),
        .init(
            kind: .unknownKey, text: Corpus.entry(metadata: "{label: \"Giá vé\", ▸treshold: 0.6}"),
            severity: .error),
        .init(kind: .unknownKey, text: Corpus.entry(metadata: "{label: \"Giá vé\", ▸màu: xanh}")),
        .init(
            kind: .invalidValue, text: Corpus.entry(metadata: "{label: \"Giá vé\", threshold: ▸60}"),
            severity: .error),
        .init(
            kind: .invalidValue, text: Corpus.entry(metadata: "{label: \"Giá vé\", status: ▸publish}"),
            severity: .error),
        .init(
            kind: .invalidValue,
            text: Corpus.entry(metadata: "{label: \"Giá vé\", valid_until: ▸2027-02-30}"), severity: .error),
        .init(kind: .expired, text: Corpus.entry(metadata: "{label: \"Giá vé\", valid_until: ▸2026-11-21}")),
        .init(
            kind: .notYetValid, text: Corpus.entry(metadata: "{label: \"Giá vé\", valid_from: ▸2026-11-23}"),
            severity: .note),
        .init(
            kind: .unreachableRule,
            text: Corpus.entry(metadata: "{label: \"Giá vé\", must_have: ▸[[tàu, xe]]}"), severity: .error),
        .init(
            kind: .unreachableRule,
            text: Corpus.entry(metadata: "{label: \"Giá vé\", must_have: [[vé]], must_not: ▸[vé]}"),
            severity: .error),
        .init(
            kind: .unreachableRule,
            text: Corpus.entry(
                metadata: "{label: \"Giá vé\", must_not: [phim]}",
                examples: ["giá vé bao nhiêu", "▸vé xem phim mấy đồng", "mua vé hết nhiêu"])),
        .init(kind: .missingMarks, text: Corpus.entry(metadata: "{label: \"▸Gia ve xem phim\"}")),
        .init(
            kind: .conflictingMetadata,
            text: Corpus.entry("faq/doi_tra", metadata: "{label: ▸\"Đổi\"}").components(before: "responses:"),
            severity: .error),
        // Answers
        .init(
            kind: .intentWithoutAnswer, text: Corpus.entry("▸faq/moi").components(before: "responses:"),
            severity: .error),
        .init(
            kind: .intentWithoutAnswer,
            text: Corpus.entry("▸faq/moi", answer: "- {channel: zalo, text: \"Dạ, {goi} xem tại quầy ạ.\"}")),
        .init(
            kind: .unknownSlot,
            text: Corpus.entry(
                answer:
                    "- text: \"Dạ, {goi} xem tại quầy ạ.\"\n  - text: \"Dạ, {xung} gọi lại {goi} ạ.\"\n    condition: [{type: slot, name: ▸phon, value: \"09\"}]"
            )),
        .init(
            kind: .answerWithoutIntent,
            text: "responses:\n  ▸utter_faq/doitra:\n  - text: \"Dạ, {goi} xem tại quầy ạ.\""),
        .init(
            kind: .duplicateAnswer,
            text: "responses:\n  ▸utter_faq/doi_tra:\n  - text: \"Dạ, {goi} xem tại quầy ạ.\"",
            severity: .error),
        .init(
            kind: .unknownPlaceholder,
            text: Corpus.entry(answer: "- text: \"Dạ, {goi} gọi ▸{hotlin} giúp {xung} ạ.\""), severity: .error
        ),
        .init(
            kind: .unknownPlaceholder, text: Corpus.entry(answer: "- text: \"Dạ, \\\"vé\\\" của ▸{goi ạ.\""),
            severity: .error),
        .init(
            kind: .missingMarks, text: Corpus.entry(answer: "- text: \"▸Da, {goi} xem gia ve tai quay nhe.\"")
        ),
        .init(
            kind: .missingMarks,
            text: Corpus.entry(
                answer:
                    "- text: |\n      Dạ, {goi} xem giá vé tại quầy ạ.\n      Sau do ▸nho giu lai hoa don mua ve để được đổi trả dễ dàng khi cần ạ."
            ).replacing("Sau do ▸nho", with: "Sau đó ▸nho")),
        .init(
            kind: .notNFC, text: Corpus.entry(answer: "- text: \"Dạ, {goi} xem gi▸a\u{301} vé tại quầy ạ.\"")),
        .init(
            kind: .tooLong,
            text: Corpus.entry(
                answer: "- text: ▸\"" + String(repeating: "Dạ, mời {goi} đọc kỹ ạ. ", count: 90) + "\"")),
        .init(
            kind: .tooLong,
            text: Corpus.entry(
                answer: "- text: \"Dạ vâng ạ.\"\n  - channel: sms\n    text: ▸\""
                    + String(repeating: "Dạ, mời {goi} đọc kỹ ạ. ", count: 8) + "\"")),
        .init(
            kind: .hardCodedContact, text: Corpus.entry(answer: "- text: \"Dạ, {goi} gọi ▸1900.0000 nhé ạ.\"")
        ),
        .init(
            kind: .hardCodedContact,
            text: Corpus.entry(answer: "- text: \"Dạ, {goi} gọi ▸0901 234 567 nhé ạ.\"")),
        .init(
            kind: .hardCodedContact,
            text: Corpus.entry(answer: "- text: \"Dạ, {goi} viết thư tới ▸cskh@shop.vn, {xung} đợi ạ.\"")),
        .init(
            kind: .hardCodedContact,
            text: Corpus.entry(answer: "- text: 'Dạ, {goi} vào ▸https://shop.vn/ve nhé ạ.'")),
        .init(
            kind: .mixedAddress,
            text: Corpus.entry(answer: "- text: \"Dạ, mời ▸quý khách xem giá tại quầy ạ.\"")),
        .init(kind: .mixedAddress, text: Corpus.entry(answer: "- text: \"Dạ, {goi} chờ ▸em kiểm tra ạ.\"")),
        .init(
            kind: .deadLink,
            text: Corpus.entry(
                answer:
                    "- text: \"Dạ, mời {goi} chọn ạ.\"\n    buttons: [{title: \"Đổi\", payload: \"/▸faq/doi_tr\"}]"
            ), severity: .error),
        .init(
            kind: .deadLink,
            text: Corpus.entry(
                answer:
                    "- text: \"Dạ, mời {goi} chọn ạ.\"\n    buttons: [{title: \"Đổi\", payload: '/complain▸{category: doi_tra}'}]"
            ), severity: .error),
        .init(
            kind: .unknownKey,
            text: Corpus.entry(answer: "- text: \"Dạ, mời {goi} chọn ạ.\"\n    ▸chanel: zalo"),
            severity: .error),
        .init(
            kind: .invalidValue,
            text: Corpus.entry(
                answer:
                    "- text: \"Dạ, mời {goi} chọn ạ.\"\n    buttons: [{title: ▸\"\", payload: \"/faq/doi_tra\"}]"
            ),
            severity: .error),
        .init(
            kind: .invalidValue,
            text: Corpus.entry(
                answer: "- text: \"Dạ, mời {goi} chọn ạ.\"\n    buttons: [{title: \"Đổi\", payload: ▸\" \"}]"),
            severity: .error),
        .init(
            kind: .unknownChannel,
            text: Corpus.entry(
                answer:
                    "- text: \"Dạ, mời {goi} chọn ạ.\"\n  - text: \"Dạ, mời {goi} xem ạ.\"\n    channel: ▸zaloo"
            )),
        // Form
        .init(kind: .syntax, text: Corpus.entry() + "\n  utter_faq/x:\n  - text: ▸\"Dạ", severity: .error),
        .init(kind: .syntax, text: Corpus.entry() + "\n  utter_faq/x:\n▸\t- text: Dạ", severity: .error),
        .init(
            kind: .duplicateKey, text: Corpus.entry(metadata: "{label: \"Giá vé\", owner: a, ▸owner: b}"),
            severity: .error),
        .init(kind: .unusedSection, text: Corpus.entry() + "\n▸rules: []", severity: .note),
        // Other files
        .init(
            kind: .unknownKey, file: "Corpus/care.yml",
            text: Corpus.care.replacing("choices", with: "▸choises"), severity: .error),
        .init(
            kind: .malformedRow, file: "Corpus/Lexicon/a.tsv", text: "đh\tđơn hàng\n▸sp sản phẩm\n",
            severity: .error),
        .init(
            kind: .unknownIntent, file: "Corpus/Utterances/a.tsv",
            text: "faq/doi_tra\tđổi sao\n▸faq/doi_tar\tđổi trả\n", severity: .error),
        .init(
            kind: .unknownResponse, file: "Corpus/Conversations/a.yml",
            text: "test_cases:\n- test_case: a\n  steps:\n  - user: alo\n  - ▸utter: utter_gret\n",
            severity: .error),
        .init(
            kind: .invalidValue, file: "Corpus/care.yml",
            text: Corpus.care + "\nrules:\n- {when: {triggers: [▸safty]}, urgency: high}\n", severity: .error),
        .init(
            kind: .unknownKey, file: "Corpus/thresholds.json", text: "{▸\"acuracy\": 0.9}", severity: .error),
        .init(
            kind: .invalidValue, file: "Corpus/thresholds.json", text: "{\"accuracy\": ▸1.2}",
            severity: .error),
        .init(
            kind: .syntax, file: "Corpus/thresholds.json", text: "▸{\"accuracy\": 0.9,\n\"ece\"",
            severity: .error),
        .init(kind: .unknownIntent, file: "domain.yml", text: "intents:\n- greet\n- ▸greeet\n"),
    ]

    @Test(arguments: mistakes)
    func isFoundAndNothingElse(mistake: Mistake) throws {
        let marked = Marked(mistake.text)
        let found = try Corpus.check([mistake.file: marked.text])
        #expect(
            found.map {
                "\($0.location.file):\($0.location.line):\($0.location.column) \($0.severity.rawValue) \($0.kind.rawValue)"
            }
                == marked.places.map {
                    "\(mistake.file):\($0) \(mistake.severity.rawValue) \(mistake.kind.rawValue)"
                })
    }

    @Test func thereAreFortyAndMore() { #expect(Self.mistakes.count >= 40) }

    @Test func saysNothingOfACleanCorpus() throws {
        #expect(try Corpus.check([:]) == [])
        #expect(try Corpus.check(["Corpus/FAQ/b.yml": Corpus.entry()]) == [])
    }
}

extension String {
    fileprivate func components(before word: String) -> String {
        firstRange(of: word).map { String(self[..<$0.lowerBound]) } ?? self
    }
}
