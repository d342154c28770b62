import CustomerCare
import IntentMatching
import VietnameseText

/// What is not an answer to a form's question: a command, another matter, the wish to leave it.
extension Conversation {
    /// A name may be near to a command (`Lan Anh` to `gọi anh`, `Khôi` to `khỏi`): asked for one, only the
    /// words of the command make a short text a command.
    private func isProbablyAName(_ text: AnalyzedText, _ intent: Intent.ID) -> Bool {
        guard text.tokens.count <= 4 else { return false }
        switch intent {
        case .askHuman, .callbackRequest: return false
        case .cancel: return !Self.says(stop: text)
        case .repeatThat:
            return !text.says(anyOf: ["lai", "gi", "sao"])
                && !text.tokens.contains { $0.canonical == "hả" || $0.canonical == "hở" }
        case .addressForm: return !text.says(anyOf: ["goi", "keu"])
        default: return true
        }
    }

    /// Whether a word for stopping stands there: an account may be near to one (`shop_hoa`) without being it.
    private static func says(stop text: AnalyzedText) -> Bool {
        refuses(text) || text.says(anyOf: stopWords + ["dung", "ngung", "cancel", "stop", "het muon"])
    }

    /// Words of a message that asks for a person and says why, at most.
    private static let mostOfAReason = 14

    private static let stopWords = [
        "huy", "dung lai", "khong lam nua", "khong can nua", "khong khieu nai", "khoi khieu nai",
        "khong gui nua", "dung gui", "khoi gui",
    ]

    /// What refuses calls and numbers, but not an answer.
    private static let chatOnly = [
        "khong muon goi", "dung goi", "khoi goi", "khong nghe may", "khong tien nghe", "nhan o day",
        "nhan tin o day", "chat o day", "tra loi o day", "khong cho so", "khong muon cho so", "nhan qua day",
        "khong co so", "khong dung dien thoai",
    ]

    /// "Thôi bỏ qua" to a question that may be skipped leaves the question, not the form.
    private func skipsOnly(_ form: Form, _ text: AnalyzedText) -> Bool {
        guard let slot = form.asking, !form.isConfirming else { return false }
        if !form.isOptional(slot) || text.says(anyOf: Self.stopWords) { return false }
        let words = text.tokens.filter { $0.kind == .word }.map(\.canonical)
        return text.says(anyOf: ["bo qua"]) || words == ["khỏi"] || words == ["khỏi", "cần"]
            || words == ["khỏi", "đi"] || words == ["khỏi", "em"]
    }

    /// `thôi bỏ qua, anh nóng quá`, where what was asked cannot be skipped: the whole matter is dropped.
    private func dropsForm(_ form: Form, _ text: AnalyzedText) -> Bool {
        if form.kind == .complaint || form.kind == .staffFeedback,
            text.says(anyOf: ["khong khieu nai", "khoi khieu nai", "khong can khieu nai", "thoi khieu nai"]),
            text.tokens.count <= 8, !text.says(anyOf: ["khieu nai thi"])
        {
            return true
        }
        if form.isWorthKeeping, form.asking != .summary, Self.letsRest(text) { return true }
        if form.kind == .eraseData, text.tokens.count <= 10, keepsData(text) { return true }
        guard let slot = form.asking, !form.isOptional(slot), slot != .note, !form.isConfirming else {
            return false
        }
        let words = text.tokens.filter { $0.kind == .word }
        return words.count <= 8 && ["thoi", "thui"].contains(words.first?.folded ?? "")
            && text.says(anyOf: ["bo qua", "bo di", "khoi", "khong can"])
    }

    /// Whether the customer lets the matter rest: `hàng tới rồi, khỏi nha`, `để mình tự ra cửa hàng giải quyết`.
    static func letsRest(_ text: AnalyzedText) -> Bool {
        guard text.tokens.count <= longestFarewell, !asksSomething(text), !text.tellsTrouble else {
            return false
        }
        // "Không khiếu nại thì không ai giải quyết" goes on.
        if text.says(anyOf: farewells), !text.says(anyOf: ["khieu nai thi", "kien thi", "phan anh thi"]) {
            return true
        }
        if text.says(anyOf: ownWays), text.says(anyOf: ownDeeds),
            !text.says(anyOf: ["tim", "chup", "gui", "tra loi", "ten"])
        {
            return true
        }
        guard text.says(anyOf: settlements),
            !text.says(anyOf: ["nhung", "van", "chua", "thieu", "hu", "loi"])
        else { return false }
        return text.tokens.count <= shortestFarewell
            || text.says(anyOf: ["khoi", "thoi", "khong can", "bo qua", "khong sao", "dong di", "huy di"])
    }

