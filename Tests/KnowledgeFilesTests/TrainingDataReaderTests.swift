import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct TrainingDataReaderTests {
    @Test func readsAnIntentWithEverything() throws {
        let data = Corpus.read(
            """
            version: "3.1"
            nlu:
            - intent: faq/doi_tra
              metadata:
                label: "Thời hạn đổi trả"
                status: internal
                owner: cskh
                source: primer
                threshold: 0.62
                must_have: [[đổi, trả], hàng]
                must_not: [hủy, [bỏ]]
                valid_from: 2026-01-01
                valid_until: 2027-12-31
              examples: |
                - đổi trả trong bao lâu

                - thời hạn [đổi](hanh_dong) hàng
            """)
        #expect(data.diagnostics.isEmpty)
        let intent = try #require(data.intents.first?.intent)
        #expect(intent.id == "faq/doi_tra")
        #expect(intent.label == "Thời hạn đổi trả")
        #expect(intent.status == .internal)
        #expect(intent.owner == "cskh")
        #expect(intent.source == "primer")
        #expect(intent.threshold == 0.62)
        #expect(intent.mustHave == [["đổi", "trả"], ["hàng"]])
        #expect(intent.mustNot == ["hủy", "bỏ"])
        #expect(intent.validFrom == CalendarDate("2026-01-01"))
        #expect(intent.validUntil == CalendarDate("2027-12-31"))
        #expect(intent.location == SourceLocation(file: "a.yml", line: 3, column: 11))
        #expect(intent.examples.map(\.text) == ["đổi trả trong bao lâu", "thời hạn đổi hàng"])
        #expect(
            intent.examples.map(\.location) == [
                SourceLocation(file: "a.yml", line: 15, column: 7),
                SourceLocation(file: "a.yml", line: 17, column: 7),
            ])
    }

    @Test(arguments: [
        ("examples: >\n    - một\n\n    - hai", ["3:7", "5:7"]),
        ("examples: \"- một\\n- hai\"", ["2:16", "2:23"]),
        ("examples:\n  - một\n  - \"hai\"", ["3:5", "4:6"]),
        (
            "examples:\n  - text: một\n  - text: |\n      hai\n    metadata: {sentiment: neutral}",
            ["3:11", "5:7"]
        ),
        ("examples: |2-\n    - một\n    - hai", ["3:7", "4:7"]),
    ])
    func readsEveryFormOfExamples(source: String, places: [String]) {
        let data = Corpus.read("nlu:\n- intent: x\n  " + source)
        let examples = data.intents.flatMap(\.intent.examples)
        #expect(examples.map(\.text) == ["một", "hai"])
        let shifted = places.map { place -> String in
            let parts = place.split(separator: ":").compactMap { Int($0) }
            return "\(parts[0] + 1):\(parts[1])"
        }
        #expect(examples.compactMap { $0.location.map { "\($0.line):\($0.column)" } } == shifted)
        #expect(data.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test func readsListsOfEveryKind() {
        let data = Corpus.read(
            """
            nlu:
            - synonym: hoàn tiền
              examples: |
                - trả lại tiền
                - refund
            - regex: ma_don
              examples: |
                - (DH|SPX)[0-9]{6,12}
            - lookup: san_pham
              examples: |
                - nồi chiên không dầu
                - máy [xay]
            """)
        #expect(data.diagnostics.isEmpty)
        #expect(data.synonyms == [.init(value: "hoàn tiền", variants: ["trả lại tiền", "refund"])])
        #expect(data.patterns == [.init(name: "ma_don", expressions: ["(DH|SPX)[0-9]{6,12}"])])
        #expect(data.lookups == [.init(name: "san_pham", items: ["nồi chiên không dầu", "máy [xay]"])])
    }

    @Test func readsAnAnswerWithEverything() throws {
        let data = Corpus.read(
            """
            responses:
              utter_faq/doi_tra:
              - text: |
                  Dạ, {goi} được đổi trả ạ.
                buttons:
                - {title: "Tạo yêu cầu", payload: "/complain{\\"category\\":\\"doi_tra\\"}"}
                - title: Thôi
                image: https://example.com/a.png
                metadata: {experiment: ngan}
              - channel: zalo
                text: Ngắn
                condition:
                - {type: slot, name: khach_hang, value: lớn}
              - custom: {kind: carousel, count: 2, phone: 0901, on: true, none: ~}
            """)
        #expect(data.diagnostics.isEmpty)
        let answers = data.responses.map(\.response)
        try #require(answers.count == 3)
        #expect(answers[0].text == "Dạ, {goi} được đổi trả ạ.")
        #expect(
            answers[0].buttons == [
                .init(title: "Tạo yêu cầu", payload: #"/complain{"category":"doi_tra"}"#),
                .init(title: "Thôi", payload: "Thôi"),
            ])
        #expect(answers[0].image == "https://example.com/a.png")
        #expect(answers[0].experiment == "ngan")
        #expect(answers[1].channel == "zalo")
        #expect(answers[1].conditions == [.init(slot: "khach_hang", value: "lớn")])
        #expect(answers[2].custom == #"{"kind":"carousel","count":2,"phone":"0901","on":true,"none":null}"#)
        #expect(data.responses.map(\.isFirst) == [true, false, false])
    }

    @Test func namesWhatRasaHasAndHoiDapDoesNotUse() {
        let data = Corpus.read(
            """
            rules:
            - rule: x
              steps: []
            stories: []
            slots: {a: {type: text}}
            intents:
            - greet
            - bye: {use_entities: []}
            """)
        #expect(data.declarations.map(\.id) == ["greet", "bye"])
        #expect(
            data.diagnostics.places == ["1:1 unused-section", "4:1 unused-section", "5:1 unused-section"])
        #expect(data.diagnostics.allSatisfy { $0.severity == .note })
    }

    /// Each text marks the place of every diagnostic, in order; beside it their kinds.
    @Test(arguments: [
        ("▸nul:\n- intent: x", ["unknown-key"]),
        ("version: ▸\"9.9\"", ["unsupported-version"]),
        ("nlu: ▸abc", ["wrong-type"]),
        ("nlu:\n- ▸abc", ["wrong-type"]),
        ("nlu:\n- ▸examples: |\n    - a", ["missing-key"]),
        ("nlu:\n- intent: a\n  ▸example: |\n    - b\n  examples: |\n    - c", ["unknown-key"]),
        ("nlu:\n- intent: a\n  ▸threshold: 0.5\n  examples: |\n    - c", ["unknown-key"]),
        ("nlu:\n- intent: a\n  ▸lookup: b\n  examples: |\n    - c", ["duplicate-key"]),
        ("nlu:\n- intent: ▸a b\n  examples: |\n    - c", ["invalid-value"]),
        ("nlu:\n- intent: ▸a\n  metadata: {label: x}", ["empty-intent"]),
        ("nlu:\n- intent: a\n  metadata: {▸treshold: 0.5}\n  examples: |\n    - c", ["unknown-key"]),
        (
            "nlu:\n- intent: a\n  metadata: {label: Đổi, status: ▸publised}\n  examples: |\n    - c",
            ["invalid-value"]
        ),
        ("nlu:\n- intent: a\n  metadata: {threshold: ▸60}\n  examples: |\n    - c", ["invalid-value"]),
        (
            "nlu:\n- intent: a\n  metadata: {valid_until: ▸31/12/2027}\n  examples: |\n    - c",
            ["invalid-value"]
        ),
        (
            "nlu:\n- intent: a\n  metadata: {valid_from: 2027-01-02, valid_until: ▸2027-01-01}\n  examples: |\n    - c",
            ["invalid-value"]
        ),
        ("nlu:\n- intent: a\n  metadata: {must_have: [▸[]]}\n  examples: |\n    - c", ["invalid-value"]),
        ("nlu:\n- intent: a\n  metadata: {must_have: ▸{a: b}}\n  examples: |\n    - c", ["wrong-type"]),
        ("nlu:\n- intent: a\n  metadata: {▸experiment: b}\n  examples: |\n    - c", ["unknown-key"]),
        (
            "nlu:\n- intent: a\n  examples: |\n    - c\n    ▸đổi trả\n    ▸# d\n    -▸",
            ["malformed-example", "malformed-example", "empty-example"]
        ),
        (
            "nlu:\n- intent: a\n  examples: |\n    - đổi [hàng]▸(loai\n    - [x]▸{\"y\":1}\n    - [x]▸()\n    - [hai ba]▸ (hanh_dong)",
            ["malformed-annotation", "malformed-annotation", "malformed-annotation", "malformed-annotation"]
        ),
        ("nlu:\n- regex: a\n  examples: |\n    - ▸(abc", ["invalid-pattern"]),
        ("nlu:\n- lookup: ▸a\n  examples: ▸ds/khong-co.txt", ["empty-intent", "missing-file"]),
        ("responses:\n  ▸utter_a:", ["wrong-type"]),
        ("responses:\n  ▸faq/a:\n  - text: b", ["invalid-value"]),
        ("responses:\n  ▸utter_a:\n    text: b", ["wrong-type"]),
        ("responses:\n  utter_a:\n  - ▸buttons: []", ["missing-key"]),
        ("responses:\n  utter_a:\n  - text: b\n    ▸chanel: zalo", ["unknown-key"]),
        ("responses:\n  utter_a:\n  - text: b\n    buttons:\n    - ▸payload: c", ["missing-key"]),
        ("responses:\n  utter_a:\n  - text: b\n    metadata: {▸status: draft}", ["unknown-key"]),
        (
            "responses:\n  utter_a:\n  - text: b\n    condition:\n    - {type: ▸slots, name: c}",
            ["invalid-value"]
        ),
    ])
    func pointsAtTheMistake(source: String, kinds: [String]) {
        let marked = Marked(source)
        let data = Corpus.read(marked.text)
        #expect(data.diagnostics.places == zip(marked.places, kinds).map { "\($0) \($1)" })
        #expect(marked.places.count == kinds.count)
    }

    @Test(arguments: [
        (
            "nlu:\n- intent: a\n  metadata: {treshold: 0.5}\n  examples: |\n    - c",
            "did you mean `threshold`?"
        ),
        ("nlu:\n- intent: a\n  exmaples: |\n    - c", "did you mean `examples`?"),
        ("reponses: {}", "did you mean `responses`?"),
        (
            "nlu:\n- intent: a\n  metadata: {valid-until: 2027-01-01}\n  examples: |\n    - c",
            "did you mean `valid_until`?"
        ),
        (
            "nlu:\n- intent: a\n  metadata: {status: Published}\n  examples: |\n    - c",
            "did you mean `published`?"
        ),
        ("nlu:\n- intent: a\n  metadata: {threshold: 60}\n  examples: |\n    - c", "write 0.6"),
        ("nlu:\n- intent: a\n  metadata: {threshold: 1.7}\n  examples: |\n    - c", "for example 0.6"),
        ("nlu:\n- intent: a\n  metadata: {owner: \"\"}\n  examples: |\n    - c", "write it, or leave it out"),
    ])
    func guessesWhatWasMeant(source: String, hint: String) {
        let errors = Corpus.read(source).diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.hint) == [hint])
    }
}
