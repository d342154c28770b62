import CustomerCare
import IntentMatching
import VietnameseText

/// What went wrong, as the customer told it, until a ticket holds it: nobody tells their story twice.
extension Conversation {
    /// Keeps what a message tells of something gone wrong.
    mutating func hearTrouble(in text: AnalyzedText) {
        guard text.tellsTrouble else { return }
        trouble.append(String(text.original.prefix(500)))
        if trouble.count > Self.mostTroubles { trouble.removeFirst(trouble.count - Self.mostTroubles) }
    }

    private static let mostTroubles = 5

    /// Goes on with the trouble that was told, by writing it down: false where a message does not speak of it.
    ///
    /// `rút điện cắm lại hoài cũng vậy`, `giao hôm qua, đặt 3 có 2`: no entry comes near, but after a story it is
    /// more of it.
    mutating func takesTrouble(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let text = utterance.text
        guard !trouble.isEmpty, !text.isNoise else { return false }
        let isMore =
            !Self.asksSomething(text) && !Self.refuses(text)
            && (tellsWhatHappened(text, besides: utterance.reading) || Self.tellsWhen(text))
        guard text.tellsTrouble || isMore else { return false }
        startForTrouble(utterance, &turn)
        return true
    }

    /// A code, a number or a name given after the story (or with it) says: do something about it.
    mutating func takesContactForTrouble(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let (text, reading) = (utterance.text, utterance.reading)
        let bareName = trouble.isEmpty ? nil : FormReading.sureName(in: text)
        guard !trouble.isEmpty || justSaid("utter_insult"), !hasOpenTicket(turn.briefing), !text.isNoise,
            reading.ticketNumber == nil,
            reading.phone != nil || reading.email != nil || reading.reference != nil || reading.name != nil
                || bareName != nil,
            !Self.asksForCall(text), text.tellsTrouble || !Self.asksSomething(text)
        else { return false }
        contact.name = bareName ?? contact.name
        startForTrouble(bareName == nil ? utterance : nil, &turn)
        return true
    }

    mutating func startForTrouble(_ utterance: Utterance?, _ turn: inout Turn) {
        start(
            .complaint, triggers: [.complaint] + (utterance?.triggers ?? []), opening: "utter_matter_noted",
            utterance, &turn)
    }

    /// Decides on a matched entry: whether the trouble told is better written down than answered with it.
    ///
    /// An entry that knows of the trouble has a way to a ticket or to people under its answer; one that has none
    /// must be very near, or it is about another thing (`đặt hàng chưa thấy gì` is near to pre-orders).
    mutating func takesTroubleInstead(
        of candidate: IntentMatch.Candidate, _ utterance: Utterance, toldBefore: Bool, _ turn: inout Turn
    ) -> Bool {
        let text = utterance.text
        // What should be done, or when it was: more of the story, whatever entry is near (`đóng hôm 18 qua momo`).
        if toldBefore, utterance.reading.remedy != nil || Self.tellsWhen(text), !Self.asksSomething(text) {
            startForTrouble(utterance, &turn)
            return true
        }
        // Who names the order has said all that an answer would ask for.
        let isWhole = utterance.reading.reference != nil && !Self.asksSomething(text)
        guard text.tellsTrouble, isWhole || candidate.confidence < Self.sureAnswerToTrouble,
            isWhole || toldBefore || !leads(candidate.intent, to: Self.waysToPeople, turn.briefing)
        else { return false }
        return takesTrouble(utterance, &turn)
    }

    private static func tellsWhen(_ text: AnalyzedText) -> Bool {
        text.entities.contains { $0.kind == .date || $0.kind == .time }
    }

    /// Whether a text is a day or an hour and nothing else: `hôm 20`, `từ thứ 3`.
    static func isOnlyWhen(_ text: AnalyzedText) -> Bool {
        guard text.tokens.count <= longestDay else { return false }
        let times = text.entities.filter { $0.kind == .date || $0.kind == .time }
        return !times.isEmpty
            && text.tokens.allSatisfy { token in
                token.kind == .punctuation || aroundDays.contains(token.folded)
                    || times.contains { $0.range.overlaps(token.range) }
            }
    }

