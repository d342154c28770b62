/// A message and what it should be understood as.
package struct LabelledText: Sendable, Equatable {
    /// What it asks; nil where it is out of scope, so that answering it is wrong and refusing right.
    package var intent: Intent.ID?
    package var text: String
    /// What sort of message it is, for example `unmarked` or `nearmiss`.
    package var tags: [String]

    package init(intent: Intent.ID?, text: String, tags: [String] = []) {
        self.intent = intent
        self.text = text
        self.tags = tags
    }
}
