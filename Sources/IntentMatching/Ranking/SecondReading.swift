import VietnameseText

/// A message once more, with words taken for slips of others.
///
/// A finger that slips makes a known word of about every third one: `gai han phan mem` means `gia han`; and an
/// abbreviation of many a short one: `hủy đn` means `hủy đơn`. To take every such word for a slip would spoil
/// what is written well, so it is done for a message that is not answered surely, and only where no example has the
/// word beside its neighbours while the word that is meant stands there often. The text as it was meant is
/// analysed anew, for a slip in `cho em hỏi` hides a polite wrapper.
struct SecondReading {
    /// A word that is read as another one.
    struct Correction: Equatable, Sendable {
        var typed: String
        var meant: String
    }

    /// A piece of the original with what was meant.
    private struct Replacement {
        /// UTF-8 byte offsets in the original.
        var range: Range<Int>
        /// UTF-8 byte offsets in `text`.
        var place: Range<Int> = 0..<0
        var meant: String
        /// Whether it is a word of the examples as it stands; else the analyzer reads it.
        var isWord: Bool
    }

    /// The message as it was meant.
    private(set) var text = ""
    private(set) var corrections: [Correction] = []
    private var replacements: [Replacement] = []

    /// Longer messages are not read twice, in bytes: time must be bounded.
    private static let longest = 2000

    /// Looks for words that were meant otherwise; nil where every word may stand as it is.
    ///
    /// - Parameters:
    ///   - message: looked up.
    ///   - original: the text that it was made of.
    ///   - index: the examples.
    ///   - analyzer: knows the abbreviations.
    ///   - isAnswered: whether the message is answered as it stands; then something in it must be unknown or
    ///     rewritten, that what is written well costs no time.
    init?(
        _ message: MessageTerms, of original: String, index: ExampleIndex, analyzer: Analyzer,
        isAnswered: Bool = false
    ) {
        guard original.utf8.count <= Self.longest else { return nil }
        let words = message.words
        let rewritten = RewrittenWord.all(of: words, in: original)
        if isAnswered, rewritten.isEmpty, message.terms.allSatisfy(\.isKnown) { return nil }
        let likely = message.terms.map(\.likeliest)
        let corrector = WordCorrector(index: index)
        func context(_ places: Range<Int>) -> WordContext {
            WordContext(
                before: places.lowerBound > 0 ? likely[places.lowerBound - 1] : FingerprintTable.none,
                after: places.upperBound < words.count ? likely[places.upperBound] : FingerprintTable.none)
        }
        var isDone = [Bool](repeating: false, count: words.count)
        for form in rewritten {
            let (first, last) = (form.places.lowerBound, form.places.upperBound - 1)
            let meant = corrector.meant(
                by: form, readAs: likely[first], likely[last], in: context(form.places))
            guard let meant else { continue }
            replace(words[first].range, form.spelling, by: index.wordTexts[Int(meant)], isWord: true)
            isDone[first] = true
        }
        for (place, word) in words.enumerated()
        where !isDone[place] && !word.isKind && !Self.isShared(words, at: place) {
            let term = message.terms[place]
            let context = context(place..<place + 1)
            if term.isKnown {
                guard let meant = corrector.meant(byKnown: term, in: context) else { continue }
                replace(word.range, word.canonical, by: index.wordTexts[Int(meant)], isWord: true)
            } else if let single = corrector.abbreviation(doubledIn: word, analyzer: analyzer) {
                replace(word.range, word.canonical, by: single, isWord: false)
            } else if let meant = corrector.meant(byUnknown: term, in: context) {
                replace(word.range, word.canonical, by: index.wordTexts[Int(meant)], isWord: true)
            } else if term.neighbours.isEmpty, let parts = corrector.parts(of: word, in: context) {
                replace(word.range, word.canonical, by: parts, isWord: false)
            }
        }
        if replacements.isEmpty { return nil }
        write(over: original)
    }

    /// Whether other words stand for the same letters: those of an abbreviation stand or fall together.
    private static func isShared(_ words: [MessageWord], at place: Int) -> Bool {
        let range = words[place].range
        return place > 0 && words[place - 1].range.overlaps(range)
            || place + 1 < words.count && words[place + 1].range.overlaps(range)
    }

    private mutating func replace(_ range: Range<Int>, _ typed: String, by meant: String, isWord: Bool) {
        guard !replacements.contains(where: { $0.range.overlaps(range) }) else { return }
        corrections.append(Correction(typed: typed, meant: meant))
        replacements.append(Replacement(range: range, meant: meant, isWord: isWord))
    }

    private mutating func write(over original: String) {
        replacements.sort { $0.range.lowerBound < $1.range.lowerBound }
        let bytes = original.utf8
        var end = bytes.startIndex
        for place in replacements.indices {
            let range = replacements[place].range
            let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
            text += String(Substring(bytes[end..<start]))
            let first = text.utf8.count
            text += replacements[place].meant
            replacements[place].place = first..<text.utf8.count
            end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
        }
        text += String(Substring(bytes[end...]))
    }

    /// The words of `text`, given analysed, with ranges in the original.
    func words(of analyzed: AnalyzedText) -> [MessageWord] {
        var last: Int?
        return MessageWord.words(of: analyzed).compactMap { word in
            guard let place = replacements.firstIndex(where: { $0.place.overlaps(word.range) }) else {
                var word = word
                let shift =
                    replacements.last { $0.place.upperBound <= word.range.lowerBound }
                    .map { $0.range.upperBound - $0.place.upperBound } ?? 0
                word.range = word.range.lowerBound + shift..<word.range.upperBound + shift
                return word
            }
            let replacement = replacements[place]
            var word = word
            word.range = replacement.range
            guard replacement.isWord else { return word }
            // A word of the examples is not read once more as an abbreviation.
            if place == last { return nil }
            last = place
            return word.typed(as: replacement.meant)
        }
    }
}
