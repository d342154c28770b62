/// Normal forms of whole chunks of UTF-8, line by line, without strings on the way: the fast path for filters.
///
/// A chunk is any number of lines; every line is a text of its own. `\n` ends a line and is kept, a `\r`
/// before it goes, a last line without `\n` gets none. Broken UTF-8 becomes U+FFFD. The output of a line is
/// exactly ``AnalyzedText/canonical`` or ``AnalyzedText/folded`` of that line.
///
/// ```swift
/// let normalizer = Normalizer()
/// var out: [UInt8] = []
/// normalizer.folded(utf8: chunk.span, into: &out)   // chunk: [UInt8]
/// ```
///
/// Feed whole lines: a line that is cut in two chunks is taken for two lines.
public struct Normalizer: Sendable {
    private let analyzer: Analyzer

    /// A normaliser with an analyzer's lexicon and vocabulary.
    public init(_ analyzer: Analyzer = .vietnamese) { self.analyzer = analyzer }

    /// Appends the canonical form of every line.
    ///
    /// - Parameters:
    ///   - chunk: whole lines of UTF-8.
    ///   - output: is appended to.
    public func canonical(utf8 chunk: Span<UInt8>, into output: inout [UInt8]) {
        LineFilter(analyzer: analyzer, folds: false).run(chunk, into: &output)
    }

    /// Appends the folded form of every line.
    ///
    /// - Parameters:
    ///   - chunk: whole lines of UTF-8.
    ///   - output: is appended to.
    public func folded(utf8 chunk: Span<UInt8>, into output: inout [UInt8]) {
        LineFilter(analyzer: analyzer, folds: true).run(chunk, into: &output)
    }

    /// Runs the character stage alone: lower-case NFC and the folded key of every line, nothing expanded.
    ///
    /// - Parameters:
    ///   - chunk: UTF-8, any number of lines; blanks and line ends are kept as they are.
    ///   - composed: is appended to.
    ///   - folded: is appended to.
    public static func characters(utf8 chunk: Span<UInt8>, composed: inout [UInt8], folded: inout [UInt8]) {
        CharacterBatch.run(chunk, composed: &composed, folded: &folded)
    }
}
