package import CustomerCare
import IntentMatching

/// Where a turn begins and ends: silence that has passed, forms left unfinished, agents who hold the conversation.
extension Conversation {
    /// Begins a turn of the customer; false when an agent holds the conversation and nothing is to be said.
    mutating func begin(_ turn: inout Turn, words: String) -> Bool {
        let (now, limits) = (turn.briefing.now, turn.briefing.policy.limits)
        turn.idle = lastMessageAt.map { now.seconds(since: $0) }
        if case .held(let hold) = phase {
            guard now.seconds(since: hold.lastWordAt) > Int64(limits.holdMinutes) * 60 else {
                lastMessageAt = now
                renewQuota(turn.briefing)
                turn.effects.append(.leaveToAgent)
                return false
            }
            phase = .open
            say("utter_agent_away", &turn)
        }
        lastMessageAt = now
        renewQuota(turn.briefing)
        greetAsKnown(turn.briefing)
        if repliesLeft(turn.briefing) == 0 {
            turn.effects.append(.leaveToAgent)
            leaveToPeople(words, &turn)
            return false
        }
        let idle = turn.idle ?? 0
        if idle > Int64(limits.idleMinutes) * 60 { setFormAside(turn.briefing) }
        turn.isNewSession = idle > Int64(limits.sessionMinutes) * 60
        if turn.isNewSession { beginSession() }
        if idle > Int64(limits.resumeDays) * 86_400 { trouble = [] }
        if let setAsideAt, now.seconds(since: setAsideAt) > Int64(limits.resumeDays) * 86_400 {
            setAside = nil
        }
        isOver = false
        ageTopic(turn.briefing)
        return true
    }

    /// Calls somebody whom we know from another channel as their record says, until they show otherwise.
    private mutating func greetAsKnown(_ briefing: Briefing) {
        guard address == .neutral, !addressWasAsked, let name = briefing.customer?.callName,
            let known = FormsOfAddress.pair(for: name, callsUs: callsUs)
        else { return }
        address = known
    }

    /// Ends a turn of the customer: a form left unfinished is called to mind, or satisfaction is asked.
    mutating func end(_ turn: inout Turn, after intent: Intent.ID?) {
        if handsOverAtTheLimit(&turn) { return }
        guard phase == .open, !turn.effects.contains(where: \.storesSomething) else { return }
        if setAside != nil {
            guard turn.isNewSession, !justSaid("utter_form_set_aside") else { return }
            say("utter_form_waiting", &turn, buttons: [Self.resumeButton])
        } else if let intent, Self.restful.contains(intent) {
            askSatisfaction(&turn)
        }
    }

    /// After these nothing is pending for the customer.
    private static let restful: Set<Intent.ID> = [
        .thanks, .goodbye, .affirm, .resolved, .greet, .praise, .thumbsUp,
    ]

    private mutating func beginSession() {
        misses = 0
        repeats = 0
        topic = nil
        topicQuestion = nil
        unanswered = []
        dropped = nil
        switch phase {
        case .choosing, .offered, .rating, .commenting: phase = .open
        case .open, .filling, .filing, .held: break
        }
    }

    /// Ends the session without a word; a form left unfinished waits, and an agent keeps the conversation they hold.
    mutating func endSession(_ briefing: Briefing) {
        if case .held = phase { return }
        setFormAside(briefing)
        beginSession()
        isOver = true
    }

    /// Leaves a form, keeping what was told.
    mutating func setFormAside(_ briefing: Briefing) {
        switch phase {
        case .filling(let form), .filing(let form):
            phase = .open
            guard form.isWorthKeeping else { return }
            setAside = form
            setAsideAt = briefing.now
        case .open, .choosing, .offered, .rating, .commenting, .held: break
        }
    }

    /// Takes up the form that was set aside; false when there is none.
    mutating func resumeForm(_ turn: inout Turn, opening: String = "utter_resumed") -> Bool {
        guard var form = dropped ?? setAside else { return false }
        if dropped == nil { setAside = nil }
        dropped = nil
        form.isConfirming = false
        form.reasks = 0
        say(opening, &turn)
        advance(form, &turn)
        return true
    }

    // MARK: Agents

    mutating func hold(by agent: String, _ turn: inout Turn) {
        setFormAside(turn.briefing)
        phase = .held(Hold(agent: agent, lastWordAt: turn.briefing.now))
    }

    mutating func handBack(_ turn: inout Turn) {
        guard case .held = phase else { return }
        phase = .open
        say("utter_agent_left", &turn)
        if setAside != nil { say("utter_form_waiting", &turn, buttons: [Self.resumeButton]) }
    }

    // MARK: Time

    /// Does what is due; nothing when nothing is.
    mutating func tick(_ turn: inout Turn) {
        let limits = turn.briefing.policy.limits
        let silence = lastMessageAt.map { turn.briefing.now.seconds(since: $0) } ?? 0
        let maySpeak = repliesLeft(turn.briefing).map { $0 > 1 } ?? true
        switch phase {
        case .held(let hold):
            guard turn.briefing.now.seconds(since: hold.lastWordAt) > Int64(limits.holdMinutes) * 60 else {
                return
            }
            phase = .open
            if maySpeak { say("utter_agent_away", &turn, buttons: [Self.humanButton]) }
        case .filling:
            guard silence > Int64(limits.idleMinutes) * 60 else { return }
            setFormAside(turn.briefing)
            if setAside != nil, maySpeak {
                say("utter_form_set_aside", &turn, buttons: [Self.resumeButton])
            }
        case .open where maySpeak && silence >= Self.pauseBeforeSurvey && settledTicket(turn.briefing) != nil:
            guard let ticket = settledTicket(turn.briefing) else { return }
            say("utter_ticket_settled", &turn, values: ["ticket": ticket.number.description])
            askSatisfaction(&turn)
        case .open, .choosing, .offered, .rating, .commenting:
            guard silence > Int64(limits.sessionMinutes) * 60, !isOver, lastMessageAt != nil else { return }
            isOver = true
            beginSession()
            if limits.tellsSessionEnd, maySpeak { say("utter_session_over", &turn) }
        case .filing: return
        }
    }

    /// Seconds of quiet before a settled ticket is spoken of unasked: nobody is interrupted.
    private static let pauseBeforeSurvey: Int64 = 120

    /// When ``Event/clockTicked`` has something to do next, later than `now`; nil when it has nothing.
    package func dueAt(_ policy: CarePolicy, after now: Timestamp) -> Timestamp? {
        let limits = policy.limits
        let due: Timestamp? =
            switch phase {
            case .held(let hold): hold.lastWordAt.adding(seconds: Int64(limits.holdMinutes) * 60 + 1)
            case .filling: lastMessageAt?.adding(seconds: Int64(limits.idleMinutes) * 60 + 1)
            case .open, .choosing, .offered, .rating, .commenting:
                isOver ? nil : lastMessageAt?.adding(seconds: Int64(limits.sessionMinutes) * 60 + 1)
            case .filing: nil
            }
        return due.flatMap { $0 > now ? $0 : nil }
    }
}

extension Effect {
    /// Whether it stores or moves a ticket, of which the outcome is still to be told.
    var storesSomething: Bool {
        switch self {
        case .openTicket, .findTicket, .moveTicket: true
        case .reply, .addNote, .changeContact, .leaveToAgent, .recordSurvey, .recordUnanswered: false
        }
    }
}
