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
        #expect(try run(["tickets", "wait", number, "--for", "customer"]).output.contains("stands still"))
        #expect(try run(["tickets", "wait", number, "--over"]).status == 0)
        #expect(try run(["tickets", "advance", number, "--note", "đã sửa", "--by", "lan"]).status == 0)
        let closed = try run(["tickets", "close", number, "--note", "khách hài lòng", "--by", "lan"])
        #expect(closed.output.contains("outcome: khách hài lòng"))
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
        #expect(try run(["database", "backup", copy]).status == 70)
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
