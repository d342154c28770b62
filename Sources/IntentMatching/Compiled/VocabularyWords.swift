import VietnameseText

/// The words that an analyzer's vocabulary was counted from, text by text.
///
/// `Vocabulary` counts texts and cannot be read back; so the words are kept and counted again.
struct VocabularyWords: CompiledValue {
    private var words: [String] = []
    private var texts: [UInt32] = []
    private var starts: [UInt32] = [0]

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

    var vocabulary: Vocabulary {
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
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        words = try reader.texts()
        texts = try reader.numbers()
        starts = try reader.numbers()
        guard texts.allSatisfy({ Int($0) < words.count }), starts.last.map({ Int($0) }) == texts.count,
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
        else { throw ByteReader.Problem(offset: reader.offset) }
    }
}