    /// No day is told in more tokens.
    private static let longestDay = 12
    private static let aroundDays: Set<String> = [
        "tu", "hom", "ngay", "luc", "vao", "khoang", "bua", "hoi", "tam", "a", "nha", "nhe", "do",
    ]

    /// Confidence from which on an entry answers a story of trouble though no way to people stands under it.
    static let sureAnswerToTrouble = 0.8

    /// Whether a way to one of the intents stands under an answer.
    func leads(_ intent: Intent.ID, to ways: [Intent.ID], _ briefing: Briefing) -> Bool {
        briefing.answers.variants(of: intent.responseName, channel: channel, slots: slots).contains {
            variant in
            variant.buttons.contains { button in
                ways.contains { button.payload.hasPrefix("/" + $0.rawValue) }
            }
        }
    }

    private static let waysToPeople: [Intent.ID] = [.complain, .askHuman, .callbackRequest, .staffFeedback]

    /// Whether the ticket spoken of last is still worked on.
    func hasOpenTicket(_ briefing: Briefing) -> Bool {
        tickets.last.map { own in briefing.tickets.contains { $0.number == own && $0.stage.isOpen } } ?? false
    }

    /// Whether the last words were about a ticket that was opened or added to.
    var ticketWasJustOpened: Bool {
        lastReplies.contains {
            $0.name.hasPrefix("utter_ticket_opened") || $0.name == "utter_ticket_added"
                || $0.name == "utter_ticket_contact"
        }
    }

    /// Right after a ticket was opened, more of the story belongs into it: `đã gọi 115 rồi`.
    mutating func takesForTicket(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let text = utterance.text
        guard ticketWasJustOpened, hasOpenTicket(turn.briefing), let own = tickets.last, !text.isNoise,
            !text.tellsTrouble,
            !Self.asksSomething(text), text.tokens.count(where: { $0.kind == .word }) >= 3
        else { return false }
        add(clipped(text.original), to: own, &turn)
        trouble = []
        return true
    }

    /// Who asks what became of a story that is in no ticket yet hears so, and it is written down.
    mutating func tellsThatNothingWasSent(_ utterance: Utterance?, _ turn: inout Turn) -> Bool {
        guard tickets.isEmpty, utterance?.reading.ticketNumber == nil else { return false }
        if setAside != nil { return resumeForm(&turn, opening: "utter_status_unsent") }
        guard !trouble.isEmpty else { return false }
        start(.complaint, triggers: [.complaint], opening: "utter_status_unsent", nil, &turn)
        return true
    }

    /// Parts of a story in order, none of which stands in another.
    static func story(of parts: [String]) -> String {
        var kept: [String] = []
        for part in parts where !part.isEmpty && !kept.contains(where: { $0.contains(part) }) {
            kept.removeAll { part.contains($0) }
            kept.append(part)
        }
        return kept.joined(separator: "; ")
    }

    /// Whether a message right after an answer says that it did not help: `rút ra cắm lại rồi vẫn đỏ`.
    static func saysItDidNotHelp(_ text: AnalyzedText) -> Bool {
        let stays = text.says(anyOf: [
            "van khong", "van chua", "van do", "van loi", "van vay", "van the", "ma van", "van bi", "van y",
            "roi van", "van nhu cu", "khong duoc gi het", "lam roi ma khong", "ma khong thay",
            "ma khong duoc", "ma khong len", "ma khong vao duoc", "ma khong nhan duoc",
        ])
        return stays && !text.says(anyOf: ["bao lau", "o dau", "the nao", "co duoc khong"])
            && !text.original.contains("?")
    }

    /// Whether somebody has had enough of our answers: `trả lời y chang nãy giờ`, `hỏi hoài vậy`.
    static func isTiredOfUs(_ text: AnalyzedText) -> Bool {
        text.tokens.count <= 10 && !text.tellsTrouble
            && text.says(anyOf: [
                "hoi hoai", "hoi di hoi lai", "tra loi hoai", "lap lai hoai", "lap di lap lai", "y chang",
                "noi hoai", "may moc qua", "noi nay gio", "nay gio noi", "nhu robot", "nhu cai may",
                "tra loi lung tung", "tra loi vong vo", "dung tra loi tu dong",
                "khong hieu gi het", "chang hieu gi",
            ])
    }
}
