import CustomerCare

/// How anger and danger are met while a form is filled.
extension Conversation {
    /// Notes what a message shows besides its answer; danger and threats are spoken of when they first appear.
    mutating func note(_ shown: [Trigger], in form: inout Form, _ turn: inout Turn) {
        let new = shown.filter { !form.triggers.contains($0) }
        form.triggers += new
        if new.contains(.selfHarm) {
            say("utter_self_harm", &turn)
        } else if new.contains(.safety) {
            say("utter_complain_safety", &turn)
        } else if new.contains(.threat) {
            say("utter_form_threat", &turn)
        } else if shown.contains(where: { [.insult, .anger, .threat].contains($0) }),
            !justSaid("utter_form_sorry")
        {
            say("utter_form_sorry", &turn)
        }
    }

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
