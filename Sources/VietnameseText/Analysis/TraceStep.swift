/// One change that the analysis made, and why.
public struct TraceStep: Sendable, Equatable, Codable {
    /// The stage that changed the text, for example `teencode`, `telex`, `nfc`.
    public var stage: String
    /// What stood there before.
    public var before: String
    /// What stands there now.
    public var after: String
    /// UTF-8 byte offsets of the place in ``AnalyzedText/original``.
    public var range: Range<Int>

    /// Makes a step.
    public init(stage: String, before: String, after: String, range: Range<Int>) {
        self.stage = stage
        self.before = before
        self.after = after
        self.range = range
    }
}
