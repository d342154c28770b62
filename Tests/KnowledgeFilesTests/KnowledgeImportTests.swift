import Foundation
import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct KnowledgeImportTests {
    static let path = "Corpus/FAQ/nhap.yml"

    static func plan(_ sheet: String, into files: [String: String] = [:]) throws -> (
        KnowledgeImport.Plan, Knowledge
    ) {
        var sheets = SheetReader()
        sheets.read(SourceFile(path: "a.csv", text: sheet), name: "a")
        var reader = QuestionSheetReader()
        for sheet in sheets.sheets { reader.read(sheet) }
        let knowledge = try Corpus.load(files)
        return (KnowledgeImport.plan(reader.entries, into: knowledge, path: path), knowledge)
    }

    @Test func bringsNewEntriesIntoOneFile() throws {
        let (plan, _) = try Self.plan(
            "Question,Answer,Label\nGiá vé bao nhiêu?,\"Dạ, tại quầy ạ.\",Giá vé\nvé mấy đồng,,\nMấy giờ mở cửa,8 giờ ạ,\n"
        )
        #expect(plan.diagnostics == [])
        #expect(
            plan.summary == [
                "+ faq/gia_ve: 2 examples, 1 answer (Corpus/FAQ/nhap.yml)",
                "+ faq/may_gio_mo_cua: 1 example, 1 answer (Corpus/FAQ/nhap.yml)",
            ])
        #expect(
            plan.changes.map { $0.after.text } == [
                """
                version: "3.1"
                nlu:
                - intent: faq/gia_ve
                  metadata: {label: "Giá vé", status: published}
                  examples: |
                    - Giá vé bao nhiêu?
                    - vé mấy đồng
                - intent: faq/may_gio_mo_cua
                  metadata: {status: published}
                  examples: |
                    - Mấy giờ mở cửa
                responses:
                  utter_faq/gia_ve:
                  - text: "Dạ, tại quầy ạ."
                  utter_faq/may_gio_mo_cua:
                  - text: "8 giờ ạ"

                """
            ])
    }

    @Test func changesOnlyTheLinesOfAKnownEntry() throws {
        let sheet =
            "Question,Answer,Metadata\nĐỔI TRẢ trong bao lâu,\"Dạ, 10 ngày ạ.\",\"label:Hạn đổi|status:draft\"\nmuốn đổi hàng,,\n"
        let faq = Corpus.faq + "\n  # giữ\n  utter_x: # khác\n  - text: x\n"
        let (plan, _) = try Self.plan(sheet, into: ["Corpus/FAQ/a.yml": faq])
        #expect(plan.diagnostics == [])
        #expect(plan.summary == ["~ faq/doi_tra: +1 example, answer changed, label changed, status changed"])
        #expect(plan.changes.map(\.path) == ["Corpus/FAQ/a.yml"])
        let expected = faq.replacing(
            "\"Thời hạn đổi trả\", status: published", with: "\"Hạn đổi\", status: draft"
        )
        .replacing("    - doi tra may ngay z\n", with: "    - doi tra may ngay z\n    - muốn đổi hàng\n")
        .replacing("Dạ, {goi} được đổi trả trong {return_days} ạ.", with: "Dạ, 10 ngày ạ.")
        #expect(plan.changes.first?.after.text == expected)
    }

    @Test func doesNothingTwice() throws {
        let folder = try TemporaryFolder(Corpus.files)
        let sheet = "Question,Answer,Intent\ngiá vé,Dạ tại quầy,faq/ve\nđổi trả trong bao lâu,10 ngày,\n"
        for (round, unchanged) in [(1, 0), (2, 2)] {
            var sheets = SheetReader()
            sheets.read(SourceFile(path: "a.csv", text: sheet), name: "a")
            var reader = QuestionSheetReader()
            for sheet in sheets.sheets { reader.read(sheet) }
            let knowledge = KnowledgeFiles.load(directory: folder.path)
            let plan = KnowledgeImport.plan(reader.entries, into: knowledge, path: Self.path)
            #expect(plan.unchanged == unchanged, "round \(round)")
            #expect(plan.changes.isEmpty == (round == 2))
            try KnowledgeEdit.write(plan.changes, directory: folder.path)
        }
    }

    @Test func leavesOutWhatAnotherIntentHas() throws {
        let (plan, _) = try Self.plan("Question,Answer,Intent\ngiá vé,Dạ,faq/ve\nalo shop ơi,,faq/ve\n")
        #expect(plan.diagnostics.map(\.kind) == [.duplicateExample])
        #expect(plan.summary == ["+ faq/ve: 1 example, 1 answer (Corpus/FAQ/nhap.yml)"])
    }

    @Test func addsAnAnswerThatWasMissing() throws {
        let (plan, _) = try Self.plan("Question,Answer,Intent\nchào em,Dạ chào ạ,greet\n")
        #expect(
            plan.changes.flatMap(\.difference) == [
                "+responses:", "+  utter_greet:", "+  - text: \"Dạ chào ạ\"",
            ])
    }

    @Test func makesFAQEntriesOfForeignNames() throws {
        let sheet =
            "Question,Answer,Intent,Prompts\nmở tk,Dạ,how_open,\"[{\"\"displayText\"\":\"\"Đóng\"\",\"\"payload\"\":\"\"/how_close{}\"\"}]\"\nđóng tk,Dạ ạ,how_close,\n"
        let (plan, _) = try Self.plan(sheet)
        let text = try #require(plan.changes.first?.after.text)
        #expect(text.contains("- intent: faq/how_open\n"))
        #expect(text.contains("payload: \"/faq/how_close{}\"}"))
    }

    /// A file for each topic; what is there stays.
    @Test func filesEntriesByTopic() throws {
        var sheets = SheetReader()
        sheets.read(
            SourceFile(
                path: "a.csv",
                text:
                    "Nhóm,Câu hỏi,Trả lời\nVé tàu,giá vé nhiêu,x\n,vé mấy đồng,\nA,đổi a lấy b,y\n,mở cửa,z\n"
            ),
            name: "a")
        var reader = QuestionSheetReader()
        for sheet in sheets.sheets { reader.read(sheet) }
        let plan = KnowledgeImport.plan(
            reader.entries, into: try Corpus.load([:]), path: Self.path, folder: "Corpus/FAQ")
        #expect(
            plan.changes.map { "\($0.path) \($0.before != nil)" }.sorted() == [
                "Corpus/FAQ/a.yml true", "Corpus/FAQ/nhap.yml false", "Corpus/FAQ/ve-tau.yml false",
            ])
    }

    /// Lists and answers without an intent come along once, and what is there already stays as it is.
    @Test func bringsInTheRest() throws {
        var imported = ImportedFiles()
        let folder = try TemporaryFolder([
            "a.yml": KnowledgeExport.yaml(KnowledgeExportTests.base)
                .replacing("responses:", with: "responses:\n  utter_foreign:\n  - text: \"Dạ.\"")
        ])
        imported.read(path: folder.path + "/a.yml")
        for files in [[:], [Self.path: Corpus.entry()]] {
            let plan = KnowledgeImport.plan(
                imported.entries, rest: imported.rest, into: try Corpus.load(files), path: Self.path)
            #expect(plan.diagnostics.map(\.kind) == [.duplicateExample])
            let after = try #require(plan.changes.first { $0.path == Self.path }).after
            let data = TrainingData.read(after)
            #expect(data.synonyms == KnowledgeExportTests.base.synonyms)
            #expect(data.patterns == KnowledgeExportTests.base.patterns)
            #expect(data.lookups == KnowledgeExportTests.base.lookups)
            #expect(data.responses.contains { $0.name == "utter_foreign" })
            let again = KnowledgeImport.plan(
                imported.entries, rest: imported.rest, into: try Corpus.load([Self.path: after.text]),
                path: Self.path)
            #expect(again.added == 0)
        }
    }

    @Test func addsToAFileThatIsThere() throws {
        let (plan, _) = try Self.plan("a một hai,x\nb ba bốn,y\n", into: [Self.path: Corpus.entry()])
        let change = try #require(plan.changes.first)
        let data = TrainingData.read(change.after)
        #expect(data.intents.map(\.intent.id) == ["faq/moi", "faq/a_mot_hai", "faq/b_ba_bon"])
        #expect(data.responses.map(\.response.text) == ["Dạ, {goi} xem giá vé tại quầy ạ.", "x", "y"])
    }

    /// A project's training data comes in with its names, lists and buttons.
    @Test func bringsInTrainingData() throws {
        let data = TrainingData.read(
            SourceFile(path: "nlu.yml", text: KnowledgeExport.yaml(KnowledgeExportTests.base)))
        let knowledge = try Corpus.load([:])
        let plan = KnowledgeImport.plan(KnowledgeImport.entries(of: data), into: knowledge, path: Self.path)
        #expect(plan.diagnostics.map(\.kind) == [.duplicateExample])
        #expect(
            plan.summary == [
                "+ faq/a: 4 examples, 3 answers (Corpus/FAQ/nhap.yml)",
                "+ faq/b: 1 example, 1 answer (Corpus/FAQ/nhap.yml)", "~ greet: +1 example",
            ])
    }
}
