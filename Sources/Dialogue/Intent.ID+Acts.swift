package import IntentMatching

/// The intents of `Intents/` whose meaning the dialogue knows.
extension Intent.ID {
    package static let greet: Self = "greet"
    package static let goodbye: Self = "goodbye"
    package static let thanks: Self = "thanks"
    package static let affirm: Self = "affirm"
    package static let deny: Self = "deny"
    package static let noneOfThese: Self = "none_of_these"
    package static let cancel: Self = "cancel"
    package static let skip: Self = "skip"
    package static let correct: Self = "correct"
    package static let repeatThat: Self = "repeat"
    package static let more: Self = "more"
    package static let help: Self = "help"
    package static let wait: Self = "wait"
    package static let hurry: Self = "hurry"
    package static let botChallenge: Self = "bot_challenge"
    package static let addressForm: Self = "address_form"
    package static let complain: Self = "complain"
    package static let askHuman: Self = "ask_human"
    package static let callbackRequest: Self = "callback_request"
    package static let ticketStatus: Self = "ticket_status"
    package static let ticketAdd: Self = "ticket_add"
    package static let ticketClose: Self = "ticket_close"
    package static let stillBroken: Self = "still_broken"
    package static let resolved: Self = "resolved"
    package static let staffFeedback: Self = "staff_feedback"
    package static let praise: Self = "praise"
    package static let eraseData: Self = "erase_data"
    package static let insult: Self = "insult"
    package static let threat: Self = "threat"
    package static let safety: Self = "safety"
    package static let outOfScope: Self = "out_of_scope"
    package static let thumbsUp: Self = "thumbs_up"
    package static let thumbsDown: Self = "thumbs_down"
    package static let resume: Self = "resume"
    package static let rate: Self = "rate"

    /// Acts that a customer may be asked about with "có phải anh/chị muốn …".
    ///
    /// Nobody is asked whether they meant to greet or to agree.
    package static let offerable: Set<Self> = [
        .complain, .askHuman, .callbackRequest, .ticketStatus, .ticketAdd, .ticketClose, .staffFeedback,
        .eraseData,
    ]

    /// Acts that mean something while a form is filled.
    package static let formCommands: Set<Self> = [
        .cancel, .skip, .deny, .noneOfThese, .affirm, .correct, .askHuman, .callbackRequest, .goodbye,
        .thanks,
        .repeatThat, .wait, .addressForm, .resolved,
    ]

    /// Whether a choice may offer it.
    package var isOfferable: Bool { isFAQ || Self.offerable.contains(self) }

    /// The acts that begin a form or change the state: buttons may carry these and FAQ entries.
    package static let acts: [Self] = [
        .greet, .goodbye, .thanks, .affirm, .deny, .noneOfThese, .cancel, .skip, .correct, .repeatThat, .more,
        .help, .wait, .hurry, .botChallenge, .addressForm, .complain, .askHuman, .callbackRequest,
        .ticketStatus, .ticketAdd, .ticketClose, .stillBroken, .resolved, .staffFeedback, .praise, .eraseData,
        .insult, .threat, .safety, .outOfScope, .thumbsUp, .thumbsDown, .resume, .rate,
    ]
}
