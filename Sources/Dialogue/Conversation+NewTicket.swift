import CustomerCare
import IntentMatching
import VietnameseText

/// What is said of a ticket that is worked on: more of the matter, another number, another hour, what comes now.
extension Conversation {
    /// Whether a message gives another number or address than we have.
    func changesContact(_ reading: FormReading) -> Bool {
        reading.phone.map { $0 != contact.phone } ?? false
            || reading.email.map { $0 != contact.email } ?? false
    }

    /// Has the customer of a ticket reached so from now on.
    mutating func takeContact(_ reading: FormReading, for ticket: TicketNumber, _ turn: inout Turn) {
        let new = Contact(name: reading.name, phone: reading.phone, email: reading.email)
        contact = contact.replacing(with: new)
        turn.effects.append(.changeContact(ticket, new))
        say(
            "utter_ticket_contact", &turn,
            values: ["ticket": ticket.description, "contact": reading.phone ?? reading.email ?? ""])
    }

    /// More of the matter right after its ticket was opened: what should be done, or where to call.
    mutating func addsToNewTicket(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let (text, reading) = (utterance.text, utterance.reading)
        guard let own = tickets.last, hasOpenTicket(turn.briefing), !turn.isNewSession,
            !Self.asksSomething(text),
            !text.isNoise, reading.ticketNumber == nil, !Self.asksToComplain(text)
        else { return false }
        if Self.addsToTicket(text) {
            trouble = []
            addToTicket(utterance, &turn)
            return true
        }
        if changesContact(reading), !text.tellsTrouble,
            Self.isBareContact(utterance) || Self.wantsOtherContact(text)
        {
            if !Self.isBareContact(utterance) {
                turn.effects.append(.addNote(own, "Khách nhắn thêm: " + clipped(text.original)))
            }
            takeContact(reading, for: own, &turn)
            return true
        }
        if changesTime(text) {
            trouble = []
            turn.effects.append(.addNote(own, "Giờ khách hẹn: " + clipped(text.original)))
            say(
                "utter_ticket_time", &turn,
                values: ["ticket": own.description, "when": clipped(text.original.trimmed)])
            return true
        }
        guard ticketWasJustOpened, reading.remedy != nil && !text.tellsTrouble || Self.corrects(text, reading)
        else { return false }
        trouble = []
        add(clipped(text.original), to: own, &turn)
        return true
    }

    /// Whether a ticket that was just opened is put right: `à sai rồi DH123989 mới đúng`, `thiếu 3 cái chứ không phải 2`.
    private static func corrects(_ text: AnalyzedText, _ reading: FormReading) -> Bool {
        let words = text.tokens.count { $0.kind == .word }
        guard words <= longestContactChange else { return false }
        if text.says(anyOf: [
            "chu khong phai", "moi dung", "ghi nham", "noi nham", "noi lon", "nham ma", "ma dung la",
        ]) {
            return true
        }
        if reading.reference != nil, text.says(anyOf: ["sai", "nham", "lon", "sua", "doi", "dung la"]) {
            return true
        }
        // `hộp bị rách nữa`: more of the same, by its last word.
        return words <= 8 && text.tellsTrouble
            && text.tokens.last { $0.kind == .word && !$0.isFiller }?.folded == "nua"
    }

