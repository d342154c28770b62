import VietnameseText

extension CarePolicy {
    /// Sorts a matter by the rules of `Corpus/care.yml`.
    ///
    /// Urgency is the greatest that a rule gives, and normal where none does; team and plan are those of the
    /// first rule that names one, else the category's team. Same words, same result.
    package func classify(_ draft: TicketDraft, group: CustomerGroup?) -> Classification {
        let words = PaddedWords(
            [draft.summary, draft.product, draft.remedy].compactMap(\.self).joined(separator: " ")
                .vietnameseFolded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " "))
        let category = draft.category ?? self.category(of: words)
        var found = rules.compactMap { rule in
            rule.evidence(in: draft, category, words: words, group: group).map { (rule, $0) }
        }
        let urgency = found.compactMap(\.0.urgency).max() ?? .normal
        let team =
            found.compactMap(\.0.team).first ?? categories.first { $0.id == category }?.team
        let plan = found.compactMap(\.0.plan).first
        found.sort { ($0.0.urgency?.rank ?? -1) > ($1.0.urgency?.rank ?? -1) }
        var reasons = found.compactMap { rule, evidence in Self.reason(rule, evidence) }
        if let group, group.value == .high { reasons.append("ưu tiên hơn một bậc: khách \(group.label)") }
        return Classification(
            urgency: urgency, value: group?.value ?? .ordinary, team: team, plan: plan, reasons: reasons)
    }

    /// `khẩn cấp: liên quan an toàn (dấu hiệu safety)`; nothing for a rule that always applies and says no more.
    private static func reason(_ rule: ClassificationRule, _ evidence: [String]) -> String? {
        var parts: [String] = []
        if let urgency = rule.urgency { parts.append(urgency.label) }
        if let reason = rule.reason { parts.append(reason) }
        let said = parts.joined(separator: ": ")
        if evidence.isEmpty { return rule.reason == nil ? nil : said }
        let shown = evidence.joined(separator: "; ")
        return said.isEmpty ? shown : "\(said) (\(shown))"
    }

    /// Who gets a matter: of the team's agents on shift the one with the fewest open tickets, among equals
    /// the one whose last ticket is longest ago, then the order of the file.
    ///
    /// Outside working hours those are asked who are on shift when the team opens next.
    package func owner(in team: String?, at now: Timestamp, loads: [String: AgentLoad]) -> String? {
        guard let team = teams.first(where: { $0.id == team }) else { return nil }
        let calendar = team.calendar ?? calendar
        var candidates = team.agents.filter { $0.isOnShift(at: now, calendar) }
        if candidates.isEmpty, let opening = calendar.opening(from: now) {
            candidates = team.agents.filter { $0.isOnShift(at: opening, calendar) }
        }
        func rank(_ agent: Team.Agent) -> (Int, Int64) {
            let load = loads[agent.name] ?? AgentLoad()
            return (load.open, load.lastAssigned?.milliseconds ?? .min)
        }
        return candidates.min { rank($0) < rank($1) }?.name
    }

    /// When the team of a ticket works.
    package func calendar(of team: String?) -> ServiceCalendar {
        teams.first { $0.id == team }?.calendar ?? calendar
    }

    /// What is promised about a ticket: the first service level that covers it, in its team's calendar.
    package func dues(of ticket: Ticket) -> [ServiceDue] {
        let sorted = ticket.classification
        guard
            let level = serviceLevels.first(where: {
                $0.covers(sorted.priority, ticket.group, sorted.team)
            })
        else { return [] }
        return level.dues(ticket.service, calendar(of: sorted.team))
    }
}
