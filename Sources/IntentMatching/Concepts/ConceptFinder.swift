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
    /// The same with those of many trades, for knowledge bases that say each thing in few ways.
    ///
    /// Where each thing is said in many ways they tell nothing new and crowd out the words themselves.
    static let wide = ConceptFinder(rows: ConceptTable.all)

    /// Up to so many phrasings an intent, by the median, a knowledge base is read with the wide table.
    private static let fewPhrasings = 3
    /// Knowledge bases of more examples have them from many people, and must be fast.
    private static let mostExamples = 2_000

    /// The concepts for a knowledge base: the built-in ones that suit it, and one for each of its synonyms.
    init(for knowledge: KnowledgeBase, analyzer: Analyzer) {
        let counts = knowledge.intents.map(\.examples.count).filter { $0 > 0 }.sorted()
        let phrasings = counts.isEmpty ? 0 : counts[counts.count / 2]
        let isSmall = counts.reduce(0, +) <= Self.mostExamples
        self = (isSmall && phrasings <= Self.fewPhrasings ? Self.wide : Self.builtIn)
            .adding(knowledge.synonyms, analyzer: analyzer)
        standsAsWords = isSmall && phrasings == 1
    }

    /// Whether concepts are compared as the words are: of a question that is said in one way, the customer has others.
    private(set) var standsAsWords = false

    private struct Phrase: Sendable {
        var concept: UInt32
        /// `MessageWord.canonicalKey` by word.
        var canonical: [UInt64]
    }

    private(set) var names: [String] = []
    private var numbers: [String: UInt32] = [:]
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
    private func adding(_ synonyms: [KnowledgeBase.Synonym], analyzer: Analyzer) -> ConceptFinder {
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
        let concept = numbers[name] ?? UInt32(names.count)
        if Int(concept) == names.count {
            names.append(name)
            numbers[name] = concept
        }
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

    /// A word for each concept that is spoken of, each once.
    func words(for words: [MessageWord]) -> [MessageWord] {
        var seen: [UInt32] = []
        for mention in mentions(in: words) where !seen.contains(mention.concept) {
            seen.append(mention.concept)
        }
        return seen.sorted().map { MessageWord(concept: names[Int($0)]) }
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
