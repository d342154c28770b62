import Foundation
import Testing

/// The queue of questions that were not answered, from the customer to the file that answers the next one.
@Suite struct QuestionsTests {
    private static func run(_ folder: Folder, _ arguments: [String], input: String = "") throws
        -> Program.Result
    {
        try Program.run(["--directory", folder.url.path] + arguments, input: input)
    }

    /// A deployment in which customers asked what it does not know.
    private static func asked(_ lines: [String]) throws -> Folder {
        let folder = try Deployment.make()
        let chat = try run(folder, ["chat"], input: lines.joined(separator: "\n") + "\n")
        #expect(chat.status == 0, "\(chat.errors)")
        return folder
    }

    private struct Group: Decodable {
        struct Question: Decodable {
            var text: String
            var count: Int
        }

        var number: Int
        var count: Int
        var questions: [Question]
    }

    private static func groups(_ folder: Folder) throws -> [Group] {
        let list = try run(folder, ["questions", "list", "--json"])
        return try JSONDecoder().decode([Group].self, from: Data(list.output.utf8))
    }

    private static let lines = [
        "có ship đi Nhật không, sđt em 0901234567",
        "có bán gối ôm không shop", "shop ơi có bán gối ôm không ạ",
    ]

    @Test func whatIsAlikeStandsTogetherAndNobodysNumberIsShown() throws {
        let folder = try Self.asked(Self.lines)
        let groups = try Self.groups(folder)
        #expect(groups.map(\.count).first == 2)
        #expect(groups.first?.questions.count == 2)
        let table = try Self.run(folder, ["questions"])
        #expect(table.output.contains("1.2"))
        #expect(!table.output.contains("0901234567"))
        #expect(table.output.contains("***"))
    }

    @Test func aGroupThatIsAppliedAnswersTheNextCustomer() throws {
        let folder = try Self.asked(Self.lines)
        let apply = try Self.run(folder, ["questions", "apply", "1", "--to", "faq/ve"])
        #expect(apply.status == 0, "\(apply.errors)")
        #expect(apply.lines.filter { $0.hasPrefix("+    - ") }.count == 2)
        let file = try String(contentsOfFile: folder.path("Corpus/FAQ/a.yml"), encoding: .utf8)
        #expect(file.contains("    - có bán gối ôm không shop\n"))
        #expect(try !Self.groups(folder).contains { $0.questions.contains { $0.text.contains("gối ôm") } })
        let next = try Self.run(folder, ["chat", "--as", "b"], input: "co ban goi om khong\n")
        #expect(next.output.contains("tại quầy"))
    }

    @Test func aDraftIsAnsweredToItsAuthorAndNotToCustomers() throws {
        let folder = try Self.asked(Self.lines)
        let new = try Self.run(
            folder, ["questions", "new", "1", "--answer", "Dạ, {xung} chưa bán gối ôm ạ."])
        #expect(new.status == 0, "\(new.errors)")
        let file = try String(contentsOfFile: folder.path("Corpus/FAQ/nhap.yml"), encoding: .utf8)
        #expect(file.contains("status: draft"))
        let question = "có bán gối ôm không shop\n"
        #expect(
            try !Self.run(folder, ["chat", "--as", "b"], input: question).output.contains("chưa bán gối ôm"))
        #expect(
            try Self.run(folder, ["chat", "--drafts", "--as", "c"], input: question).output.contains(
                "chưa bán gối ôm"))
    }

    @Test func whatIsDismissedDoesNotComeBack() throws {
        let folder = try Self.asked(Self.lines)
        #expect(try Self.run(folder, ["questions", "dismiss", "1"]).status == 0)
        _ = try Self.run(folder, ["chat", "--as", "b"], input: "có bán gối ôm không shop\n")
        #expect(try !Self.groups(folder).contains { $0.questions.contains { $0.text.contains("gối ôm") } })
    }

    @Test(arguments: ["99", "1.9", "x", "1.2.3", "0"])
    func aNumberThatIsNotThereIsAFinding(number: String) throws {
        let folder = try Self.asked(["có bán gối ôm không shop"])
        let result = try Self.run(folder, ["questions", "dismiss", number])
        #expect(result.status == 1)
        #expect(result.errors.contains("no question \(number)"))
    }
}
