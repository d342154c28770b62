import CareDatabase
import CustomerCare
import Dialogue
import Foundation
import IntentMatching

/// Values that the tests of this room share.
enum Sample {
    /// 2026-11-22T14:05:29+07:00.
    static let now = Timestamp(milliseconds: 1_795_331_129_000)

    static func draft(
        sender: String = "zalo:614", summary: String = "App lỗi hoài, không đăng nhập được",
        phone: String? = "0912345678",
        name: String? = "Nguyễn Thị Đào"
    ) -> TicketDraft {
        TicketDraft(
            kind: .complaint, category: "ung_dung", product: "ứng dụng", reference: "DH123456",
            summary: summary,
            remedy: "sửa", contact: Contact(name: name, phone: phone), sender: sender, channel: "zalo",
            triggers: ["complaint"],
            transcript: [TranscriptLine(speaker: .customer, text: "app loi hoai bực quá 😡", at: now)])
    }

    static func conversation(_ sender: String, lines: Int = 1) -> Conversation {
        Conversation(sender: sender, channel: "\(lines)")
    }

    /// The number that a sample conversation was made with; 0 for none.
    static func lines(_ conversation: Conversation?) -> Int { conversation.flatMap { Int($0.channel) } ?? 0 }

    static let replies = [
        Reply(
            name: "utter_greet", text: "Dạ, em chào anh/chị ạ.",
            buttons: [Response.Button(title: "Đổi trả", payload: "/faq{\"x\":\"y\"}")])
    ]
}

/// A folder for one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("hoidap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}
