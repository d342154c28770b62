import CustomerCare
import IntentMatching

/// What a channel allows: how many replies, and how long they may be.
extension Conversation {
    /// Replies that may still be sent; nil where the channel sets no limit.
    func repliesLeft(_ briefing: Briefing) -> Int? {
        guard let channel = briefing.policy.channels[channel], let limit = channel.replies else { return nil }
        let earliest = briefing.now.adding(seconds: -Int64(channel.hours) * 3600)
        if let lastMessageAt, lastMessageAt < earliest { return 0 }
        return max(0, limit - sent.count { $0 >= earliest })
    }

    /// A message of the customer may give all replies anew.
    mutating func renewQuota(_ briefing: Briefing) {
        if briefing.policy.channels[channel]?.renewsWithMessage != false { sent = [] }
    }

    /// Hands over to people with the last reply that a channel allows.
    ///
    /// False while there are more replies, or a message gives them anew.
    mutating func handsOverAtTheLimit(_ turn: inout Turn) -> Bool {
        guard turn.briefing.policy.channels[channel]?.renewsWithMessage == false,
            repliesLeft(turn.briefing) == 1, !turn.effects.contains(where: \.storesSomething)
        else { return false }
        leaveToPeople(turn.question ?? "", &turn)
        return true
    }

    /// Puts what was said where people read it: into the open ticket, or into one of its own.
    mutating func leaveToPeople(_ words: String, _ turn: inout Turn) {
        let briefing = turn.briefing
        if case .filling(var form) = phase, form.isWorthKeeping {
            if !form.triggers.contains(.quota) { form.triggers.append(.quota) }
            phase = .filing(form)
            turn.effects.append(.openTicket(draft(of: form, briefing)))
            return
        }
        if let own = tickets.last,
            briefing.tickets.contains(where: { $0.number == own && $0.stage.isOpen })
        {
            turn.effects.append(.addNote(own, "Kênh hết lượt trả lời (quota), khách nhắn: " + clipped(words)))
            return
        }
        var form = Form(kind: .question, triggers: [.quota])
        let told = unanswered.isEmpty ? [words] : unanswered
        if !told.joined().isEmpty { form.values[.summary] = clipped(told.joined(separator: "; ")) }
        form.values[.phone] = contact.phone
        form.values[.name] = contact.name
        form.email = contact.email
        phase = .filing(form)
        turn.effects.append(.openTicket(draft(of: form, briefing)))
    }

    /// The replies of a whole turn as the channel may send them.
    ///
    /// Where replies are counted they are joined into one bubble and filler is dropped; the last but one that
    /// may be sent hands over to people. Where length is limited a long one is cut into several, or shortened
    /// when there may be no more. To be called once a turn, with all its replies.
    package mutating func deliver(_ replies: [Reply], _ briefing: Briefing) -> [Reply] {
        // Once a turn is polite enough, also where a ticket was stored in between.
        var replies = replies
        for index in replies.indices.dropFirst() where replies[index].name != Self.agentMessage {
            replies[index].text = Self.withoutGreeting(replies[index].text)
        }
        guard let channel = briefing.policy.channels[channel], !replies.isEmpty else { return replies }
        var delivered = replies
        if let left = repliesLeft(briefing) {
            guard left > 0 else { return [] }
            delivered = [Self.joined(replies)]
            if left == 1, replies.last?.name != Self.agentMessage { handOver(&delivered, briefing) }
            if let characters = channel.characters {
                delivered = Self.cut(delivered, to: characters, atMost: max(1, left - 1))
            }
            sent += delivered.map { _ in briefing.now }
            if sent.count > Self.mostCounted { sent.removeFirst(sent.count - Self.mostCounted) }
        } else if let characters = channel.characters {
            delivered = Self.cut(replies, to: characters, atMost: .max)
        }
        return delivered
    }

    private static let mostCounted = 1000

    /// The last reply that may be sent says how people are reached; from then on they hold the conversation.
    private mutating func handOver(_ replies: inout [Reply], _ briefing: Briefing) {
        let name =
            briefing.policy.channels[channel]?.renewsWithMessage == false
            ? "utter_quota_people" : "utter_quota_write"
        guard var last = replies.popLast() else { return }
        let text = filled(Phrasebook.variants(of: name).first ?? "", briefing)
        last.text += "\n" + Self.withoutGreeting(text)
        replies.append(last)
    }

    /// Sentences that only make a conversation smoother.
    private static let filler: Set<String> = ["utter_back_to_form", "utter_again"]

    private static func joined(_ replies: [Reply]) -> Reply {
        let kept = replies.count > 1 ? replies.filter { !filler.contains($0.name) } : replies
        guard var first = kept.first else { return replies[0] }
        for reply in kept.dropFirst() {
            first.text += "\n" + withoutGreeting(reply.text)
            first.buttons += reply.buttons
        }
        if kept.count > 1 { first.name = kept[kept.count - 1].name }
        return first
    }

    /// `Dạ, em …` behind another sentence is `Em …`: once a turn is polite enough.
    static func withoutGreeting(_ text: String) -> String {
        guard text.hasPrefix("Dạ, ") else { return text }
        let bare = text.dropFirst(4)
        return bare.prefix(1).uppercased() + bare.dropFirst()
    }

    /// Cuts what is longer than a channel takes, between lines or words; buttons stay with the last piece.
    private static func cut(_ replies: [Reply], to limit: Int, atMost count: Int) -> [Reply] {
        var result: [Reply] = []
        for reply in replies {
            var rest = Substring(reply.text)
            var pieces: [Substring] = []
            while rest.count > limit {
                let head = rest.prefix(limit)
                let end =
                    head.lastIndex(of: "\n") ?? head.lastIndex { $0 == " " } ?? head.endIndex
                let cut = end == rest.startIndex ? head.endIndex : end
                pieces.append(rest[..<cut])
                rest = rest[cut...].drop { $0.isWhitespace }
            }
            if !rest.isEmpty || pieces.isEmpty { pieces.append(rest) }
            for (index, piece) in pieces.enumerated() {
                let isLast = index == pieces.count - 1
                result.append(
                    Reply(name: reply.name, text: String(piece), buttons: isLast ? reply.buttons : []))
            }
        }
        guard result.count > count else { return result }
        var kept = Array(result.prefix(count))
        if var last = kept.popLast() {
            last.text = String(last.text.prefix(limit - 1)) + "…"
            last.buttons = result.last?.buttons ?? []
            kept.append(last)
        }
        return kept
    }
}
