import CustomerCare
import Foundation
import Testing

@testable import HoiDapCommand

@Suite struct MailTests {
    private static let settings = MailSettings(
        host: "127.0.0.1", security: .none, from: "cskh@hoidap.example", name: "Chăm sóc khách hàng")

    private func message(_ subject: String, _ text: String) -> MailMessage {
        MailMessage(
            Mail(to: "lan@example.com", subject: subject, text: text), from: Self.settings, id: "d1",
            at: Timestamp(milliseconds: 1_795_331_129_000))
    }

    @Test(arguments: [
        "Phiếu KN-2026-000001: đã tiếp nhận", String(repeating: "ữ", count: 300), "a\r\nBcc: all@example.com",
        "Order 7",
    ])
    func noSubjectBreaksItsHeader(_ subject: String) {
        let lines = message(subject, "x").data.components(separatedBy: "\r\n")
        let head = lines.prefix { !$0.isEmpty }
        #expect(!head.contains { $0.hasPrefix("Bcc") })
        for line in head {
            #expect(line.utf8.count <= 78)
            #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        }
    }

    @Test func theTextComesBack() throws {
        let text = String(repeating: "Dạ, em chào chị Lan ạ.\n.\n", count: 40)
        let data = message("x", text).data
        let body = try #require(data.range(of: "\r\n\r\n")).upperBound
        let lines = data[body...].components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        let decoded = try #require(Data(base64Encoded: lines.joined()))
        #expect(String(decoding: decoded, as: UTF8.self) == text.replacing("\n", with: "\r\n"))
    }

    @Test func theDateIsRFC5322() {
        #expect(
            MailMessage.date(Timestamp(milliseconds: 1_795_331_129_000)) == "Sun, 22 Nov 2026 14:05:29 +0700")
    }

    @Test(arguments: [
        ("lan@example.com", true), ("lan.nguyen+x@a.b.vn", true), ("lan", false), ("lan@x", false),
        ("a b@example.com", false), ("a@example.com>\r\nRCPT TO:<b@c.d", false), ("@example.com", false),
        ("a@b@example.com", false), ("lân@example.com", false),
    ])
    func onlyAddressesAreWrittenTo(_ text: String, _ isAddress: Bool) {
        #expect(MailSettings.isAddress(text) == isAddress)
    }

    @Test func aTemplateIsFilledOnce() {
        let template = NoticeTemplate(subject: "{phieu} {x}", text: "Chào {ten}: {noi_dung} {han}")
        let filled = template.filled([.ticket: "KN-1", .name: "Lan", .summary: "{ten} {phieu}"])
        #expect(filled == NoticeTemplate(subject: "KN-1 {x}", text: "Chào Lan: {ten} {phieu} "))
    }

    @Test func aMailReachesItsServer() async throws {
        let server = try MailServer()
        async let received = server.receive()
        var settings = Self.settings
        settings.port = Int(server.port)
        let message = message("Phiếu", "Dạ.")
        try await MailDelivery(settings: settings, login: MailLogin(user: "u", password: "p")).send(message)
        let lines = try await received
        #expect(lines.contains("AUTH PLAIN \(Data("\u{0}u\u{0}p".utf8).base64EncodedString())"))
        #expect(lines.contains("MAIL FROM:<cskh@hoidap.example>"))
        #expect(lines.contains("RCPT TO:<lan@example.com>"))
        #expect(lines.joined(separator: "\r\n").contains(message.data))
    }

    @Test func aRefusalIsTold() async throws {
        let server = try MailServer(refusing: "RCPT")
        async let received = server.receive()
        var settings = Self.settings
        settings.port = Int(server.port)
        await #expect(throws: MailError.refused(command: "the recipient", reply: "550 no such user")) {
            try await MailDelivery(settings: settings, login: nil).send(message("x", "y"))
        }
        _ = try await received
    }

    @Test func aPasswordNeedsTLS() async throws {
        var settings = Self.settings
        settings.host = "smtp.example.com"
        await #expect(throws: MailError.passwordInTheClear) {
            try await MailDelivery(settings: settings, login: MailLogin(user: "u", password: "p")).send(
                message("x", "y"))
        }
    }
}
