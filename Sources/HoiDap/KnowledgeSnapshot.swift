package import CustomerCare
package import Dialogue
package import IntentMatching

/// All that one message is answered from; it never changes, a reload makes a new one.
package struct KnowledgeSnapshot: Sendable {
    package let matcher: IntentMatcher
    package let answers: AnswerBook
    package let policy: CarePolicy

    /// Makes a snapshot of a matcher that is ready.
    package init(matcher: IntentMatcher, policy: CarePolicy) {
        self.matcher = matcher
        answers = AnswerBook(matcher.knowledge)
        self.policy = policy
    }

    /// Makes a snapshot.
    ///
    /// - Parameters:
    ///   - knowledge: what the matcher and the dialogue use.
    ///   - policy: teams, categories and limits.
    ///   - old: a snapshot whose matcher is taken over where nothing changed that it matches by.
    package init(knowledge: KnowledgeBase, policy: CarePolicy, reusing old: KnowledgeSnapshot? = nil) {
        if let old, old.matcher.knowledge.matchesAlike(knowledge) {
            matcher = old.matcher
        } else {
            matcher = IntentMatcher(knowledge: knowledge)
        }
        answers = AnswerBook(knowledge)
        self.policy = policy
    }
}

extension KnowledgeBase {
    /// Whether another base is matched just as this one: all but answers, labels, values and places is equal.
    fileprivate func matchesAlike(_ other: KnowledgeBase) -> Bool {
        intents.count == other.intents.count && synonyms == other.synonyms && patterns == other.patterns
            && lookups == other.lookups && lexicon == other.lexicon
            && zip(intents, other.intents).allSatisfy { $0.bare == $1.bare }
    }
}

extension Intent {
    /// Without what the matcher does not use.
    fileprivate var bare: Intent {
        var intent = self
        (intent.label, intent.owner, intent.source, intent.location) = (nil, nil, nil, nil)
        for index in intent.examples.indices { intent.examples[index].location = nil }
        return intent
    }
}
