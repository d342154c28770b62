package import IntentMatching

/// A question with its phrasings and answers, as rows of a spreadsheet say it.
package struct QuestionEntry: Sendable, Equatable {
    /// The intent; its id is empty where the sheet names none.
    package var intent: Intent
    package var responses: [Response]
    /// The fields of the metadata that the sheet gives, so that others are left as they are.
    package var given: Set<IntentDefinition.Field>
    /// The sheet's number of the entry, by which prompts point to it.
    package var number: String?
    /// The topic that the sheet files it under.
    package var group: String?
    /// The first row.
    package var location: SourceLocation

    /// Whether the sheet says which intent it is.
    package var isNamed: Bool { !intent.id.rawValue.isEmpty }
}
