import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct ConversationReaderTests {
    @Test func readsEveryStep() throws {
        var reader = ConversationReader()
        reader.read(
            SourceFile(
                path: "a.yml",
                text: """
                    test_cases:
                    - test_case: khiếu nại
                      steps:
                      - user: "app lỗi hoài"
                      - utter: utter_ask
                      - bot: "Dạ, em nghe ạ."
                      - slot_was_set:
                        - phone
                        - name: Lan
                      - slot_was_not_set: [email]
                      - button: 2
                      - ticket: none
                      - ticket: opened
                      - ticket: {kind: complaint, category: doi_tra}
                      - clock: +1d1h
                      - clock: 2026-11-22 14:00
                      - agent: takes over
                      - agent: "Em là Lan ạ."
                      - agent: hands back
                      - stage: followUp
                      - user: [shop ơi, phí ship bao nhiêu]
                    """))
        #expect(reader.diagnostics == [])
        let test = try #require(reader.tests.first)
        #expect(test.name == "khiếu nại")
        #expect(
            test.steps.map(\.action) == [
                .user(["app lỗi hoài"]), .utter("utter_ask"), .bot("Dạ, em nghe ạ."),
                .slotWasSet([.init(name: "phone"), .init(name: "name", value: "Lan")]),
                .slotWasNotSet([.init(name: "email")]), .button("2"), .ticket(.none),
                .ticket(.opened(fields: [])),
                .ticket(
                    .opened(fields: [
                        .init(name: "kind", value: "complaint"), .init(name: "category", value: "doi_tra"),
                    ])),
                .advanceClock(seconds: 90_000), .setClock(try #require(Self.moment)),
                .agent(.takesOver), .agent(.writes("Em là Lan ạ.")), .agent(.handsBack), .stage(.followUp),
                .user(["shop ơi", "phí ship bao nhiêu"]),
            ])
        #expect(
            test.steps.map(\.location.line)
                == [4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])
    }

    /// 2026-11-22 14:00 in Viet Nam.
    static let moment = CalendarDate("2026-11-22").map {
        Timestamp(seconds: Int64($0.dayNumber) * 86_400 + 14 * 3600 - Timestamp.vietnamOffsetSeconds)
    }

    @Test(arguments: [
        ("▸test_case: []", ["unknown-key"]),
        ("test_cases:\n- ▸steps: []", ["missing-key"]),
        ("test_cases:\n- test_case: ▸a", ["missing-key"]),
        ("test_cases:\n- test_case: a\n  steps:\n  - ▸usr: b", ["unknown-key"]),
        ("test_cases:\n- test_case: a\n  steps:\n  - ▸b", ["wrong-type"]),
        ("test_cases:\n- test_case: a\n  steps:\n  - stage: ▸done", ["invalid-value"]),
        ("test_cases:\n- test_case: a\n  steps:\n  - clock: ▸25h", ["invalid-value"]),
        ("test_cases:\n- test_case: a\n  steps:\n  - ticket: ▸open", ["invalid-value"]),
        ("test_cases:\n- test_case: a\n  steps:\n  - ticket: {▸categry: b}", ["unknown-key"]),
        (
            "test_cases:\n- test_case: a\n  steps: [{user: b}]\n- test_case: ▸a\n  steps: [{user: b}]",
            ["duplicate-key"]
        ),
        ("test_cases:\n- test_case: a\n  ▸fixtures: [b]\n  steps: [{user: b}]", ["unused-section"]),
    ])
    func pointsAtTheMistake(source: String, kinds: [String]) {
        let marked = Marked(source)
        var reader = ConversationReader()
        reader.read(SourceFile(path: "a.yml", text: marked.text))
        #expect(reader.diagnostics.places == zip(marked.places, kinds).map { "\($0) \($1)" })
    }

    @Test(
        arguments: [
            ("+25h", 90_000), ("+1d12h", 129_600), ("+90m", 5_400), ("+30s", 30), ("+0s", 0), ("+", nil),
            ("25h", nil),
            ("+h", nil), ("+5", nil), ("+99999999999999999999d", nil), ("+9999999d", nil), ("+5x", nil),
        ] as [(String, Int64?)])
    func readsSpans(text: String, seconds: Int64?) {
        #expect(ClockText.seconds(text) == seconds)
    }

    @Test(arguments: ["2026-11-22 25:00", "2026-13-01", "14:00", "2026-11-22 14", "2026-11-22T14:00:00", ""])
    func refusesMoments(text: String) {
        #expect(ClockText.moment(text) == nil)
    }
}
