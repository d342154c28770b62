package import IntentMatching

/// What a rule or story of Rasa says at once when it hears an intent.
package struct ScriptedAnswer: Sendable, Equatable {
    package var intent: Intent.ID
    /// The names of the answers in their order, `utter_…`.
    package var responses: [String]
    /// Whether a rule without a condition says so: it holds everywhere, a story only in its course.
    package var isRule: Bool
    /// Where the intent is heard.
    package var location: SourceLocation
}
