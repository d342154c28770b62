import VietnameseText

/// Finds the concepts that a message speaks of: built-in synonyms and those of the knowledge base.
struct ConceptFinder: Sendable {
    /// A concept and the words that speak of it, as places in the message.
    struct Mention: Equatable, Sendable {
        var concept: UInt32
        var words: Range<Int>
    }

    /// The longest phrase, in words.
    static let longestPhrase = 4

    /// The concepts of `ConceptTable`; finding them costs about a millisecond, once.
    static let builtIn = ConceptFinder(rows: ConceptTable.rows)

    private struct Phrase: Sendable {
        var concept: UInt32
        /// `MessageWord.canonicalKey` by word.
        var canonical: [UInt64]
    }

    private(set) var names: [String] = []
    private var forms = FingerprintTable(minimumCapacity: 1024)
    /// The phrases of each folded form.
    private var phrases: [[Phrase]] = []

    /// - Parameter rows: one concept a line, `name: phrase, phrase`.
    init(rows: String) {
        for row in rows.split(separator: "\n") {
            let parts = row.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            add(
                name: String(parts[0]),
                phrases: parts[1].split(separator: ",").map {
                    $0.drop { $0 == " " }.split(separator: " ").map(String.init)
                })
        }
    }

    /// These concepts and one for each synonym of the knowledge base.
    func adding(_ synonyms: [KnowledgeBase.Synonym], analyzer: Analyzer) -> ConceptFinder {
        var finder = self
        for synonym in synonyms {
            finder.add(
                name: synonym.value,
                phrases: ([synonym.value] + synonym.variants).map { text in
                    MessageWord.words(of: analyzer.analyze(text)).map(\.canonical)
                })
        }
        return finder
    }

    private mutating func add(name: String, phrases texts: [[String]]) {
        let concept = UInt32(names.count)
        names.append(name)
        for words in texts where !words.isEmpty && words.count <= Self.longestPhrase {
            var form = Fingerprint(.phrase)
            var canonical: [UInt64] = []
            for word in words {
                let folded = word.vietnameseFolded
                form.combine(Fingerprint(.folded, folded).key)
                canonical.append(
                    word.utf8.elementsEqual(folded.utf8)
                        ? Fingerprint(.folded, folded).key : Fingerprint(.canonical, word).key)
            }
            let number = Int(forms.insert(form))
            if number == phrases.count { phrases.append([]) }
            phrases[number].append(Phrase(concept: concept, canonical: canonical))
        }
    }

    /// The concepts spoken of, by their first word; a word written with marks must agree with the phrase's.
    func mentions(in words: [MessageWord]) -> [Mention] {
        var mentions: [Mention] = []
        for start in words.indices {
            var form = Fingerprint(.phrase)
            for end in start..<min(start + Self.longestPhrase, words.count) {
                form.combine(words[end].foldedKey)
                let number = forms.number(of: form)
                guard number != FingerprintTable.none else { continue }
                for phrase in phrases[Int(number)]
                where (start...end).allSatisfy({
                    !words[$0].hasMarks || words[$0].canonicalKey == phrase.canonical[$0 - start]
                }) {
                    mentions.append(Mention(concept: phrase.concept, words: start..<end + 1))
                }
            }
        }
        return mentions
    }
}
