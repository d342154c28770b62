package import Dialogue

/// A conversation as it stands in the store.
package struct StoredConversation: Sendable, Equatable {
    package var conversation: Conversation
    /// Which of its states this is: 1 for the first that was stored, 0 before.
    ///
    /// A turn that was worked out from another state than the one in the store is not stored: another process
    /// answered the same sender meanwhile.
    package var revision: Int64
    /// What was known when it was read or stored; agents and other processes may have changed it since.
    package internal(set) var known: Acquaintance
    /// Why the stored state could not be read, if it could not; then the conversation begins anew.
    package var loss: String?

    package init(_ conversation: Conversation, revision: Int64 = 0, loss: String? = nil) {
        self.conversation = conversation
        self.revision = revision
        self.loss = loss
        known = Acquaintance(with: conversation)
    }
}
