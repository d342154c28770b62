package import IntentMatching
package import VietnameseText

/// The answers of one knowledge snapshot, ready to be looked up.
package struct AnswerBook: Sendable {
    /// What choices call an intent.
    package let labels: [Intent.ID: String]
    package let responses: [String: [Response]]
    package let placeholders: [String: String]
    /// The words of the labels, folded, the shortest first.
    private let titles: [(intent: Intent.ID, words: String)]
    private let strict: Set<Intent.ID>
    /// The intents that are not answered to everybody on every day.
    private let publications: [Intent.ID: Publication]

    package init(_ knowledge: KnowledgeBase) {
        var labels: [Intent.ID: String] = [:]
        var publications: [Intent.ID: Publication] = [:]
        for intent in knowledge.intents {
            if let label = intent.label { labels[intent.id] = label }
            let publication = Publication(intent)
            if !publication.isUnbounded { publications[intent.id] = publication }
        }
        self.labels = labels
        strict = Set(knowledge.intents.filter { $0.threshold != nil }.map(\.id))
        titles = knowledge.intents.enumerated().compactMap { place, intent in
            intent.label.map { label in
                let words = label.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }
                return (place, words.count, intent.id, " " + words.joined(separator: " ") + " ")
            }
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { ($0.2, $0.3) }
        self.publications = publications
        responses = knowledge.responses
        placeholders = knowledge.placeholders
    }

    /// The variants of an answer that may be said on a channel while these slots have their values.
    ///
    /// A variant of another channel, or one whose conditions do not all hold, is never among them. Of the rest
    /// the conditional ones come before those for every conversation, and of these the channel's own before
    /// those for every channel, as in Rasa.
    package func variants(of name: String, channel: String, slots: [String: String]) -> [Response] {
        let sayable = (responses[name] ?? []).filter { variant in
            (variant.channel == nil || variant.channel == channel)
                && variant.conditions.allSatisfy { $0.holds(for: slots) }
        }
        let conditional = sayable.filter { !$0.conditions.isEmpty }
        let pool = conditional.isEmpty ? sayable : conditional
        let own = pool.filter { $0.channel != nil }
        return own.isEmpty ? pool : own
    }

    /// The intents whose label holds these words side by side, the shortest labels first.
    ///
    /// - Parameter phrase: folded words, a blank between them.
    /// - Returns: all of them; none where no label holds the words.
    package func intents(titled phrase: String) -> [Intent.ID] {
        titles.filter { $0.words.contains(" " + phrase + " ") }.map(\.intent)
    }

    /// Whether an entry's label speaks of each of these dangers, so that it is no alarm: `Nhập viện cần đóng trước bao nhiêu`
    /// of a hospital.
    package func isAbout(_ dangers: Set<String>, _ intent: Intent.ID) -> Bool {
        guard !dangers.isEmpty, let label = labels[intent] else { return false }
        return dangers.isSubset(
            of: Trigger.dangers(in: Analyzer.vietnamese.analyze(label).preparedForPhrases()))
    }

    /// Whether the author of an entry says how sure its answer must be.
    package func hasOwnThreshold(_ intent: Intent.ID) -> Bool { strict.contains(intent) }

    package func answers(_ intent: Intent.ID) -> Bool { responses[intent.responseName] != nil }

    /// Whether an intent is answered on a day: published and within its validity.
    ///
    /// The matcher leaves the others out; this is for buttons, which may have been offered before.
    ///
    /// - Parameters:
    ///   - intent: an intent; one that nothing is known of is open.
    ///   - today: the day in Viet Nam.
    ///   - includesUnpublished: whether drafts and internal entries are answered, too.
    /// - Returns: false for an entry that must not be said.
    package func isOpen(_ intent: Intent.ID, on today: CalendarDate, includesUnpublished: Bool) -> Bool {
        publications[intent]?.isOpen(on: today, includesUnpublished: includesUnpublished) ?? true
    }
}

/// To whom and when an intent is answered.
private struct Publication: Sendable {
    var status: Intent.Status
    var validFrom: CalendarDate?
    var validUntil: CalendarDate?

    init(_ intent: Intent) {
        status = intent.status
        validFrom = intent.validFrom
        validUntil = intent.validUntil
    }

    var isUnbounded: Bool { status == .published && validFrom == nil && validUntil == nil }

    func isOpen(on today: CalendarDate, includesUnpublished: Bool) -> Bool {
        guard status == .published || includesUnpublished else { return false }
        if let validFrom, today < validFrom { return false }
        if let validUntil, validUntil < today { return false }
        return true
    }
}

extension Response.Condition {
    /// Whether the slot has the value, letter case aside; without a value, whether it is unset.
    fileprivate func holds(for slots: [String: String]) -> Bool {
        guard let value else { return slots[slot] == nil }
        return slots[slot].map { $0.lowercased() == value.lowercased() } ?? false
    }
}
