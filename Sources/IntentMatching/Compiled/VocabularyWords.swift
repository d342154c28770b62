import VietnameseText

/// The words that an analyzer's vocabulary was counted from, text by text.
///
/// `Vocabulary` counts texts and cannot be read back; so the words are kept and counted again.
struct VocabularyWords: CompiledValue {
    private var words: [String] = []
    private var texts: [UInt32] = []
    private var starts: [UInt32] = [0]
    /// Brands, places and other foreign words of the texts, which need no repair.
    private var names: [String] = []

    init(_ texts: some Sequence<AnalyzedText>) {
        var numbers: [String: UInt32] = [:]
        for text in texts {
            for token in text.tokens where token.kind == .word {
                let number = numbers[token.canonical] ?? UInt32(words.count)
                if Int(number) == words.count {
                    numbers[token.canonical] = number
                    words.append(token.canonical)
                }
                self.texts.append(number)
            }
            starts.append(UInt32(self.texts.count))
        }
    }

    /// The analyzer of a knowledge base: its vocabulary chooses readings, its foreign words stay as they are.
    mutating func makeAnalyzer(lexicon: Lexicon) -> Analyzer {
        let vocabulary = vocabulary
        let plain = Analyzer.vietnamese(lexicon: lexicon, vocabulary: vocabulary)
        names = words.filter { word in
            guard word.utf8.count >= Self.shortestName, ForeignWord.isForeign(word) else { return false }
            let tokens = plain.analyze(word).tokens
            return tokens.count == 1 && tokens[0].canonical.utf8.elementsEqual(word.utf8)
        }
        return analyzer(lexicon: lexicon, vocabulary: vocabulary)
    }

    /// The analyzer once more, from what `makeAnalyzer` found.
    func analyzer(lexicon: Lexicon) -> Analyzer { analyzer(lexicon: lexicon, vocabulary: vocabulary) }

    private func analyzer(lexicon: Lexicon, vocabulary: Vocabulary) -> Analyzer {
        var lexicon = lexicon
        lexicon.protectedWords += names
        return Analyzer.vietnamese(lexicon: lexicon, vocabulary: vocabulary)
    }

    /// Shorter words may be a slip or an abbreviation elsewhere.
    private static let shortestName = 4

    private var vocabulary: Vocabulary {
        let tokens = words.map { Token(canonical: $0, folded: "", range: 0..<0) }
        return Vocabulary(
            zip(starts, starts.dropFirst()).lazy.map { first, last in
                AnalyzedText(original: "", tokens: texts[Int(first)..<Int(last)].map { tokens[Int($0)] })
            })
    }

    func write(to writer: inout ByteWriter) {
        writer.write(words)
        writer.write(texts)
        writer.write(starts)
        writer.write(names)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        words = try reader.texts()
        texts = try reader.numbers()
        starts = try reader.numbers()
        names = try reader.texts()
        guard texts.allSatisfy({ Int($0) < words.count }), starts.last.map({ Int($0) }) == texts.count,
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
        else { throw ByteReader.Problem(offset: reader.offset) }
    }
}
