import IntentMatching
import Testing

@testable import KnowledgeFiles

/// Several rows for one entry, and rows that ask what a built-in intent hears.
@Suite struct ImportedActsTests {
    static let thanks = """
        nlu:
        - intent: thanks
          metadata: {label: "Cảm ơn"}
          examples: |
            - cảm ơn
            - cảm ơn nhiều nhé
        """

    static func plan(
        _ sheet: String, into files: [String: String] = ["Intents/b.yml": thanks],
        acts: Set<Intent.ID> = ["greet", "thanks"]
    ) throws -> KnowledgeImport.Plan {
        var sheets = SheetReader()
        sheets.read(SourceFile(path: "a.csv", text: sheet), name: "a")
        var reader = QuestionSheetReader()
        reader.read(sheets.sheets)
        return KnowledgeImport.plan(
            reader.entries, into: try Corpus.load(files), path: "Corpus/FAQ/nhap.yml", acts: acts)
    }

    /// Said in other polite words, it is the same.
    @Test(arguments: ["cảm ơn", "Em cảm ơn ạ", "CẢM ƠN!"])
    func leavesOutWhatABuiltInIntentHears(question: String) throws {
        let plan = try Self.plan("Câu hỏi,Trả lời\ngiá vé,Dạ 50k ạ\n\(question),Dạ đến quầy ạ\n")
        #expect(plan.summary == ["+ faq/gia_ve: 1 example, 1 answer (Corpus/FAQ/nhap.yml)"])
        #expect(plan.changes.map(\.path) == ["Corpus/FAQ/nhap.yml"])
        let diagnostic = try #require(plan.diagnostics.first)
        #expect(plan.diagnostics.count == 1)
        #expect(diagnostic.severity == .warning)
        #expect("\(diagnostic.location.file):\(diagnostic.location.line)" == "a.csv:3")
        #expect(
            diagnostic.message
                == "\"\(question)\" is already an example of `thanks`, which is built in, and is left out")
    }

    /// Who names an intent gets it, and is told.
    @Test(arguments: ["cảm ơn", "Em cảm ơn ạ"])
    func takesItUnderTheNameThatItsAuthorWrote(question: String) throws {
        let plan = try Self.plan("Câu hỏi,Trả lời,Mã\n\(question),Dạ đến quầy ạ,faq/quay\n")
        #expect(plan.summary == ["+ faq/quay: 1 example, 1 answer (Corpus/FAQ/nhap.yml)"])
        #expect(plan.diagnostics.map(\.kind) == [.duplicateExample])
        #expect(plan.diagnostics.first?.message.contains("`thanks`") == true)
        let named = try Self.plan("Câu hỏi,Trả lời,Mã\n\(question),Dạ không có chi ạ,thanks\n")
        #expect(named.changes.map(\.path) == ["Intents/b.yml"])
    }

    @Test func keepsTheOtherPhrasingsOfARow() throws {
        let plan = try Self.plan("Câu hỏi,Trả lời\n\"giá vé\ncảm ơn\",Dạ 50k ạ\n")
        #expect(plan.summary == ["+ faq/gia_ve: 1 example, 1 answer (Corpus/FAQ/nhap.yml)"])
    }

    /// Two rows for one entry, apart from one another, are one change of it.
    @Test(
        arguments: [
            ("đổi trả trong bao lâu,Một\nvé mấy đồng,Ba\ndoi tra may ngay z,Hai\n", "utter_faq/doi_tra"),
            ("alo shop ơi,Một\nvé mấy đồng,Ba\nchào em,Hai\n", "utter_greet"),
        ])
    func mergesRowsOfOneEntry(rows: String, name: String) throws {
        let plan = try Self.plan("Câu hỏi,Trả lời\n" + rows, acts: [])
        #expect(plan.diagnostics == [])
        #expect((plan.added, plan.changed) == (1, 1))
        let data = plan.changes.map { TrainingData.read($0.after) }
        #expect(
            data.flatMap(\.responses).filter { $0.name == name }.map(\.response.text) == ["Một", "Hai"])
    }

    /// What a file refuses is not counted, and its place is said once.
    @Test func countsOnlyWhatIsChanged() throws {
        let plan = try Self.plan(
            "Câu hỏi,Trả lời,Mã\nchào em,Dạ chào ạ,greet\ngiá vé,Dạ 50k ạ,faq/ve\n",
            into: ["Intents/a.yml": Corpus.intents + "\nresponses: {}\n"])
        #expect((plan.added, plan.changed) == (1, 0))
        #expect(plan.summary == ["+ faq/ve: 1 example, 1 answer (Corpus/FAQ/nhap.yml)"])
        #expect(plan.changes.map(\.path) == ["Corpus/FAQ/nhap.yml"])
        #expect(plan.diagnostics.map(\.location.file) == ["Intents/a.yml"])
        #expect(plan.diagnostics.first?.message.hasPrefix("this entry is written in a form") == true)
    }

    @Test func warnsOfEntriesWithoutAnswers() throws {
        let plan = try Self.plan("Câu hỏi,Trả lời,Mã\ngiá vé,Dạ 50k ạ,faq/ve\ngửi xe ở đâu,,faq/xe\n")
        #expect(plan.added == 2)
        #expect(plan.diagnostics.places == ["3:1 intent-without-answer"])
        #expect(plan.diagnostics.map(\.severity) == [.warning])
    }
}
