import CustomerCare
import IntentMatching
import VietnameseText

/// How anger and danger are met while a form is filled.
extension Conversation {
    /// Notes what a message shows besides its answer; danger and threats are spoken of when they first appear.
    mutating func note(_ utterance: Utterance, in form: inout Form, _ turn: inout Turn) {
        var shown = utterance.triggers
        var opening = utterance.dangerOpening
        if !shown.contains(.safety), let told = form.values[.summary], Self.ate(utterance.text, of: told) {
            shown.append(.safety)
            opening = "utter_complain_hurt"
        }
        let new = shown.filter { !form.triggers.contains($0) }
        form.triggers += new
        if new.contains(.selfHarm) {
            say("utter_self_harm", &turn)
        } else if new.contains(.safety) {
            say(opening, &turn)
        } else if new.contains(.threat) {
            say("utter_form_threat", &turn)
        } else if shown.contains(where: { [.insult, .anger, .threat].contains($0) }),
            !justSaid("utter_form_sorry")
        {
            say("utter_form_sorry", &turn)
        }
    }

    /// Whether somebody says now who ate of what was said to be bad before: `sữa hết hạn`, then `bé uống 2 hộp rồi`.
    static func ate(_ text: AnalyzedText, of told: String) -> Bool {
        text.says(anyOf: ["uong", "an", "nuot"])
            && Trigger.swallowedBadly(
                Analyzer.vietnamese.analyze(told + "; " + text.original).preparedForPhrases())
    }

    /// Stays with somebody who spoke of taking their life: what they say goes into the ticket that people have.
    mutating func staysWithDespair(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let (text, reading) = (utterance.text, utterance.reading)
        let isNear = lastReplies.contains {
            $0.name.hasPrefix("utter_ticket_opened_self_harm") || $0.name == "utter_self_harm_listening"
        }
        guard isNear || utterance.triggers.contains(.selfHarm), hasOpenTicket(turn.briefing),
            let own = tickets.last, callbackTicket == own
        else { return false }
        if reading.phone != nil || reading.email != nil {
            takeContact(reading, for: own, &turn)
            return true
        }
        // Who wants something else is not held: a person, another matter, that it was only said so.
        if let intent = utterance.match.best?.intent, intent.isFAQ || Self.besideDespair.contains(intent) {
            return false
        }
        if Self.wantsPeople(text) || reading.reference != nil || reading.ticketNumber != nil
            || text.tellsTrouble
            || text.says(anyOf: ["noi dua", "dua thoi", "gion thoi", "noi choi", "dua ma"])
        {
            return false
        }
        if !text.isNoise { turn.effects.append(.addNote(own, clipped(text.original))) }
        trouble = []
        say("utter_self_harm_listening", &turn)
        return true
    }

    private static let besideDespair: Set<Intent.ID> = [
        .askHuman, .callbackRequest, .complain, .cancel, .ticketClose, .ticketStatus, .ticketAdd, .eraseData,
        .greet,
        .goodbye, .thanks,
    ]

    /// Whether a message only lets off steam.
    func isOutburst(_ utterance: Utterance) -> Bool {
        utterance.triggers.contains { [.insult, .anger, .threat, .selfHarm].contains($0) }
    }

    /// Behind an apology the question is asked once more, as it was; one that may be skipped not for ever.
    mutating func outburst(_ slot: Form.Slot, _ form: inout Form, _ turn: inout Turn) {
        form.reasks += 1
        guard form.reasks <= turn.briefing.policy.limits.reasks else {
            giveUp(slot, &form, &turn)
            return
        }
        phase = .filling(form)
        ask(form, &turn, again: false)
    }
}
