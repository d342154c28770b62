package import IntentMatching
package import VietnameseText

/// What a customer wrote, analysed and matched in the conversation's context.
package struct Utterance: Sendable, Equatable {
    package let text: AnalyzedText
    package let match: IntentMatch
    /// The matches of each question, in order, when the message asks several; else empty.
    package let parts: [IntentMatch]
    /// What its words show, whatever its intent.
    package let triggers: [Trigger]
    /// What it says that a form can use.
    package let reading: FormReading

    package init(text: AnalyzedText, match: IntentMatch, parts: [IntentMatch] = []) {
        self.text = text
        self.match = match
        self.parts = parts
        triggers = Trigger.shown(in: text)
        reading = FormReading(text)
    }

    /// The matched intent, or among several near ones the first that the moment makes sense of.
    package func intent(expecting expected: Set<Intent.ID>) -> IntentMatch.Candidate? {
        switch match.decision {
        case .matched(let candidate): candidate
        case .ambiguous(let candidates): candidates.first { expected.contains($0.intent) }
        case .none: nil
        }
    }
}
