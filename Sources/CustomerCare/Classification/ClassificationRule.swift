import VietnameseText

/// A rule of `Corpus/care.yml`: when all its conditions hold, what it says holds.
package struct ClassificationRule: Sendable, Equatable {
    /// Kinds of ticket; any if empty, as with every condition.
    package var kinds: Set<TicketDraft.Kind> = []
    package var categories: Set<String> = []
    /// What made it a ticket, such as `safety`.
    package var triggers: Set<String> = []
    /// Words with or without marks; one of them is enough.
    package var words: [String] = []
    /// Đồng; the ticket names at least so much.
    package var amountFrom: Int64?
    package var groups: Set<CustomerGroup> = []

    package var urgency: Urgency?
    package var team: String?
    package var plan: String?
    /// Why, for people.
    package var reason: String?

    package init() {}

    /// What made the rule apply, for people; nothing when it does not.
    ///
    /// `matter` are the words of the matter without marks.
    func evidence(
        in draft: TicketDraft, _ category: String?, words matter: PaddedWords, group: CustomerGroup?
    ) -> [String]? {
        var evidence: [String] = []
        if !kinds.isEmpty {
            guard kinds.contains(draft.kind) else { return nil }
            evidence.append("loại \(draft.kind.rawValue)")
        }
        if !categories.isEmpty {
            guard let category, categories.contains(category) else { return nil }
            evidence.append("nhóm \(category)")
        }
        if !triggers.isEmpty {
            let shown = draft.triggers.filter(triggers.contains)
            guard !shown.isEmpty else { return nil }
            evidence.append("dấu hiệu \(shown.joined(separator: ", "))")
        }
        if !words.isEmpty {
            let said = words.filter { matter.contains($0.vietnameseFolded) }
            guard !said.isEmpty else { return nil }
            evidence.append("khách viết “\(said.joined(separator: "”, “"))”")
        }
        if let amountFrom {
            guard let amount = draft.amount, amount >= amountFrom else { return nil }
            evidence.append("số tiền \(amount)đ từ \(amountFrom)đ")
        }
        if !groups.isEmpty {
            guard let group, groups.contains(group) else { return nil }
            evidence.append("khách \(group.label)")
        }
        return evidence
    }
}
