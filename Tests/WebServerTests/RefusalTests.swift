import CareDatabase
import CustomerCare
import Foundation
import HTTPTypes
import Testing

@testable import HoiDap
@testable import WebServer

/// What the agents' page does not do, and what it says then.
@Suite struct RefusalTests {
    /// One agent does not take a conversation from another by mistake, nor write into it.
    @Test func whatAnotherAgentHoldsIsTakenInTwoSteps() async throws {
        let stage = try await DeskTests.stage()
        let number = try await DeskTests.open(stage, "Giao thiếu hàng")
        try await stage.run { client in
            let lan = try await SignedIn(client, token: "agent-token-000000")
            let minh = try await SignedIn(client, token: "editor-token-00000")
            let path = "/agents/tickets/\(number)"
            #expect(try await lan.submit(path + "/take").status == .seeOther)
            let seen = try await minh.get(path).text
            #expect(seen.contains("Lan đang trả lời khách"))
            #expect(!seen.contains("Gửi cho khách"))
            for (action, form) in [("message", ["words": "Em đây ạ"]), ("hand-back", [:]), ("release", [:])] {
                let refused = try await minh.submit(path + "/" + action, form)
                #expect(refused.status == .conflict, "\(action)")
                #expect(refused.text.contains("Lan đang trả lời khách này."), "\(action)")
            }
            let asked = try await minh.submit(path + "/take")
            #expect(asked.status == .conflict)
            #expect(asked.text.contains("Vẫn tiếp nhận"))
            #expect(asked.text.contains("name=\"from\" value=\"Lan\""))
            #expect(try await stage.assistant.database.ticket(number)?.owner == "Lan")
            // Who else holds it by now is asked about again.
            #expect(try await minh.submit(path + "/take", ["from": "Hoa"]).status == .conflict)
            #expect(try await minh.submit(path + "/take", ["from": "Lan"]).status == .seeOther)
            #expect(try await minh.submit(path + "/message", ["words": "Em Minh ạ"]).status == .seeOther)
            #expect(try await lan.submit(path + "/message", ["words": "Em Lan ạ"]).status == .conflict)
            #expect(try await minh.submit(path + "/hand-back").status == .seeOther)
            #expect(try await lan.submit(path + "/message", ["words": "Em Lan ạ"]).status == .seeOther)
        }
        let ticket = try #require(try await stage.assistant.database.ticket(number))
        #expect(ticket.owner == "Minh")
        #expect(ticket.history.filter { $0.field == "message" }.map(\.to) == ["Em Minh ạ", "Em Lan ạ"])
    }

