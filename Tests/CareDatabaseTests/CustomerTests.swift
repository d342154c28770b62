import CustomerCare
import Dialogue
import Foundation
import GRDB
import Testing

@testable import CareDatabase

@Suite struct CustomerTests {
    let database: CareDatabase

    init() throws { database = try CareDatabase(at: .inMemory) }

    @discardableResult
    private func open(_ draft: TicketDraft = Sample.draft()) async throws -> TicketNumber {
        try await database.turn { try $0.openTicket(draft, at: Sample.now) }
    }

    @Test func oneSearchBoxForCustomers() async throws {
        try await open()
        try await open(Sample.draft(sender: "sms:1", phone: "0900000000", name: "Trần Văn Bình"))
        for (text, names) in [
            ("dao", ["Nguyễn Thị Đào"]), ("Đào", ["Nguyễn Thị Đào"]), ("đao", ["Nguyễn Thị Đào"]),
            ("thi nguyen", ["Nguyễn Thị Đào"]), ("bình", ["Trần Văn Bình"]), ("KH-000002", ["Trần Văn Bình"]),
            ("kh2", ["Trần Văn Bình"]), ("0912 345 678", ["Nguyễn Thị Đào"]),
            ("+84 (912) 345-678", ["Nguyễn Thị Đào"]), ("0912345679", []), ("\" OR *", []), ("", []),
            ("sms:1", ["Trần Văn Bình"]), ("tran", ["Trần Văn Bình"]),
            ("345678", ["Nguyễn Thị Đào"]), ("345 678", ["Nguyễn Thị Đào"]), ("2345678", ["Nguyễn Thị Đào"]),
            ("000.000", ["Trần Văn Bình"]), ("345679", []), ("45678", []),
        ] {
            #expect(try await database.customers(matching: text).compactMap(\.name) == names, "\(text)")
        }
        #expect(try await database.customers().count == 2)
    }

    @Test func channelsOfOnePhoneAreOnePerson() async throws {
        let first = try await open(Sample.draft(sender: "zalo:1"))
        let second = try await open(Sample.draft(sender: "sms:2", phone: "0912345678", name: "Đào"))
        let customer = try #require(try await database.ticket(first)?.customer)
        #expect(try await database.ticket(second)?.customer == customer)
        let person = try #require(try await database.customer(customer))
        #expect(person.senders == ["sms:2", "zalo:1"])
        #expect(person.name == "Nguyễn Thị Đào")
    }

    @Test func aConversationThatLearnsAPhoneJoinsTheOneWhoHasIt() async throws {
        try await open(Sample.draft(sender: "zalo:1"))
        try await open(Sample.draft(sender: "web:9", phone: nil, name: "Đào"))
        #expect(try await database.customers().count == 2)
        let last = try await open(Sample.draft(sender: "web:9", phone: "0912345678"))
        let people = try await database.customers()
        #expect(people.count == 1)
        #expect(people[0].senders == ["web:9", "zalo:1"])
        var filter = TicketFilter()
        filter.customer = people[0].id
        #expect(try await database.tickets(filter).count == 3)
        #expect(try await database.ticket(last)?.customer == people[0].id)
    }

    @Test func namingAnothersPhoneDoesNotJoinTwoPeople() async throws {
        try await open(Sample.draft(sender: "zalo:1", phone: "0900000001", name: "An"))
        try await open(Sample.draft(sender: "zalo:2", phone: "0900000002", name: "Ba"))
        let third = try await open(Sample.draft(sender: "zalo:2", phone: "0900000001", name: "Ba"))
        let people = try await database.customers()
        #expect(people.count == 2)
        #expect(people.map(\.senders) == [["zalo:2"], ["zalo:1"]])
        #expect(try await database.ticket(third)?.customer == CustomerID(1))
    }

    @Test func whatAConversationLearnsIsKept() async throws {
        let fresh = Sample.conversation("zalo:7")
        try await database.turn { try $0.save(fresh, at: Sample.now) }
        #expect(try await database.customers().isEmpty)
        let json = try JSONEncoder().encode(fresh)
        var object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        object["contact"] = ["name": "Lan", "email": "Lan@Example.com"]
        let known = try JSONDecoder().decode(
            Conversation.self, from: try JSONSerialization.data(withJSONObject: object))
        for _ in 0..<2 { try await database.turn { try $0.save(known, at: Sample.now) } }
        let people = try await database.customers(matching: "lan")
        #expect(people.map(\.email) == ["lan@example.com"])
        #expect(people.map(\.senders) == [["zalo:7"]])
    }

