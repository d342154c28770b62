import VietnameseText

/// The examples of a knowledge base as words, with the analyzer that knows their vocabulary.
struct IndexedExamples {
    let analyzer: Analyzer
    let vocabularyWords: VocabularyWords
    private(set) var words: [(words: [MessageWord], intent: Int)] = []
    private(set) var origins: [IntentMatcher.Origin] = []
    /// The words of each intent's label and answer; empty where they are not read.
    let answers: [[MessageWord]]

    init(_ knowledge: KnowledgeBase) {
        let plain = Analyzer.vietnamese(lexicon: knowledge.lexicon)
        // A pattern stands in the index by its simplest phrasings.
        let phrasings = knowledge.intents.map { intent in
            intent.examples.map { WordPattern.phrasings(of: $0.text) ?? [$0.text] }
        }
        let texts = phrasings.lazy.joined().joined().map { plain.analyze($0) }
        var counted = VocabularyWords(texts)
        analyzer = counted.makeAnalyzer(lexicon: knowledge.lexicon)
        vocabularyWords = counted
        answers = knowledge.intents.map { [analyzer] intent in
            guard intent.examples.count < AnswerWords.examplesEnough else { return [] }
            let text = analyzer.analyze(AnswerWords.text(of: intent, in: knowledge))
            return Array(MessageWord.words(of: text).prefix(AnswerWords.limit))
        }
        for (intent, examples) in phrasings.enumerated() {
            for (number, texts) in examples.enumerated() {
                for text in texts {
                    let words = MessageWord.words(of: analyzer.analyze(text))
                    guard !words.isEmpty else { continue }
                    self.words.append((words, intent))
                    origins.append(.init(intent: UInt32(intent), example: UInt32(number)))
                }
            }
        }
    }
}
