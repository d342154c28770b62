package import IntentMatching

/// A labelled message of `Corpus/Utterances`: for evaluation only, never matched against.
package struct Utterance: Sendable, Equatable {
    package var intent: Intent.ID
    package var text: String
    /// What sort of message it is, for example `noise`, `regional` or `oos`.
    package var tags: [String]
    package var location: SourceLocation
}
