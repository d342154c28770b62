package import VietnameseText

/// Finds the intent of a message in one snapshot of the knowledge.
package struct IntentMatcher: Sendable {
    /// Makes analysed texts with the knowledge base's lexicon and vocabulary.
    package let analyzer: Analyzer
    package let knowledge: KnowledgeBase

    package init(knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        self.analyzer = .vietnamese(lexicon: knowledge.lexicon)
    }

    /// Matches one message; the same message and context give the same match.
    package func match(_ text: AnalyzedText, context: MatchContext = MatchContext()) -> IntentMatch {
        IntentMatch(decision: .none, ranking: [], explanation: Explanation("nothing indexed"))
    }
}