    /// The field and what it takes are named, and nothing is changed.
    @Test(arguments: [
        ("note", ["words": " "], "\"Nội dung\" còn trống; mời viết từ 1 đến 4000 ký tự"),
        (
            "note", ["words": String(repeating: "a", count: 4001)],
            "\"Nội dung\" dài quá; nhiều nhất 4000 ký tự"
        ),
        ("note", [:], "Biểu mẫu thiếu ô \"Nội dung\""),
        (
            "move", ["stage": "cancelled", "note": String(repeating: "a", count: 1001)],
            "\"Ghi chú\" dài quá; nhiều nhất 1000"
        ),
        ("move", ["stage": "nowhere"], "\"Giai đoạn\" không đúng"),
        ("wait", ["whom": "nobody"], "\"Đang chờ ai\" không đúng"),
        ("contact", ["phone": "abc"], "\"Điện thoại\": \"abc\" không phải số điện thoại"),
        (
            "contact", ["name": "Cô Tư", "email": "notmail"],
            "\"E-mail\": \"notmail\" không phải địa chỉ e-mail"
        ),
        ("contact", ["address": String(repeating: "a", count: 501)], "\"Địa chỉ\" dài quá; nhiều nhất 500"),
    ])
    func aFaultOfAFormIsNamed(action: String, form: [String: String], words: String) async throws {
        let stage = try await DeskTests.stage()
        let number = try await DeskTests.open(stage, "Giao thiếu hàng")
        let before = try await stage.assistant.database.ticket(number)
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let refused = try await browser.submit("/agents/tickets/\(number)/\(action)", form)
            #expect(refused.status == .badRequest)
            #expect(refused.text.contains(words.replacing("\"", with: "&quot;")), "\(refused.text)")
        }
        #expect(try await stage.assistant.database.ticket(number) == before)
    }

    @Test func whatATicketDoesNotTakeIsSaid() async throws {
        let stage = try await DeskTests.stage()
        let number = try await DeskTests.open(stage, "Giao thiếu hàng")
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let path = "/agents/tickets/\(number)"
            let idle = try await browser.submit(path + "/wait", ["whom": ""])
            #expect(idle.status == .conflict && idle.text.contains("không chờ ai cả"))
            #expect(try await browser.submit(path + "/move", ["stage": "cancelled"]).status == .seeOther)
            let page = try await browser.get(path).text
            #expect(
                !page.contains("Ghi loại") && !page.contains("Ghi việc chờ") && page.contains("Ghi liên hệ"))
            for (action, form) in [
                ("category", ["category": "khac"]), ("wait", ["whom": "customer"]), ("take", [:]),
            ] {
                let refused = try await browser.submit(path + "/" + action, form)
                #expect(refused.status == .conflict, "\(action)")
                #expect(refused.text.contains("đã hủy, chỉ còn sửa được liên hệ"), "\(action)")
            }
            #expect(try await browser.submit(path + "/contact", ["phone": "0987654321"]).status == .seeOther)
        }
        let contact = try await stage.assistant.database.ticket(number)?.draft.contact
        #expect(contact == Contact(name: "Cô Ba", phone: "0987654321"))
    }

    @Test func whoLooksAtATicketIsWrittenDown() async throws {
        let stage = try await DeskTests.stage()
        let number = try await DeskTests.open(stage, "Giao thiếu hàng")
        let database = stage.assistant.database
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            #expect(try await database.check().rows["access"] == 0)
            _ = try await browser.get("/agents/tickets/\(number)")
            #expect(try await database.check().rows["access"] == 1)
            #expect(try await browser.get("/agents/tickets/KN-2026-999999").status == .notFound)
            #expect(try await client.get("/agents/tickets/\(number)").status == .seeOther)
            #expect(try await database.check().rows["access"] == 1)
        }
    }

    @Test(arguments: [
        ("from=xx", "&quot;xx&quot; không phải là ngày"),
        ("to=2026-02-30", "&quot;2026-02-30&quot; không phải là ngày"),
        ("from=xx&to=yy", "&quot;yy&quot; không phải là ngày"),
        ("by=moon", "&quot;moon&quot; không phải là cách chia"),
    ])
    func aPeriodThatIsNoneIsNamed(query: String, words: String) async throws {
        let stage = try await DeskTests.stage()
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let refused = try await browser.get("/agents/reports?\(query)")
            #expect(refused.status == .badRequest)
            #expect(refused.text.contains(words), "\(refused.text)")
            // What a form leaves blank is not given.
            #expect(try await browser.get("/agents/reports?from=&to=&by=").status == .ok)
        }
    }

    @Test func aCardHasConversationsAndSurveys() async throws {
        let stage = try await DeskTests.stage()
        let number = try await DeskTests.open(stage, "Giao thiếu hàng")
        let database = stage.assistant.database
        let now = stage.assistant.now
        try await database.turn { turn in
            try turn.log(TranscriptLine(speaker: .customer, text: "alo", at: now), sender: "zalo:1")
            try turn.record(
                SurveyAnswer(kind: .csat, sender: "zalo:1", ticket: number, score: 4, words: "tạm <b>ổn</b>"),
                at: now)
        }
        let id = try #require(try await database.ticket(number)?.customer)
        try await stage.run { client in
            let browser = try await SignedIn(client, token: "agent-token-000000")
            let card = try await browser.get("/agents/customers/\(id)").text
            for words in [
                "<h2>Cuộc trò chuyện</h2>", "<td>zalo</td><td>zalo:1</td>", TicketMarkup.moment(now),
                "<h2>Khảo sát</h2>", "4/5", "tạm &lt;b&gt;ổn&lt;/b&gt;",
            ] {
                #expect(card.contains(words), "\(words)")
            }
            for query in ["234567", "kn-\(number.year)-\(number.ordinal)"] {
                let found = try await browser.get("/agents/search?q=\(query)").text
                #expect(found.contains(number.description), "\(query)")
            }
        }
    }
}