    /// Longer messages tell something besides.
    private static let longestFarewell = 18
    private static let shortestFarewell = 6

    /// Whether a wish for erasure is taken back; `đúng, xóa hết đi` and `đừng giữ lại gì` are the opposite.
    private func keepsData(_ text: AnalyzedText) -> Bool {
        guard !Self.asksSomething(text), !text.says(anyOf: ["sao"]) else { return false }
        if MarkedPhrase("đừng xóa").stands(withItsMarksIn: text)
            || MarkedPhrase("đừng xoá").stands(withItsMarksIn: text)
        {
            return true
        }
        let keeps =
            text.says(anyOf: ["giu lai", "de lai"]) && !text.says(anyOf: ["dung", "khong", "chang", "khoi"])
        return keeps || text.says(anyOf: Self.keepings)
    }

    /// What takes a wish for erasure back.
    private static let keepings = [
        "khoi xoa", "khong xoa nua", "khong muon xoa", "thoi khoi", "doi y", "khong can xoa", "thoi vay",
        "thoi dung xoa",
    ]
    /// What is said to have a ticket closed.
    static let closings = ["dong phieu", "huy phieu", "rut phieu", "bo phieu", "xoa phieu"]
    /// What ends a complaint, whatever the reason.
    private static let farewells = [
        "khong khieu nai", "khoi khieu nai", "khong can khieu nai", "thoi khieu nai", "khong muon khieu nai",
        "rut khieu nai", "huy khieu nai", "khong kien", "khoi kien", "khong phan anh nua", "khoi phan anh",
        "khoi can nua", "khoi ghi phieu", "huy di", "doi y roi",
        "khong can ghi phieu", "khoi lap phieu", "khoi lam phieu",
    ]
    /// What somebody means to do without us.
    private static let ownWays = [
        "de minh", "de toi", "de tui", "de em", "de anh", "de chi", "de co", "de chu", "de bac",
    ]
    private static let ownDeeds = [
        "tu giai quyet", "tu xu ly", "tu lo", "tu sua", "ra cua hang", "den cua hang", "toi cua hang",
        "mang ra",
        "dem ra",
    ]
    /// What settles a matter.
    private static let settlements = [
        "hang toi roi", "hang ve roi", "hang den roi", "nhan duoc roi",
        "giao toi roi", "giao den roi", "giao bu roi", "co mang lai",
        "co mang roi", "het loi roi", "binh thuong lai", "chay lai roi", "xai duoc roi", "dung duoc roi",
        "vao duoc roi", "giai quyet xong", "giai quyet roi", "xu ly xong",
        "hoan tien roi", "tra tien roi", "tim thay roi",
    ]

    /// Leaves the form and sends nothing; what was told can still be sent if the customer thinks better of it.
    mutating func drop(_ form: Form, _ turn: inout Turn) {
        phase = .open
        dropped = form.isWorthKeeping ? form : nil
        trouble = []
        say(form.proves ? "utter_cancelled_search" : "utter_cancelled", &turn)
    }

