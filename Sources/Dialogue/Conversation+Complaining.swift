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

    /// Whether a message asks "có … không", vocatives behind it aside: `có được khiếu nại không em`.
    static func endsAsking(_ text: AnalyzedText) -> Bool {
        let words = text.tokens.lazy.filter { $0.kind == .word }.map(\.folded)
        let last = words.last { !vocatives.contains($0) }
        return ["khong", "ko", "hong", "hok", "chua"].contains(last ?? "")
            && words.contains { $0 == "co" || $0 == "duoc" }
    }

    private static let vocatives: Set<String> = [
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
    private func offerForm(_ turn: inout Turn) {
        guard case .reply(var last)? = turn.effects.last,
            !last.buttons.contains(where: { $0.payload.hasPrefix(Self.ticketButton.payload) })
        else { return }
        last.buttons.append(Self.ticketButton)
        turn.effects[turn.effects.count - 1] = .reply(last)
    }

    /// Intents of which a complaint may speak without being one itself.
    static let besideComplaints: Set<Intent.ID> = [
        .staffFeedback, .ticketStatus, .ticketAdd, .ticketClose, .eraseData,
    ]
}
