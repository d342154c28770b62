import Foundation
import FoundationXML
import Testing

@testable import HoiDapCommand

/// Tickets, customers, reports and the database from the outside, on a deployment with the shipped intents.
@Suite struct CareTests {
    private static let rules = """
        categories:
        - {id: khac, label: "Khác", team: cskh, words: [app, khác]}
        teams: [{id: cskh, label: "CSKH", agents: [{name: lan, hours: {mon-sun: "0-24"}}], hours: {mon-sun: "0-24"}}]
        rules: [{when: {amount_from: 5000000}, urgency: high, reason: "số tiền lớn", plan: "gọi khách"}]
        service_levels: [{first_response: 30m, resolution: 4h}]
        """

    private let folder: Folder

    init() throws {
        folder = try Deployment.make()
        try FileManager.default.removeItem(atPath: folder.path("Intents"))
        try FileManager.default.copyItem(
            at: Program.root.appending(path: "Intents"), to: folder.url.appending(path: "Intents"))
        try Deployment.write(Self.rules, to: "Corpus/care.yml", in: folder)
        let chat = try run(
            ["chat", "--as", "zalo:614"],
            input: """
                tôi muốn khiếu nại
                app bị lỗi làm tôi mất 6 triệu
                bỏ qua
                Nguyễn Thị Đào
                0912 345 678
                đúng rồi

                """)
        #expect(chat.output.contains("KN-"), "\(chat.output)\(chat.errors)")
    }

    @discardableResult
    private func run(_ arguments: [String], input: String = "") throws -> Program.Result {
        try Program.run(["--directory", folder.url.path] + arguments, input: input)
    }

