package import IntentMatching

/// Why an edit of the knowledge was not made; nothing has been written then.
package enum KnowledgeEditError: Error, Equatable, Sendable {
    case unknownIntent(Intent.ID)
    case intentExists(Intent.ID)
    /// The example is already one of the intent's.
    case exampleExists(String, SourceLocation?)
    case unknownExample(String)
    /// A text without words.
    case emptyText
    case invalidID(Intent.ID)
    /// The file is written in a way that cannot be edited line by line without changing something else.
    case cannotEdit(file: String, SourceLocation?)
    case cannotWrite(file: String, reason: String)
}
