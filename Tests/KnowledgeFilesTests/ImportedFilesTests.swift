import Foundation
import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct ImportedFilesTests {
    static let sheet = "Câu hỏi;Trả lời;Nhóm\r\n\"Đổi trả\r\ntrong bao lâu\";Dạ, bảy ngày ạ;Đổi trả\r\n"

    static func read(_ data: Data, named name: String = "a.csv", as format: ExchangeFormat? = nil) throws
        -> ImportedFiles
    {
        let folder = try TemporaryFolder()
        try folder.write(data, to: name)
        var imported = ImportedFiles()
        imported.read(path: folder.path + "/" + name, format: format)
        return imported
    }

    /// UTF-8 with and without a mark, UTF-16 both ways, as Excel and Notepad save.
    @Test(arguments: [
        Data(sheet.utf8), Data(("\u{FEFF}" + sheet).utf8),
        Data([0xFF, 0xFE]) + (sheet.data(using: .utf16LittleEndian) ?? Data()),
        Data([0xFE, 0xFF]) + (sheet.data(using: .utf16BigEndian) ?? Data()),
    ])
    func readsUnicode(data: Data) throws {
        let imported = try Self.read(data)
        #expect(imported.diagnostics == [])
        #expect(imported.entries.map { $0.intent.examples.map(\.text) } == [["Đổi trả", "trong bao lâu"]])
        #expect(imported.entries.map { $0.responses.map(\.text) } == [["Dạ, bảy ngày ạ"]])
        #expect(imported.entries.map(\.group) == ["Đổi trả"])
    }

    /// `Câu hỏi;Trả lời / đổi trả trong bao lâu;Dạ, bảy ngày ạ` in TCVN3 and windows-1258.
    @Test(
        arguments: [
            (
                [
                    0x43, 0xA9, 0x75, 0x20, 0x68, 0xE1, 0x69, 0x3B, 0x54, 0x72, 0xB6, 0x20, 0x6C, 0xEA, 0x69,
                    0x0A,
                    0xAE, 0xE6, 0x69, 0x20, 0x74, 0x72, 0xB6, 0x20, 0x74, 0x72, 0x6F, 0x6E, 0x67, 0x20, 0x62,
                    0x61,
                    0x6F, 0x20, 0x6C, 0xA9, 0x75, 0x3B, 0x44, 0xB9, 0x2C, 0x20, 0x62, 0xB6, 0x79, 0x20, 0x6E,
                    0x67,
                    0xB5, 0x79, 0x20, 0xB9, 0x0A,
                ], "tcvn3"
            ),
            (
                [
                    0x43, 0xE2, 0x75, 0x20, 0x68, 0x6F, 0xD2, 0x69, 0x3B, 0x54, 0x72, 0x61, 0xD2, 0x20, 0x6C,
                    0xF5,
                    0xCC, 0x69, 0x0A, 0xF0, 0xF4, 0xD2, 0x69, 0x20, 0x74, 0x72, 0x61, 0xD2, 0x20, 0x74, 0x72,
                    0x6F,
                    0x6E, 0x67, 0x20, 0x62, 0x61, 0x6F, 0x20, 0x6C, 0xE2, 0x75, 0x3B, 0x44, 0x61, 0xF2, 0x2C,
                    0x20,
                    0x62, 0x61, 0xD2, 0x79, 0x20, 0x6E, 0x67, 0x61, 0xCC, 0x79, 0x20, 0x61, 0xF2, 0x0A,
                ], "cp1258"
            ),
        ] as [([UInt8], String)])
    func readsLegacyCharsets(bytes: [UInt8], name: String) throws {
        let imported = try Self.read(Data(bytes))
        #expect(imported.diagnostics.map(\.severity) == [.note])
        #expect(imported.diagnostics.first?.message.contains(name) == true)
        #expect(imported.entries.map { $0.intent.examples.map(\.text) } == [["đổi trả trong bao lâu"]])
        #expect(imported.entries.map { $0.responses.map(\.text) } == [["Dạ, bảy ngày ạ"]])
    }

    @Test func refusesBytesThatNothingExplains() throws {
        let imported = try Self.read(
            Data("Question,Answer\na,".utf8) + Data([0x78, 0x71, 0xFF, 0x7A, 0xFE, 0x78, 0x0A]))
        #expect(imported.diagnostics.map(\.kind) == [.invalidEncoding])
        #expect(imported.diagnostics.map(\.severity) == [.error])
    }

    @Test(arguments: ["a.doc", "a", "x.csv.bak"])
    func asksForTheFormat(name: String) throws {
        #expect(try Self.read(Data("a,b".utf8), named: name).diagnostics.map(\.kind) == [.invalidValue])
        #expect(try Self.read(Data("a,b".utf8), named: name, as: .csv).entries.count == 1)
    }

    /// Every writable format gives back what it can hold; YAML, all of it.
    @Test func readsWhatIsExported() throws {
        let base = KnowledgeExportTests.base
        for format in ExchangeFormat.allCases where format.isWritable {
            let text = try #require(KnowledgeExport.document(base, as: format))
            let imported = try Self.read(Data(text.utf8), named: "x", as: format)
            #expect(imported.diagnostics.filter { $0.severity == .error } == [], "\(format)")
            #expect(imported.entries.map(\.intent.id) == base.intents.map(\.id), "\(format)")
            #expect(
                imported.entries.flatMap { $0.intent.examples.map(\.text) }
                    == base.intents.flatMap { $0.examples.map(\.text) }, "\(format)")
            if format == .yaml || format == .markdown {
                #expect(imported.rest.synonyms == base.synonyms)
                #expect(imported.rest.patterns == base.patterns)
                #expect(imported.rest.lookups == base.lookups)
            }
        }
        #expect(KnowledgeExport.document(base, as: .xlsx) == nil)
    }
}
