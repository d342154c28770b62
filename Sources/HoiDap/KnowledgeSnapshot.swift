package import CustomerCare
package import Dialogue
package import IntentMatching

/// All that one message is answered from; it never changes, a reload makes a new one.
package struct KnowledgeSnapshot: Sendable {
    package let matcher: IntentMatcher
    package let answers: AnswerBook
    package let policy: CarePolicy

    package init(knowledge: KnowledgeBase, policy: CarePolicy) {
        self.init(matcher: IntentMatcher(knowledge: knowledge), policy: policy)
    }

    package init(matcher: IntentMatcher, policy: CarePolicy) {
        self.matcher = matcher
        answers = AnswerBook(matcher.knowledge)
        self.policy = policy
    }
}
