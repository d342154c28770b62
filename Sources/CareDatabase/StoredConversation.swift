package import Dialogue

/// A conversation as the database gave it back.
package struct StoredConversation: Sendable {
    package var conversation: Conversation
    /// Why the stored state could not be read; then the conversation begins anew. Nil is the usual case.
    package var loss: String?
}