    private func number() throws -> String {
        let list = try run(["tickets", "list", "--json"])
        let tickets = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]]
        return try #require(tickets?.first?["number"] as? String)
    }

    @Test func aTicketGoesItsWayUnderTheRules() throws {
        let number = try number()
        let shown = try run(["tickets", "show", number])
        for part in [
            "owner: lan", "priority: high", "because: gấp: số tiền lớn (số tiền 6000000đ", "plan: gọi khách",
            "phản hồi đầu",
        ] { #expect(shown.output.contains(part), "\(part)\n\(shown.output)") }
        #expect(try run(["tickets", "list", "--overdue"]).lines.count == 1)
        #expect(try run(["tickets", "close", number]).status == 1)
        for stage in ["classified", "inProgress"] {
            #expect(try run(["tickets", "advance", number, "--by", "lan"]).output.contains(stage))
        }
        let refused = try run(["tickets", "advance", number, "--by", "lan"])
        #expect(refused.status == 1 && refused.errors.contains("--note"))
        for note in ["", "  "] {
            let blank = try run(["tickets", "advance", number, "--note", note, "--by", "lan"])
            #expect(blank.status == 1 && blank.errors.contains("what was done"))
        }
        let waiting = try run(["tickets", "wait", number, "--for", "customer"])
        #expect(
            waiting.output.contains("phản hồi đầu stands still until the customer answers\n"),
            "\(waiting.output)")
        #expect(!waiting.output.contains("runs"))
        #expect(try run(["tickets", "wait", number, "--over"]).status == 0)
        let idle = try run(["tickets", "wait", number, "--over"])
        #expect(idle.status == 1 && idle.errors.contains("it waits for nobody"))
        #expect(try run(["tickets", "advance", number, "--note", "đã sửa", "--by", "lan"]).status == 0)
        let closed = try run(["tickets", "close", number, "--note", "khách hài lòng", "--by", "lan"])
        #expect(closed.output.contains("outcome: khách hài lòng"))
        for arguments in [["advance"], ["advance", "--to", "inProgress"], ["wait", "--for", "thirdParty"]] {
            let over = try run(["tickets", arguments[0], number] + arguments.dropFirst())
            #expect(over.status == 1 && over.errors.contains("tickets reopen"), "\(arguments) \(over.errors)")
        }
        let report = try run(["report", "--json"])
        #expect(report.output.contains("\"resolutionRate\":1"))
        #expect(try run(["report", "--by", "week"]).status == 2)
        #expect(try run(["report", "--by", "team", "--csv"]).output.contains("cskh,1.0000,"))
        let page = folder.path("report.html")
        #expect(try run(["report", "--html", page]).status == 0)
        let html = try Data(contentsOf: URL(filePath: page))
        #expect(XMLParser(data: html).parse())
        #expect(!String(decoding: html, as: UTF8.self).contains("://"))
    }

    @Test func nobodysDataIsShownUnlessItIsAskedForAndRecorded() throws {
        for arguments in [
            ["customers", "find", "dao"], ["customers", "list", "--csv"], ["tickets", "export"],
            ["tickets", "export", "--json"], ["customers", "care", "--json"],
        ] {
            let result = try run(arguments)
            #expect(result.status == 0, "\(result.errors)")
            #expect(
                !result.output.contains("0912345678") && !result.output.contains("345 678"), "\(arguments)")
        }
        #expect(try run(["customers", "find", "+84 912.345.678"]).output.contains("KN-"))
        #expect(
            try run(["customers", "find", "đào", "--unmasked", "--by", "an"]).output.contains("0912345678"))
        #expect(try run(["database", "check", "--json"]).output.contains("\"access\":1"))
        #expect(try run(["tickets", "show", try number(), "--by", "an"]).output.contains("0912345678"))
        #expect(try run(["database", "check", "--json"]).output.contains("\"access\":2"))
    }

    /// What the ticket's own columns know of a person is hidden in its free words as well.
    @Test func anExportHidesThePersonInFreeWords() throws {
        let number = try number()
        let contact = ["--email", "dao.nguyen@example.com", "--address", "12 Lê Lợi, Vinh, Nghệ An"]
        #expect(try run(["tickets", "contact", number] + contact).status == 0)
        let note = "chị Đào (nguyen thi dao) nhận ở 12 le loi, mail dao.nguyen@example.com; đảo hàng"
        #expect(try run(["tickets", "note", number, note]).status == 0)
        let masked = try run(["tickets", "export", "--json"]).output
        #expect(masked.contains("chị *** (***) nhận ở ***, mail ***; đảo hàng"), "\(masked)")
        #expect(!masked.contains("Nguyễn Thị Đào"), "\(masked)")
        #expect(try run(["tickets", "export", "--json", "--unmasked"]).output.contains(note))
    }

    /// What cannot be right is refused with the reason, and what was there stays.
    @Test func aContactThatCannotBeRightIsRefused() throws {
        let number = try number()
        for (arguments, words) in [
            (["tickets", "contact", number, "--phone", "abc"], "\"abc\" is no phone"),
            (
                ["tickets", "contact", number, "--name", "Ba", "--email", "notmail"],
                "\"notmail\" is no e-mail"
            ),
            (["tickets", "contact", number], "give --name"),
            (["customers", "set", "KH-1", "--email", "notmail"], "\"notmail\" is no e-mail"),
            (["customers", "set", "KH-1", "--birthday", "2999-01-01"], "is after today"),
            (["customers", "set", "KH-1", "--phone", "12"], "\"12\" is no phone"),
            (["customers", "set", "KH-1"], "nothing is given"), (["customers", "add"], "nothing is given"),
            (["customers", "add", "--note", "x"], "--name, --phone or --email"),
            (["customers", "add", "--name", " "], "--name, --phone or --email"),
        ] {
            let refused = try run(arguments)
            #expect(refused.status == 2 && refused.errors.contains(words), "\(arguments) \(refused.errors)")
        }
        let shown = try run(["tickets", "show", number]).output
        #expect(shown.contains("name: Nguyễn Thị Đào") && shown.contains("phone: 0912345678"))
        #expect(!shown.contains("  contact: "))
        #expect(try run(["customers", "list"]).lines.count == 2)
        try Deployment.write("phone,email\n0912000112,notmail\n", to: "sai.csv", in: folder)
        let row = try run(["customers", "import", folder.path("sai.csv")])
        #expect(
            row.status == 1 && row.errors.contains("sai.csv:2:12: \"notmail\" is no e-mail"), "\(row.errors)")
    }

    @Test func aCustomerIsShownWithTheirConversations() throws {
        let number = try number()
        let shown = try run(["customers", "show", "KH-1"])
        #expect(shown.output.contains("conversations\n  "), "\(shown.output)")
        #expect(shown.output.contains("zalo:***  last message "), "\(shown.output)")
        let open = try run(["customers", "show", "KH-1", "--unmasked", "--json"]).output
        #expect(open.contains("\"sender\":\"zalo:614\"") && open.contains("\"surveys\":[]"), "\(open)")
        // The end of a phone, and a number without its zeros.
        let parts = number.split(separator: "-")
        let short = "kn-\(parts[1])-\(Int(parts[2]) ?? 0)"
        for words in ["345678", "345 678", short, short.uppercased()] {
            #expect(try run(["customers", "find", words]).output.contains(number), "\(words)")
        }
        #expect(try run(["tickets", "search", "345678"]).output.contains(number))
        #expect(try run(["tickets", "show", short]).status == 0)
    }

    @Test func aPersonIsErasedOnlyWhenThatIsSaidTwice() throws {
        let refused = try run(["customers", "forget", "KH-1"], input: "no\n")
        #expect(refused.status == 1 && refused.errors.contains("nothing was erased"))
        #expect(try run(["customers", "find", "dao"]).lines.count > 1)
        let done = try run(["customers", "forget", "KH-1"], input: "kh-000001\n")
        #expect(done.status == 0 && done.output.contains("conversations: 1"), "\(done.output)\(done.errors)")
        #expect(try run(["customers", "find", "dao"]).lines.count == 1)
        #expect(try run(["customers", "forget", "KH-1", "--yes"]).status == 1)
        #expect(try run(["report", "--json"]).output.contains("\"opened\":1"))
    }

    @Test func customersComeFromASpreadsheet() throws {
        try Deployment.write(
            "Họ tên;Điện thoại;Nhóm;Ngày sinh;Địa chỉ\nTrần Bình;912 000 111;lớn;08/03/1990;Vinh, Nghệ An\nĐào;0912345678;;;\n",
            to: "khach.csv", in: folder)
        let done = try run(["customers", "import", folder.path("khach.csv")])
        #expect(done.output == "1 customers added, 1 changed\n", "\(done.output)\(done.errors)")
        let shown = try run(["customers", "find", "binh", "--unmasked", "--json"])
        for part in ["0912000111", "\"large\"", "1990-03-08", "Nghệ An"] {
            #expect(shown.output.contains(part), "\(shown.output)")
        }
        try Deployment.write("phone,day,amount\n0912000111,27/11/2026,150.000\n", to: "mua.csv", in: folder)
        let bought = try run(["customers", "import", "--purchases", folder.path("mua.csv")])
        #expect(bought.output.hasPrefix("1 purchases added"))
        try Deployment.write("phone,group\nabc,large\n0912000112,vua\n", to: "sai.csv", in: folder)
        let wrong = try run(["customers", "import", folder.path("sai.csv")])
        #expect(wrong.status == 1)
        #expect(
            wrong.errors.contains("sai.csv:2:1") && wrong.errors.contains("sai.csv:3:12"), "\(wrong.errors)")
    }

    @Test func theDatabaseIsBackedUpAndRestored() throws {
        let copy = folder.path("copy.sqlite")
        #expect(try run(["database", "backup", copy]).status == 0)
        let again = try run(["database", "backup", copy])
        #expect(again.status == 70 && again.errors.contains("\(copy): there is such a file already"))
        #expect(try run(["customers", "forget", "KH-1", "--yes"]).status == 0)
        #expect(try run(["database", "restore", copy, "--yes"]).status == 0)
        #expect(try run(["customers", "find", "dao"]).lines.count > 1)
        #expect(try run(["database", "vacuum"]).status == 0)
        let check = try run(["database", "check"])
        #expect(check.status == 0 && check.lines.last == "ok")
    }

    /// RFC 4231, test case 2.
    @Test func signaturesAreThoseOfTheStandard() {
        #expect(
            WebhookSignature.value(of: "what do ya want for nothing?", secret: "Jefe")
                == "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }
}
