package import IntentMatching
package import VietnameseText

/// What a customer wrote, analysed and matched in the conversation's context.
package struct Utterance: Sendable, Equatable {
    package var text: AnalyzedText
    package var match: IntentMatch
    /// The matches of each question, in order, when the message asks several; else empty.
    package var parts: [IntentMatch]

    package init(text: AnalyzedText, match: IntentMatch, parts: [IntentMatch] = []) {
        self.text = text
        self.match = match
        self.parts = parts
    }
}