    @Test func aCustomerHasConversationsAndSurveys() async throws {
        let number = try await open(Sample.draft(sender: "zalo:1"))
        try await open(Sample.draft(sender: "sms:2"))
        let id = try #require(try await database.ticket(number)?.customer)
        let answer = SurveyAnswer(kind: .csat, sender: "sms:2", ticket: number, score: 4, words: "tốt")
        let later = Sample.now.adding(seconds: 60)
        try await database.turn { turn in
            try turn.save(Sample.conversation("sms:2", lines: 7), at: Sample.now)
            try turn.log(TranscriptLine(speaker: .customer, text: "alo", at: Sample.now), sender: "sms:2")
            try turn.log(TranscriptLine(speaker: .assistant, text: "dạ", at: later), sender: "sms:2")
            try turn.record(answer, at: later)
            try turn.record(SurveyAnswer(kind: .nps, sender: "other", ticket: nil, score: 9), at: later)
        }
        #expect(
            try await database.conversations(of: id) == [
                PastConversation(sender: "sms:2", channel: "7", lastMessageAt: later),
                PastConversation(sender: "zalo:1", channel: "zalo", lastMessageAt: nil),
            ])
        #expect(
            try await database.surveyAnswers(of: id) == [PastSurveyAnswer(answer: answer, at: later)])
        #expect(try await database.surveyAnswers(of: id, limit: 0).isEmpty)
    }

    @Test func theGroupOfTheCustomerRaisesTheirTickets() async throws {
        let first = try await open()
        let id = try #require(try await database.ticket(first)?.customer)
        _ = try await database.turn { try $0.edit(id, at: Sample.now) { $0.group = .special } }
        let second = try await database.ticket(open())
        #expect(second?.group == .special)
        #expect(second?.classification.priority == .high)
    }

    @Test func careListsNameEveryoneOnce() async throws {
        let number = try await open()
        for stage in [Stage.classified, .inProgress, .followUp] {
            try await database.change(number, .move(to: stage, note: "xong"), by: "lan", at: Sample.now)
        }
        func days(_ count: Int) -> Timestamp { Sample.now.adding(seconds: Int64(count) * 86_400) }
        #expect(try await database.careList(.followUps, at: days(2)).isEmpty)
        #expect(try await database.careList(.followUps, at: days(4)).map(\.ticket) == [number])
        try await database.change(number, .move(to: .closed, note: "tốt"), by: "lan", at: days(4))
        #expect(try await database.careList(.call, at: days(5)).map(\.reason) == [.happyCall])
        try await database.change(number, .contacted("khách vui"), by: "lan", at: days(6))
        #expect(try await database.careList(.call, at: days(7)).isEmpty)
        let id = try #require(try await database.ticket(number)?.customer)
        #expect(try await database.careList(.call, at: days(120)).map(\.reason) == [.longSilence])
        _ = try await database.turn {
            try $0.edit(id, at: Sample.now) {
                $0.group = .broker
                $0.birthday = Customer.Birthday("02-29")
            }
        }
        #expect(try await database.careList(.call, at: days(40)).map(\.reason) == [.largeCustomer])
        for (day, isThere) in [("2027-02-28", true), ("2028-02-28", false), ("2028-02-29", true)] {
            let date = try #require(CalendarDateReading.day(day))
            let list = try await database.careList(.birthdays, at: date)
            #expect(list.isEmpty != isThere, "\(day)")
        }
        _ = try await database.turn { try $0.edit(id, at: Sample.now) { $0.consent = .refused } }
        #expect(try await database.careList(.call, at: days(40)).isEmpty)
    }

    @Test func aForgottenPersonIsNowhereInTheFile() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("hoidap.sqlite")
        let database = try CareDatabase(at: .file(path))
        let sender = "zalo:daonguyen"
        let number = try await database.turn { turn in
            try turn.log(
                TranscriptLine(speaker: .customer, text: "mật ngữ riêng tư", at: Sample.now), sender: sender)
            try turn.save(Sample.conversation(sender), at: Sample.now)
            try turn.store(replies: Sample.replies, to: "1", from: sender, at: Sample.now)
            try turn.recordUnanswered(
                .init(text: "mật ngữ riêng tư", reason: .fallback, nearest: []), at: Sample.now)
            return try turn.openTicket(Sample.draft(sender: sender), at: Sample.now)
        }
        try await database.change(number, .note("mật ngữ riêng tư"), by: "lan", at: Sample.now)
        try await database.change(number, .message("mật ngữ riêng tư"), by: "lan", at: Sample.now)
        _ = try await database.turn {
            try $0.openTicket(
                Sample.draft(sender: "zalo:other", phone: "0900000000", name: "Bình"), at: Sample.now)
        }
        let id = try #require(try await database.ticket(number)?.customer)
        let done = try await database.forget(id, by: "lan", reason: "đơn của khách", at: Sample.now)
        #expect(done.customers == 1 && done.tickets == 1 && done.conversations == 1 && done.questions == 1)
        #expect(done.messages == 2 && done.storedReplies == 1 && done.events == 1 && done.trailEntries == 2)
        let ticket = try #require(try await database.ticket(number))
        #expect(ticket.stage == .received && ticket.draft.category == "ung_dung")
        #expect(ticket.draft.contact == Contact() && ticket.customer == nil)
        #expect(ticket.history.count == 3)
        #expect(try await database.tickets(TicketFilter(text: "đào")).isEmpty)
        #expect(try await database.customers(matching: "bình").count == 1)
        try database.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        if let log = try? Data(contentsOf: URL(fileURLWithPath: path + "-wal")) { bytes += log }
        for secret in ["daonguyen", "0912345678", "Nguyễn Thị Đào", "mật ngữ", "mat ngu"] {
            #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
        }
        await #expect(throws: CareDatabaseError.noSuchCustomer(id)) {
            let again = try CareDatabase(at: .file(path))
            _ = try await again.forget(id, by: "lan", reason: "x", at: Sample.now)
        }
    }

    /// A forgotten person's words are gone from the log when it is said so.
    ///
    /// Each server copies it after so many turns: SQLite empties nothing then and does not wait.
    @Test func aForgottenPersonIsNotInTheLogAlthoughItIsBeingCopied() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("hoidap.sqlite")
        let database = try CareDatabase(at: .file(path))
        let number = try await database.turn {
            try $0.openTicket(Sample.draft(sender: "zalo:a"), at: Sample.now)
        }
        let id = try #require(try await database.ticket(number)?.customer)
        var open = Configuration()
        open.allowsUnsafeTransactions = true
        let writer = try DatabaseQueue(path: path, configuration: open)
        // A copy waits, with the log in its hands, for whoever writes: its busy handler is held here.
        let (held, holding) = AsyncStream.makeStream(of: Void.self)
        let isLetGo = DispatchSemaphore(value: 0)
        var configuration = Configuration()
        configuration.busyMode = .callback { _ in
            holding.yield()
            isLetGo.wait()
            return false
        }
        let copier = try DatabaseQueue(path: path, configuration: configuration)
        try await writer.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        copier.asyncWriteWithoutTransaction { _ = try? $0.checkpoint(.full) }
        for await _ in held { break }
        try await writer.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }

        await #expect(throws: CareDatabaseError.logHeld(path: path)) {
            try await database.emptyLog(within: .zero)
        }
        async let forgotten = database.forget(id, by: "lan", reason: "đơn của khách", at: Sample.now)
        while try await database.erasures() == 0 { await Task.yield() }
        // Turns go on, and the first try is over by then.
        for _ in 0..<20 {
            try await database.turn {
                try $0.log(TranscriptLine(speaker: .customer, text: "alo", at: Sample.now), sender: "zalo:b")
            }
        }
        isLetGo.signal()
        #expect(try await forgotten.customers == 1)
        let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
        for secret in ["0912345678", "Nguyễn Thị Đào"] {
            #expect(log.range(of: Data(secret.utf8)) == nil, "\(secret)")
        }
        try database.close()
    }

    @Test func retentionErasesWhatIsOldAndSettled() async throws {
        var policy = CarePolicy()
        policy.retention = Retention(messages: 10, tickets: 20)
        database.adopt(policy)
        let closed = try await open(Sample.draft(sender: "a"))
        let open = try await open(Sample.draft(sender: "b", phone: "0900000001"))
        try await database.change(closed, .move(to: .cancelled), by: "lan", at: Sample.now)
        try await database.turn { turn in
            try turn.log(TranscriptLine(speaker: .customer, text: "x", at: Sample.now), sender: "a")
        }
        func days(_ count: Int) -> Timestamp { Sample.now.adding(seconds: Int64(count) * 86_400) }
        #expect(try await database.expire(at: days(9)).isEmpty)
        #expect(try await database.expire(at: days(11)).messages == 1)
        #expect(try await database.expire(at: days(21)).tickets == 1)
        #expect(try await database.expire(at: days(22)).isEmpty)
        #expect(try await database.ticket(closed)?.draft.contact == Contact())
        #expect(try await database.ticket(open)?.draft.contact.phone == "0900000001")
    }
}

/// Noon of a day in Viet Nam.
private enum CalendarDateReading {
    static func day(_ text: String) -> Timestamp? {
        let formatter = ISO8601DateFormatter()
        return formatter.date(from: text + "T12:00:00+07:00").map {
            Timestamp(seconds: Int64($0.timeIntervalSince1970))
        }
    }
}
