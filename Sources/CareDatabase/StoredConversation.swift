package import Dialogue

/// A conversation as the database gave it back.
package struct StoredConversation: Sendable {
    package var conversation: Conversation
    /// Why the stored state could not be read, if it could not; then the conversation begins anew.
    package var loss: String?
}