    /// Whether a message says when to call or come about a ticket: `lúc 3h nhé`, `dời qua 4h đi`, `đừng gọi buổi sáng`.
    private func changesTime(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }
        guard words.count <= Self.longestAppointment, !text.tellsTrouble else { return false }
        let when = text.entities.filter { $0.kind == .time || $0.kind == .date }
        let isTimed =
            !when.isEmpty
            || text.says(anyOf: ["buoi sang", "buoi trua", "buoi chieu", "buoi toi", "gio hanh chinh"])
        guard isTimed, ticketIsSpokenOf || text.says(anyOf: ["goi"]) else { return false }
        return words.allSatisfy { word in
            Self.aroundAppointment.contains(word.folded) || when.contains { $0.range.overlaps(word.range) }
        }
    }

    private static let longestAppointment = 14
    private static let aroundAppointment: Set<String> = Set(
        """
        luc nhe nha di a ha goi lai cho minh toi tui em anh chi co chu bac ong ba con chau doi qua sang dung khoi sau
        truoc khoang tam tu den toi trong buoi chieu trua vao thu tuan nay mai mot hom duoc khong dc k thoi vay da ok
        oke gio hanh chinh luon nghe nghen nhen hay o a thi hen lich nham roi lien he sdt so nua hoac
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Whether the number in a message is one to call: `gọi 0912… nha`, not `shipper gọi từ số 0912…`.
    private static func wantsOtherContact(_ text: AnalyzedText) -> Bool {
        let first = text.tokens.first { $0.kind == .word && !$0.isFiller && $0.canonical != "à" }
        let asks =
            ["goi", "lien", "alo", "doi", "so", "sdt", "dt"].contains(first?.folded ?? "")
            || text.says(anyOf: [
                "so moi", "doi so", "goi so", "goi lai so", "goi qua so", "so khac", "goi vao so",
            ])
        return asks && text.tokens.count <= longestContactChange
            && !text.says(anyOf: [
                "tu so", "so la", "shipper", "nhan vien", "xung", "lua", "dung goi", "khoi goi",
            ])
    }

    /// Longer messages with a number in them tell something else.
    private static let longestContactChange = 14

    /// Whether the last words were of an open ticket.
    var ticketIsSpokenOf: Bool {
        ticketWasJustOpened
            || lastReplies.contains {
                ["utter_ticket_next", "utter_ticket_hurried", "utter_ticket_time"].contains($0.name)
            }
    }

    /// Whether somebody with an open ticket asks what comes now, or that it be faster; both are answered of the ticket.
    mutating func asksOnAboutTicket(_ text: AnalyzedText, _ turn: inout Turn) -> Bool {
        guard hasOpenTicket(turn.briefing), let own = tickets.last, text.tokens.count <= 12,
            !text.tellsTrouble,
            topic == nil || ticketIsSpokenOf
        else { return false }
        if Self.asksWhatNow(text) {
            say("utter_ticket_next", &turn, values: ["ticket": own.description])
            return true
        }
        guard
            text.says(anyOf: [
                "nhanh hon", "som hon", "lau qua", "lau the", "lau vay", "gap lam", "gap qua", "can gap",
                "lam nhanh",
                "nhanh len", "hoi gap",
            ]), !text.says(anyOf: ["ship", "giao hang", "giao nhanh"])
        else { return false }
        turn.effects.append(.addNote(own, "Khách cần gấp: " + clipped(text.original)))
        say("utter_ticket_hurried", &turn, values: ["ticket": own.description])
        return true
    }

    /// `giờ sao`, `vậy phải làm sao em`, `vậy giờ tôi phải làm gì`: what to do now, of what was spoken of last.
    static func asksWhatNow(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.filter { $0.kind == .word }.map(\.folded)
        return words.count <= 8 && words.allSatisfy { aroundWhatNow.contains($0) }
            && text.says(anyOf: [
                "gio sao", "sao gio", "gio lam sao", "lam sao gio", "phai lam sao", "gio lam gi",
                "lam gi gio",
                "lam sao day", "phai lam gi", "lam gi tiep", "lam gi nua", "chu phai mam rang",
                "phai mam rang",
                "gio bao ai", "bao ai gio", "gio tinh sao", "tinh sao gio", "tinh sao day", "gio the nao",
            ])
    }

    private static let aroundWhatNow: Set<String> = [
        "gio", "bay", "sao", "lam", "phai", "gi", "day", "vay", "the", "roi", "em", "shop", "ad", "a", "oi",
        "toi",
        "tui", "minh", "anh", "chi", "co", "chu", "bac", "con", "chau", "thi", "ma", "tiep", "nua", "nao",
        "tinh",
        "nhi", "ha", "ta", "z", "bao", "ai", "ua", "mam", "rang", "chu", "can", "ban",
    ]
}
