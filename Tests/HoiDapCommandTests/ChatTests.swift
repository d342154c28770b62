import Foundation
import Testing

@Suite struct ChatTests {
    private func chat(_ lines: [String], in folder: Folder) throws -> Program.Result {
        try Program.run(
            ["--directory", Program.root.path, "--database", folder.path("chat.sqlite"), "chat"],
            input: lines.joined(separator: "\n") + "\n")
    }

    @Test func oneMessageALineInOneReplyALineOut() throws {
        let folder = try Folder()
        let result = try chat(["alo shop oi", "doi tra trong bao lau z"], in: folder)
        #expect(result.status == 0)
        try #require(result.lines.count == 2)
        #expect(result.lines[0].contains("chào"))
        #expect(result.lines[1].contains("7 ngày"))
    }

    @Test func aComplaintBecomesATicketWithItsTranscript() throws {
        let folder = try Folder()
        let result = try chat(
            [
                "alo shop oi", "app loi hoai bực quá, tui muốn khiếu nại", "shop_hoa", "em tên là Lan",
                "0901 234 567",
                "đúng rồi",
            ], in: folder)
        #expect(result.lines.last?.contains("phiếu KN-") == true)
        let tickets = try Program.run(["--database", folder.path("chat.sqlite"), "tickets", "list", "--json"])
        #expect(tickets.status == 0)
        let list = try #require(
            try JSONSerialization.jsonObject(with: Data(tickets.output.utf8)) as? [[String: Any]])
        try #require(list.count == 1)
        #expect(list[0]["phone"] as? String == "0901234567")
        #expect(list[0]["name"] as? String == "Lan")
        #expect((list[0]["transcript"] as? [Any])?.count ?? 0 > 8)
    }

    @Test func aPersonIsOneSentenceAway() throws {
        let folder = try Folder()
        let result = try chat(["cho minh gap nhan vien"], in: folder)
        // At night nobody answers the telephone, and the customer hears when somebody will.
        let first = result.lines.first ?? ""
        #expect(first.contains("1900 0000") || first.contains("mới làm việc lại"))
        #expect(result.lines.first?.contains("số điện thoại") == true)
    }

    @Test func anyBytesGetAReplyAndTheProcessLives() throws {
        let folder = try Folder()
        var input = Data([0xFF, 0xFE, 0x00, 0xC3, 0x0A])
        input += Data(repeating: UInt8(ascii: "a"), count: 300_000) + Data("\n".utf8)
        input += Data("👍\n".utf8) + Data("alo shop\n".utf8)
        let result = try Program.run(
            ["--directory", Program.root.path, "--database", folder.path("chat.sqlite"), "chat"], input: input
        )
        #expect(result.status == 0)
        #expect(result.lines.count == 4)
        #expect(result.lines.last?.contains("chào") == true)
    }

    @Test func missingFoldersAreAnErrorNotAnEmptyBot() throws {
        let folder = try Folder()
        let result = try Program.run(["--directory", folder.path("nowhere"), "chat"], input: "alo\n")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Intents"))
    }

    @Test func anUnusableDatabaseIsNamed() throws {
        let folder = try Folder()
        let path = folder.path("no/such/folder/x.sqlite")
        let result = try Program.run(
            ["--directory", Program.root.path, "--database", path, "chat"], input: "alo\n")
        #expect(result.status == 70)
        #expect(result.errors.contains(path))
    }

    @Test(arguments: [["nonsense"], ["chat", "--nonsense"], ["tickets", "show", "abc"]])
    func wrongUsageIsExitCodeTwo(arguments: [String]) throws {
        let result = try Program.run(arguments)
        #expect(result.status == 2)
        #expect(!result.errors.isEmpty)
    }
}
