import VietnameseText

/// The words of entities that people listed or marked: Rasa's lookups, annotated examples and synonyms.
struct EntityPhrases: Sendable {
    /// What a phrase says.
    struct Meaning: Equatable, Sendable {
        var entity: String
        var value: String
    }

    private struct Phrase: Sendable {
        var canonical: [String]
        var meaning: Meaning
    }

    /// The longest phrase, in words.
    private static let longest = 8

    private var forms = FingerprintTable()
    /// The phrases of each folded form.
    private var phrases: [[Phrase]] = []
    /// Every beginning of a phrase, so that a message is read no further than a phrase may go.
    private var beginnings = FingerprintTable()

    var isEmpty: Bool { phrases.isEmpty }

    mutating func add(_ text: String, meaning: Meaning, analyzer: Analyzer) {
        let words = analyzer.analyze(text).tokens.filter { $0.kind != .punctuation }
        guard !words.isEmpty, words.count <= Self.longest else { return }
        var form = Fingerprint(.phrase)
        for word in words {
            form.combine(Fingerprint(.folded, word.folded).key)
            _ = beginnings.insert(form)
        }
        let number = Int(forms.insert(form))
        if number == phrases.count { phrases.append([]) }
        let phrase = Phrase(canonical: words.map(\.canonical), meaning: meaning)
        guard
            !phrases[number].contains(where: {
                $0.meaning.entity == meaning.entity && $0.canonical == phrase.canonical
            })
        else { return }
        phrases[number].append(phrase)
    }

    /// The entities that a text names, the longest phrase at each place; a word written with marks must have
    /// the phrase's.
    func slots(in text: AnalyzedText) -> [IntentMatch.Slot] {
        let tokens = text.tokens.filter { $0.kind != .punctuation }
        var slots: [IntentMatch.Slot] = []
        var start = 0
        while start < tokens.count {
            var form = Fingerprint(.phrase)
            var found: (end: Int, meanings: [Meaning])?
            for end in start..<min(start + Self.longest, tokens.count) {
                form.combine(Fingerprint(.folded, tokens[end].folded).key)
                guard beginnings.number(of: form) != FingerprintTable.none else { break }
                let number = forms.number(of: form)
                guard number != FingerprintTable.none else { continue }
                let said = phrases[Int(number)].filter { phrase in
                    (start...end).allSatisfy {
                        !tokens[$0].hasMarks
                            || tokens[$0].canonical.utf8.elementsEqual(phrase.canonical[$0 - start].utf8)
                    }
                }
                if !said.isEmpty { found = (end + 1, said.map(\.meaning)) }
            }
            guard let found else {
                start += 1
                continue
            }
            let range = tokens[start].range.lowerBound..<tokens[found.end - 1].range.upperBound
            var entities: [String] = []
            for meaning in found.meanings where !entities.contains(meaning.entity) {
                entities.append(meaning.entity)
                slots.append(IntentMatch.Slot(entity: meaning.entity, value: meaning.value, range: range))
            }
            start = found.end
        }
        return slots
    }
}
