package import CustomerCare
package import Dialogue
package import IntentMatching

/// All that one message is answered from; it never changes, a reload makes a new one.
package struct KnowledgeSnapshot: Sendable {
    package let matcher: IntentMatcher
    package let answers: AnswerBook
    package let policy: CarePolicy

    package init(knowledge: KnowledgeBase, policy: CarePolicy) {
        matcher = IntentMatcher(knowledge: knowledge)
        answers = AnswerBook(knowledge)
        self.policy = policy
    }
}