    /// Commands that hold in every form; only short messages are commands, a long one tells something.
    mutating func leavesForm(_ form: inout Form, _ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let closes =
            form.kind != .ticketClose && form.asking != .summary
            && utterance.text.tokens.count <= Self.longestFarewell
            && utterance.text.says(anyOf: Self.closings + ["dong di"])
        if closes, hasOpenTicket(turn.briefing), !form.proves, !form.isConfirming,
            !utterance.text.says(anyOf: ["phieu nay"])
        {
            // The ticket that is there is meant, not the one that is being written.
            phase = .open
            trouble = []
            closeTicket(utterance, &turn)
            return true
        }
        if dropsForm(form, utterance.text) {
            drop(form, &turn)
            return true
        }
        if form.asking == .phone, form.isOptional(.phone), utterance.reading.phone == nil,
            utterance.text.says(anyOf: Self.chatOnly)
        {
            skip(.phone, &form, &turn)
            return true
        }
        if form.slots.contains(.phone), form.values[.phone] == nil, form.isOptional(.phone),
            form.asking != nil, !form.skipped.contains(.phone), utterance.reading.phone == nil,
            utterance.text.says(anyOf: ["khong cho so", "khong muon cho so", "khong co so", "khong dua so"])
        {
            // Said before it was asked; it is not asked any more.
            form.skipped.append(.phone)
            say("utter_noted", &turn)
            advance(form, &turn)
            return true
        }
        if form.asking == .name, utterance.reading.name == nil, utterance.text.says(anyOf: ["ten"]),
            Self.refuses(utterance.text)
        {
            skip(.name, &form, &turn)
            return true
        }
        if utterance.text.isNoise { return false }
        if form.kind != .ticketClose, form.asking != .summary || form.isConfirming,
            utterance.text.tokens.count <= 8,
            utterance.text.says(anyOf: Self.closings)
        {
            drop(form, &turn)
            return true
        }
        if utterance.text.tokens.count <= 4, utterance.text.says(anyOf: ["lam tiep", "tiep tuc", "tiep di"]) {
            ask(form, &turn, again: false)
            return true
        }
        let people = IntentMatch.Candidate(intent: .askHuman, confidence: 1)
        let said = utterance.intent(expecting: Intent.ID.formCommands)
        let wantsPeople = form.asking != .summary && Self.wantsPeople(utterance.text)
        guard let best = wantsPeople ? people : said else { return false }
        // Who wants a person may say why, where no story is asked.
        let mayBeLong = best.intent == .askHuman && form.asking != .summary && form.asking != .note
        guard utterance.text.tokens.count <= (mayBeLong ? Self.mostOfAReason : 8) else { return false }
        if form.asking == .name, !form.isConfirming, isProbablyAName(utterance.text, best.intent) {
            return false
        }
        switch best.intent {
        case .cancel where skipsOnly(form, utterance.text) || !Self.says(stop: utterance.text): return false
        case .goodbye where !utterance.text.says(anyOf: ["bye", "bai", "tam biet", "hen gap", "chao"]):
            return false
        case .cancel, .goodbye: drop(form, &turn)
        // `gọi em số 0901 234 567 nhé` gives what was asked for.
        case .askHuman where form.kind == .callback && utterance.reading.phone != nil,
            .callbackRequest where form.kind == .callback && utterance.reading.phone != nil:
            return false
        case .askHuman where form.kind != .callback, .callbackRequest where form.kind != .callback:
            var callback = Form(kind: .callback, triggers: form.triggers + [.askedForPerson])
            callback.values = form.values
            callback.email = form.email
            callback.category = form.category
            callback.remedy = form.remedy
            take(utterance.reading, into: &callback)
            let opening =
                form.proves && best.intent == .callbackRequest
                ? "utter_callback" : wayToPeople(turn.briefing, isKnown: callback.values[.phone] != nil)
            say(
                opening, &turn,
                values: ["phone": callback.values[.phone] ?? ""])
            if callback.asking == nil {
                advance(callback, &turn)
            } else {
                phase = .filling(callback)
            }
        case .askHuman, .callbackRequest:
            say(
                wayToPeople(turn.briefing, isKnown: form.values[.phone] != nil), &turn,
                values: ["phone": form.values[.phone] ?? ""])
            if form.asking == nil { advance(form, &turn) }
        case .repeatThat where form.isConfirming && Self.agrees(utterance.text): return false
        case .repeatThat: repeatLast(&turn)
        case .wait: say("utter_wait", &turn)
        case .addressForm:
            guard let asked = FormsOfAddress.asked(in: utterance.text, callsUs: callsUs) else { return false }
            address = asked
            addressWasAsked = true
            ask(form, &turn, again: false)
        case .ticketStatus where form.kind != .ticketStatus && utterance.text.says(anyOf: ["phieu"]):
            if tickets.isEmpty {
                say("utter_form_unsent", &turn)
                if form.isConfirming { confirmShortly(form, &turn) } else { ask(form, &turn, again: false) }
            } else {
                leaveForStatus(utterance, &turn)
            }
        default: return false
        }
        return true
    }
}
