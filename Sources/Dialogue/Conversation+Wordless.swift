import CustomerCare
import IntentMatching
import VietnameseText

/// Messages without a word in them.
extension Conversation {
    /// An emoji, a sticker, `???`: nothing to match, but never silence.
    mutating func readWordless(_ text: AnalyzedText, _ turn: inout Turn) {
        func shows(_ polarity: String) -> Bool {
            text.entities.contains { $0.kind == .emoji && $0.value == polarity }
        }
        let approves = Self.approvals.contains { text.original.contains($0) }
        if case .filling(let form) = phase, form.isConfirming, approves {
            advance(form, &turn)
        } else if case .filling(let form) = phase {
            if shows("negative"), !justSaid("utter_form_sorry") { say("utter_form_sorry", &turn) }
            if form.isConfirming {
                confirmShortly(form, &turn)
            } else {
                ask(form, &turn, again: turn.effects.replies.isEmpty)
            }
        } else if topicWasJustAnswered, shows("positive") {
            act(on: .thumbsUp, slots: [:], utterance: nil, &turn)
        } else if topicWasJustAnswered, shows("negative") {
            act(on: .thumbsDown, slots: [:], utterance: nil, &turn)
        } else if shows("negative") {
            let weeps = ["😭", "😢", "😥", "😞", "☹", "😿", "🥺"].contains { text.original.contains($0) }
            if weeps {
                say("utter_sad", &turn, buttons: [Self.humanButton])
            } else {
                act(on: .insult, slots: [:], utterance: nil, &turn)
            }
        } else if shows("positive") {
            say("utter_glad", &turn)
        } else {
            say("utter_sticker", &turn)
        }
    }

    /// What says yes; laughter and smiles do not.
    private static let approvals = ["👍", "👌", "✅", "🆗", "🙏", "❤", "💯", "🤝", "✔", "🙆"]
}
