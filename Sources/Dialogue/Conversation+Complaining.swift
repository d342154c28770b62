import CustomerCare
import IntentMatching
import VietnameseText

/// What is a complaint, and what only speaks of complaints.
extension Conversation {
    /// Whether the words say "I complain", not "how does one complain" or "what became of my complaint".
    static func asksToComplain(_ text: AnalyzedText) -> Bool {
        func has(_ phrases: [String]) -> Bool { text.says(anyOf: phrases) }
        guard has(["khieu nai", "to cao", "phan anh", "kn luon", "muon kn", "kn di", "kn ne"]) else {
            return false
        }
        let asks = has([
            "thong tin gi", "bao lau", "bao nhieu", "the nao", "o dau", "quy trinh", "thu tuc", "may ngay",
            "lam sao", "cach",
            "nhu nao",
            "khi nao", "toi dau", "den dau", "tien do", "buoc nao", "may buoc", "bang chung", "duoc khong",
            "mat phi",
            "co phi", "hop thu", "ket qua", "la gi", "gi khong", "can gi", "nhung gi", "ai xu ly",
            "qua han",
        ])
        // Who leaves a number complains for somebody; without one they may ask whether that can be done.
        let isLeft = text.entities.contains { $0.kind == .phone || $0.kind == .orderCode }
        if !isLeft, has(["thay cho", "giup me"]) { return false }
        let isOld = has([
            "phieu", "khieu nai cua", "khieu nai hom", "khieu nai lan truoc", "khieu nai truoc",
            "da khieu nai", "khieu nai roi",
            "khieu nai chua", "khieu nai lai", "vu khieu nai",
        ])
        let isDenied = has([
            "khoi khieu nai", "khong khieu nai", "khong muon khieu nai", "thoi khieu nai",
            "khong can khieu nai", "rut khieu nai",
            "dung khieu nai", "huy khieu nai",
        ])
        return !asks && !Self.endsAsking(text) && !isOld && !isDenied
    }

    /// Whether somebody complains of a person who served them, or has something to say about one.
    static func complainsOfStaff(_ text: AnalyzedText) -> Bool {
        func has(_ phrases: [String]) -> Bool { text.says(anyOf: phrases) }
        if asksToComplain(text), has(["thai do"] + complaining.map { $0 + " nhan vien" }) { return true }
        if isGrave(text), has(staffWords), !asksSomething(text), !has(["khach hang mang", "bi khach"]) {
            return true
        }
        return has(["muon gop y", "xin gop y", "can gop y", "cho gop y"])
            && has(["nhan vien", "shipper", "tu van vien", "tong dai vien", "thu ngan", "thai do"])
            && !endsAsking(text) && !asksSomething(text)
    }

    /// Whether the word for it is said; who only has something to tell of a person need not complain.
    static func complainsOutright(_ text: AnalyzedText) -> Bool {
        asksToComplain(text)
            && text.says(anyOf: ["khieu nai", "to cao", "kn luon", "muon kn", "kn nhan vien"])
    }

    /// Whether somebody of ours is said to have done what a manager must hear of.
    static func isGrave(_ text: AnalyzedText) -> Bool {
        if text.says(anyOf: [
            "chua bao gio", "khong bao gio", "khong he", "bat duoc", "quat gia", "phuc vu tot", "rat tot",
            "cam on",
        ]) {
            return false
        }
        return text.says(anyOf: offences) || raisedVoices.contains { $0.stands(withItsMarksIn: text) }
    }

    private static let offences = [
        "xúc phạm", "sỉ nhục", "ăn cắp", "lấy trộm", "trộm đồ", "móc túi", "ăn chặn", "phân biệt đối xử",
    ].map(MarkedPhrase.init)
    /// Without marks they are other words as well.
    private static let raisedVoices = ["mắng", "chửi", "quát", "nạt"].map(MarkedPhrase.init)

    private static let staffWords = [
        "nhan vien", "nv", "shipper", "bao ve", "tu van vien", "tong dai vien", "thu ngan", "tho lap",
        "tho sua",
        "ky thuat", "nguoi cua shop", "nhan vien shop", "nguoi giao hang",
    ]

    private static let complaining = ["khieu nai", "to cao", "phan anh", "kn"]

    /// Whether a message has us look a ticket up: `kiểm tra phiếu khiếu nại giúp anh`, not how one does that.
    static func asksForOwnTicket(_ text: AnalyzedText) -> Bool {
        if text.says(anyOf: ["phieu", "khieu nai"]), text.tokens.count <= 14,
            text.says(anyOf: ownPossessions),
            text.says(anyOf: ["toi dau", "den dau", "sao roi", "the nao roi", "ra sao roi", "den buoc nao"])
        {
            return true
        }
        // "Khiếu nại shop không cho đổi trả" complains: what is given back is looked up nowhere.
        let looksUp =
            text.says(anyOf: ["kiem tra", "tra cuu", "xem", "coi", "check"])
            || text.tokens.contains { $0.folded == "tra" && (!$0.hasMarks || $0.canonical == "tra") }
                && !text.says(anyOf: ["doi tra", "tra hang", "tra lai", "tra tien", "hoan tra"])
        return text.says(anyOf: ["phieu", "khieu nai"]) && looksUp && !asksToComplain(text)
            && text.says(anyOf: ["giup", "dum", "gium", "ho", "cho"])
            && !text.says(anyOf: ["cach", "muc nao", "phieu bao hanh", "phieu giao hang", "phieu mua hang"])
            && !asksSomething(text)
    }

