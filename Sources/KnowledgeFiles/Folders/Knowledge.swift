package import CustomerCare
package import IntentMatching

/// Everything that a deployment's folders say, with what is wrong with it.
package struct Knowledge: Sendable {
    /// What the matcher and the dialogue use; complete as far as the files could be read.
    package var base: KnowledgeBase
    package var policy: CarePolicy
    /// `Corpus/Conversations`, if they were asked for.
    package var conversations: [ConversationTest]
    /// `Corpus/Utterances`, if they were asked for.
    package var utterances: [Utterance]
    /// Everything found while reading, by place; empty for a clean corpus.
    package var diagnostics: [Diagnostic]
    /// The blocks and variants as written, for the checks.
    package var definitions: TrainingData
    /// Where each `{placeholder}` of `Corpus/company.yml` is defined.
    package var placeholderPlaces: [String: SourceLocation]
    /// The texts of all files that were read, by path relative to the directory.
    package var files: [String: SourceFile]
    /// The state of the files before they were read.
    package internal(set) var fingerprint: FolderFingerprint?
    /// What each file of training data says, so that a reload parses only what changed.
    var parsed: [String: TrainingData]

    package init() {
        base = KnowledgeBase()
        policy = CarePolicy()
        conversations = []
        utterances = []
        diagnostics = []
        definitions = TrainingData()
        placeholderPlaces = [:]
        files = [:]
        parsed = [:]
    }

    /// Whether nothing stands in the way of answering customers with it.
    package var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }

    /// A diagnostic with its line and caret.
    package func rendered(_ diagnostic: Diagnostic) -> String {
        diagnostic.rendered(source: files[diagnostic.location.file])
    }
}
