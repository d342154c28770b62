import CustomerCare

/// One change of a ticket in the making: the ticket before and after, and the entries of its trail.
struct TicketEdit {
    let before: Ticket
    let policy: CarePolicy
    let author: String
    let now: Timestamp
    private(set) var after: Ticket
    private(set) var entries: [TicketChange] = []

    init(_ ticket: Ticket, _ policy: CarePolicy, by author: String, at now: Timestamp) {
        before = ticket
        self.policy = policy
        self.author = author
        self.now = now
        after = ticket
    }

    /// Whether the author is a person of ours.
    private var isAgent: Bool { author != TicketChange.assistant && author != TicketChange.customer }

    mutating func apply(_ action: TicketAction) throws {
        if let refusal = refusal(of: action) { throw CareDatabaseError.refused(before.number, refusal) }
        switch action {
        case .move(let stage, let note): try move(to: stage, note: note)
        case .note(let text):
            if let text = Optional(text).unlessBlank { enter("note", to: text) }
            if author == TicketChange.customer, after.waiting == .customer { wait(for: nil) }
        case .contacted(let text):
            enter("contacted", to: text)
            respond()
        case .assign(let owner): set(\.owner, "owner", owner)
        case .setCategory(let category):
            set(\.draft.category, "category", category)
            let sorted = policy.classify(after.draft, group: after.group)
            sort(sorted)
        case .sort(let sorting): sort(sorting)
        case .setContact(let contact):
            enter(
                "contact", from: try StoredJSON.encode(before.draft.contact),
                to: try StoredJSON.encode(contact))
            after.draft.contact = contact
        case .wait(let whom, let note):
            wait(for: whom)
            if let note = note.unlessBlank { enter("note", to: note) }
        case .tag(let added, let removed):
            let tags = after.tags.filter { !removed.contains($0) } + added.filter { !after.tags.contains($0) }
            enter("tags", from: after.tags.joined(separator: " "), to: tags.joined(separator: " "))
            after.tags = tags
        case .message(let text):
            after.draft.transcript.append(TranscriptLine(speaker: .agent, text: text, at: now))
            enter("message", to: text)
            respond()
        }
    }

    /// Why the ticket does not take an action; moves are looked at by themselves.
    private func refusal(of action: TicketAction) -> TicketRefusal? {
        switch action {
        case .assign, .setCategory, .sort, .tag: before.refusalOfWork
        case .wait(let whom, _): before.refusal(ofWaitingFor: whom)
        // What a customer sends without words is no fault of theirs.
        case .note(let text), .contacted(let text), .message(let text):
            isAgent && text.isBlank ? .hasNoWords : nil
        case .move, .setContact: nil
        }
    }

    mutating func enter(_ field: String, from: String? = nil, to: String?) {
        entries.append(TicketChange(at: now, by: author, field: field, from: from, to: to))
    }

    private mutating func set(_ path: WritableKeyPath<Ticket, String?>, _ field: String, _ value: String?) {
        enter(field, from: after[keyPath: path], to: value)
        after[keyPath: path] = value
    }

    private mutating func move(to stage: Stage, note: String?) throws {
        let note = note.unlessBlank
        guard before.stage.next.contains(stage) else {
            throw CareDatabaseError.illegalMove(before.number, from: before.stage, to: stage)
        }
        let lacks = before.lacks(for: stage, note: note, by: author)
        guard lacks.isEmpty else {
            throw CareDatabaseError.incomplete(before.number, to: stage, lacks: lacks)
        }
        after.stage = stage
        enter("stage", from: before.stage.rawValue, to: stage.rawValue)
        if let note { enter("note", to: note) }
        // Who takes the next step on a ticket of nobody's takes the ticket.
        if after.owner == nil, isAgent, stage != .cancelled { set(\.owner, "owner", author) }
        if after.waiting != nil { wait(for: nil) }
        if stage == .followUp || stage == .closed {
            if let note { after.outcome = note }
            respond()
        }
        switch stage {
        case .followUp, .closed, .cancelled: after.service.resolvedAt = before.service.resolvedAt ?? now
        case .inProgress where before.stage == .followUp || before.stage == .closed:
            after.service.resolvedAt = nil
            after.service.reopenedAt = now
            after.outcome = nil
            after.reopenCount += 1
        case .received, .classified, .inProgress: break
        }
    }

    /// The customer heard from a person.
    private mutating func respond() {
        guard isAgent else { return }
        after.service.respondedAt = after.service.respondedAt ?? now
        after.service.updatedAt = now
    }

    private mutating func wait(for whom: Waiting?) {
        guard whom != after.waiting else { return }
        enter("waiting", from: after.waiting?.rawValue, to: whom?.rawValue)
        if after.waiting == .customer, let last = after.service.pauses.indices.last {
            after.service.pauses[last].until = now
        }
        if whom == .customer { after.service.pauses.append(Pause(since: now)) }
        after.waiting = whom
    }

    private mutating func sort(_ sorted: Classification) {
        let old = after.classification
        if sorted.priority != old.priority {
            enter("priority", from: old.priority.rawValue, to: sorted.priority.rawValue)
        }
        if sorted.team != old.team { enter("team", from: old.team, to: sorted.team) }
        if sorted.plan != old.plan { enter("plan", from: old.plan, to: sorted.plan) }
        after.classification = sorted
    }

    private mutating func sort(_ sorting: TicketAction.Sorting) {
        if let category = sorting.category { set(\.draft.category, "category", category) }
        var sorted = after.classification
        if let urgency = sorting.urgency {
            sorted.urgency = urgency
            sorted.priority = Priority(urgency, sorted.value)
            sorted.reasons = ["\(urgency.label): \(author) đặt"]
        }
        sorted.team = sorting.team ?? sorted.team
        sorted.plan = sorting.plan ?? sorted.plan
        sort(sorted)
    }

    /// Ends this ticket in favour of another one.
    mutating func merge(into other: TicketNumber) throws {
        guard before.stage.next.contains(.cancelled) else {
            throw CareDatabaseError.unmergeable(
                before.number, into: other, reason: "it is \(before.stage.rawValue) already")
        }
        try move(to: .cancelled, note: nil)
        enter("mergedInto", to: other.description)
        after.mergedInto = other
    }

    /// Takes over what another ticket holds.
    mutating func absorb(_ other: Ticket) {
        enter("merged", to: other.number.description)
        enter("note", to: "\(other.number): \(other.draft.summary)")
        let lines =
            after.draft.transcript + other.draft.transcript.filter { !after.draft.transcript.contains($0) }
        after.draft.transcript = lines.sorted { $0.at < $1.at }
        var contact = after.draft.contact
        contact.name = contact.name ?? other.draft.contact.name
        contact.phone = contact.phone ?? other.draft.contact.phone
        contact.email = contact.email ?? other.draft.contact.email
        contact.address = contact.address ?? other.draft.contact.address
        after.draft.contact = contact
        // The customer waits since the first of the two.
        if other.classification.urgency > after.classification.urgency {
            sort(TicketAction.Sorting(urgency: other.classification.urgency))
        }
        if !after.related.contains(other.number) { after.related.append(other.number) }
    }
}