    private static let ownPossessions = [
        "cua em", "cua anh", "cua chi", "cua toi", "cua tui", "cua minh", "cua co", "cua chu", "cua bac",
        "cua ong", "cua ba", "cua di", "cua con", "cua chau",
    ]

    /// Whether a message has us write more to a ticket: `thêm giúp em là chỉ nhận hàng sau 5h`.
    static func addsToTicket(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.lazy.filter { $0.kind == .word }.prefix(4).map(\.folded)
        return !asksSomething(text)
            && PaddedWords(words.joined(separator: " ")).contains(anyOf: [
                "them giup", "them dum", "them gium", "them vao phieu", "ghi them", "bo sung them",
                "nhan them", "them nua", "ngoai ra", "quen noi", "quen chua", "a quen", "noi them", "voi lai",
            ])
    }

    /// Whether a complaint is said to be about something else than the last: `khiếu nại thêm 1 vụ khác`.
    static func isAnotherMatter(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: [
            "vu khac", "viec khac", "chuyen khac", "don khac", "cai khac nua", "them 1 vu", "them mot vu",
            "them vu", "phieu moi", "phieu khac", "phieu nua",
        ])
    }

    /// Whether somebody complained before and hears nothing: `khiếu nại rồi mà không ai gọi`.
    static func waitsForOldComplaint(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: ["khieu nai", "phan anh", "gui phieu", "phieu"])
            && text.says(anyOf: ["roi", "hom", "tuan truoc", "thang truoc", "lan truoc", "bua"])
            && !text.says(anyOf: ["muon khieu nai", "can khieu nai", "xin khieu nai", "cho khieu nai"])
            && text.says(anyOf: [
                "khong ai", "chua ai", "khong thay", "chua thay", "im re", "bat tin", "khong thay ai",
                "chua duoc giai quyet", "chua giai quyet", "khong giai quyet", "chang ai", "mai khong",
            ])
    }

    /// Whether praise is meant as none: who praises and tells what went wrong is angry and polite about it.
    static func isIronic(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: [
            "mat hut", "khong ai", "chang ai", "chua thay", "cho hoai", "cho dai", "doi hoai", "goi hoai",
            "nhan hoai", "hong hoai", "loi hoai", "mat tieu", "bat tin", "im re", "that vong", "bo roi",
            "moi dung da", "vua mua da", "chua gi da", "te that", "ca thang troi", "may ngay troi",
        ])
    }

    /// Whether a message asks "có … không", vocatives behind it aside: `có được khiếu nại không em`.
    static func endsAsking(_ text: AnalyzedText) -> Bool {
        endsAsking(text.tokens.lazy.filter { $0.kind == .word }.map(\.folded))
    }

    /// Whether words without marks ask "có … không".
    static func endsAsking(_ words: [String]) -> Bool {
        let last = words.last { !vocatives.contains($0) }
        return ["khong", "ko", "hong", "hok", "chua"].contains(last ?? "")
            && words.contains { $0 == "co" || $0 == "duoc" }
    }

    static let vocatives: Set<String> = [
        "a", "em", "anh", "chi", "shop", "ad", "vay", "z", "the", "nhi", "ha", "con", "chau", "ban", "oi",
        "ta",
    ]

    /// Answers how one complains and offers to write the complaint down; false when nothing of that is asked.
    ///
    /// Asking about complaints is not complaining: nobody is led into a form for it.
    mutating func answersHowToComplain(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let text = utterance.text
        guard text.says(anyOf: ["khieu nai", "phan anh", "to cao"]), !text.says(anyOf: ["phieu"]) else {
            return false
        }
        guard case .matched(let candidate) = utterance.match.decision, candidate.intent != .complain else {
            guard Self.endsAsking(text) || Self.asksSomething(text),
                utterance.match.best.map({ $0.intent == .complain }) != false
            else { return false }
            if let nearest = utterance.match.ranking.first(where: \.intent.isFAQ),
                nearest.confidence >= Self.likelyMeant
            {
                answer(nearest.intent, &turn)
            } else {
                say("utter_complain_how", &turn)
            }
            offerForm(&turn)
            return true
        }
        guard candidate.intent.isFAQ, utterance.parts.isEmpty else { return false }
        answer(candidate.intent, &turn)
        offerForm(&turn)
        return true
    }

    /// From here on the nearest entry on complaints is taken for the one that was meant.
    private static let likelyMeant = 0.3

    /// Puts the way into the complaint form under the last reply.
    func offerForm(_ turn: inout Turn) {
        guard case .reply(var last)? = turn.effects.last,
            !last.buttons.contains(where: {
                $0.payload.hasPrefix(Self.ticketButton.payload) || $0.payload == Self.humanButton.payload
            })
        else { return }
        last.buttons.append(Self.ticketButton)
        turn.effects[turn.effects.count - 1] = .reply(last)
    }

    /// Intents of which a complaint may speak without being one itself.
    static let besideComplaints: Set<Intent.ID> = [
        .staffFeedback, .ticketStatus, .ticketAdd, .ticketClose, .eraseData,
    ]
}
