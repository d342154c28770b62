import CareDatabase
import CustomerCare
import Testing

@Suite struct TicketTests {
    let database: CareDatabase

    init() throws { database = try CareDatabase(at: .inMemory) }

    private func open(_ draft: TicketDraft = Sample.draft()) async throws -> TicketNumber {
        try await database.turn { try $0.openTicket(draft, at: Sample.now) }
    }

    @Test func itGoesThroughTheFiveStagesWithItsAuditTrail() async throws {
        let number = try await open()
        var at = Sample.now
        for stage in [Stage.classified, .inProgress, .followUp, .closed] {
            at = at.adding(seconds: 60)
            try await database.change(number, .move(to: stage, note: "xong"), by: "lan", at: at)
        }
        let ticket = try #require(try await database.ticket(number))
        #expect(ticket.stage == .closed)
        #expect(ticket.updatedAt == at)
        let moves = ticket.history.filter { $0.field == "stage" }
        #expect(moves.map(\.to) == ["received", "classified", "inProgress", "followUp", "closed"])
        #expect(moves.dropFirst().map(\.from) == ["received", "classified", "inProgress", "followUp"])
        let events = try await database.events(since: 0)
        #expect(
            events.map(\.draft.payload)
                == ["classified", "inProgress", "followUp", "closed"].map { "{\"stage\":\"\($0)\"}" })
    }

    static let illegalMoves = Stage.allCases.flatMap { from in
        Stage.allCases.filter { !from.next.contains($0) }.map { (from, $0) }
    }

    /// A legal way to each stage.
    static let ways: [Stage: [Stage]] = [
        .received: [], .classified: [.classified], .inProgress: [.classified, .inProgress],
        .followUp: [.classified, .inProgress, .followUp],
        .closed: [.classified, .inProgress, .followUp, .closed], .cancelled: [.cancelled],
    ]

    @Test(arguments: illegalMoves)
    func anIllegalMoveChangesNothing(_ from: Stage, _ to: Stage) async throws {
        let number = try await open()
        for stage in try #require(Self.ways[from]) {
            try await database.change(number, .move(to: stage, note: "xong"), by: "lan", at: Sample.now)
        }
        let before = try await database.ticket(number)
        await #expect(throws: CareDatabaseError.illegalMove(number, from: from, to: to)) {
            try await database.change(number, .move(to: to), by: "lan", at: Sample.now)
        }
        #expect(try await database.ticket(number) == before)
    }

    @Test func everyActionIsEnteredInTheTrail() async throws {
        let number = try await open()
        let contact = Contact(name: "Trần Văn Bảo", phone: "0987654321")
        let actions: [TicketAction] = [
            .note("đã gọi, chưa nghe máy"), .assign(owner: "lan"), .assign(owner: nil),
            .setCategory("hoan_tien"),
            .setContact(contact), .message("Em là Lan ạ."), .move(to: .classified, note: "gấp"),
        ]
        for action in actions { try await database.change(number, action, by: "lan", at: Sample.now) }
        let ticket = try #require(try await database.ticket(number))
        #expect(
            ticket.history.map(\.field) == [
                "stage", "note", "owner", "owner", "category", "contact", "message", "stage", "note", "owner",
            ])
        #expect(ticket.draft.contact == contact)
        #expect(ticket.draft.category == "hoan_tien")
        // Who takes the next step on a ticket of nobody's takes the ticket.
        #expect(ticket.owner == "lan")
        #expect(
            ticket.draft.transcript.last
                == TranscriptLine(speaker: .agent, text: "Em là Lan ạ.", at: Sample.now))
        #expect(try await database.messages(of: "zalo:614", last: 1).map(\.speaker) == [.agent])
        let events = try await database.events(since: 0)
        #expect(events.map(\.seq) == [1, 2])
        #expect(
            events[0].draft
                == CareEvent.Draft(
                    kind: .agentMessage, recipient: "zalo:614", text: "Em là Lan ạ.", ticket: number))
        #expect(try await database.events(since: 1).map(\.seq) == [2])
        #expect(try await database.tickets(TicketFilter(text: "bảo")).map(\.number) == [number])
        #expect(try await database.tickets(TicketFilter(text: "đào")).isEmpty)
    }

    @Test func anUnknownTicketIsNamed() async throws {
        let number = TicketNumber(year: 2026, ordinal: 99)
        #expect(try await database.ticket(number) == nil)
        await #expect(throws: CareDatabaseError.noSuchTicket(number)) {
            try await database.change(number, .note("x"), by: "lan", at: Sample.now)
        }
    }

    @Test(arguments: [
        ("5678", true), ("345678", true), ("0912345678", true), ("678", true), ("5679", false), ("78", false),
        ("", false), ("00912345678", false),
    ])
    func aCustomerFindsATicketByTheEndOfTheirPhone(_ ending: String, _ isFound: Bool) async throws {
        let number = try await open()
        let found = try await database.turn { try $0.findTicket(number, phoneEnding: ending) }
        #expect((found?.number == number) == isFound)
    }

    @Test func aTicketWithoutAPhoneIsFoundByNoEnding() async throws {
        let number = try await open(Sample.draft(phone: nil))
        #expect(try await database.turn { try $0.findTicket(number, phoneEnding: "000") } == nil)
    }

    @Test(arguments: [
        ("đăng nhập", true), ("dang nhap", true), ("DANG NHAP", true), ("dao", true), ("Đào", true),
        ("nhap dang", true),
        ("đăng xuất", false), ("dh123456", true), ("dh1234", true), ("kn-2026-000001", true),
        ("KN 2026 000001", true),
        ("kn-2026-000002", false), ("0912 345 678", true), ("+84 912.345.678", true), ("0912345679", false),
        ("\"dao\" OR x", false), ("dao*", true), ("NEAR(", false), ("'", false), ("😀", false), ("", false),
        ("  ", false),
        ("zalo:614", true), ("345678", true), ("345 678", true), ("12345678", true), ("345679", false),
        ("45678", false), ("kn-2026-1", true), ("KN-2026-1", true), ("KN-2026-3", false),
    ])
    func oneSearchBoxForWordsNumbersAndPhones(_ text: String, _ isFound: Bool) async throws {
        let number = try await open()
        _ = try await open(
            Sample.draft(sender: "sms:1", summary: "giao hàng chậm", phone: "0900000000", name: "Bình"))
        let found = try await database.tickets(TicketFilter(text: text)).map(\.number)
        #expect(found.contains(number) == isFound)
        if isFound { #expect(found.count == (text.lowercased().hasPrefix("dh") ? 2 : 1)) }
    }

    @Test func filtersJoin() async throws {
        for index in 1...6 {
            let number = try await open(
                Sample.draft(sender: index.isMultiple(of: 2) ? "even" : "odd", phone: "090000000\(index)"))
            if index > 4 {
                try await database.change(number, .move(to: .cancelled), by: "lan", at: Sample.now)
            }
            if index == 1 {
                try await database.change(number, .assign(owner: "lan"), by: "lan", at: Sample.now)
            }
        }
        let filters: [(TicketFilter, [Int])] = [
            (TicketFilter(), [6, 5, 4, 3, 2, 1]),
            (TicketFilter(openOnly: true), [4, 3, 2, 1]),
            (TicketFilter(sender: "even", openOnly: true), [4, 2]),
            (TicketFilter(stage: .cancelled), [6, 5]),
            (TicketFilter(phone: "+84 90 000 0003"), [3]),
            (TicketFilter(owner: "lan"), [1]),
            (TicketFilter(text: "dang", limit: 2), [6, 5]),
            (TicketFilter(limit: 0), []),
            (TicketFilter(limit: -1), []),
        ]
        for (filter, ordinals) in filters {
            #expect(try await database.tickets(filter).map(\.number.ordinal) == ordinals, "\(filter)")
        }
    }

    /// What a ticket that is over, or does not wait, does not take; its contact may be put right all the same.
    static let refusals: [(Stage, TicketAction, TicketRefusal)] = [
        (.closed, .wait(for: .thirdParty), .isClosed), (.closed, .wait(for: nil), .isClosed),
        (.cancelled, .wait(for: .customer), .isCancelled), (.received, .wait(for: nil), .isNotWaiting),
        (.cancelled, .assign(owner: "minh"), .isCancelled), (.cancelled, .tag(add: ["x"]), .isCancelled),
        (.cancelled, .setCategory("khac"), .isCancelled),
        (.cancelled, .sort(.init(urgency: .low)), .isCancelled), (.received, .note(" \n"), .hasNoWords),
        (.received, .contacted(""), .hasNoWords), (.received, .message("\u{200B}"), .hasNoWords),
    ]

    @Test(arguments: refusals)
    func whatATicketDoesNotTakeChangesNothing(
        _ stage: Stage, _ action: TicketAction, _ refusal: TicketRefusal
    ) async throws {
        let number = try await open()
        for stage in try #require(Self.ways[stage]) {
            try await database.change(number, .move(to: stage, note: "xong"), by: "lan", at: Sample.now)
        }
        let before = try await database.ticket(number)
        let error = CareDatabaseError.refused(number, refusal)
        await #expect(throws: error) {
            try await database.change(number, action, by: "lan", at: Sample.now)
        }
        #expect(error.description.contains("\(number)"))
        #expect(try await database.ticket(number) == before)
        let contact = Contact(name: "Bảo")
        let after = try await database.change(number, .setContact(contact), by: "lan", at: Sample.now)
        #expect(after.draft.contact == contact)
    }

    /// A note without words is none: no work, no outcome, no entry in the trail.
    @Test(arguments: ["", "  ", "\n\u{A0}"])
    func aBlankNoteIsNone(_ note: String) async throws {
        let number = try await open()
        for stage in [Stage.classified, .inProgress] {
            try await database.change(number, .move(to: stage, note: note), by: "lan", at: Sample.now)
        }
        await #expect(throws: CareDatabaseError.incomplete(number, to: .followUp, lacks: [.work])) {
            try await database.change(number, .move(to: .followUp, note: note), by: "lan", at: Sample.now)
        }
        try await database.change(number, .contacted("đã gọi"), by: "lan", at: Sample.now)
        try await database.change(number, .move(to: .followUp, note: note), by: "lan", at: Sample.now)
        await #expect(throws: CareDatabaseError.incomplete(number, to: .closed, lacks: [.outcome])) {
            try await database.change(number, .move(to: .closed, note: note), by: "lan", at: Sample.now)
        }
        try await database.change(number, .wait(for: .customer, note: note), by: "lan", at: Sample.now)
        // What a customer sends without words still is an answer.
        let answered = try await database.change(number, .note(note), by: "customer", at: Sample.now)
        #expect(answered.waiting == nil)
        #expect(!answered.history.contains { $0.field == "note" })
        #expect(answered.outcome == nil)
    }
}
