import CareDatabase
import Dialogue
import Synchronization

/// The conversations that were under way lately, so that a turn need not read the database.
///
/// Bounded: when it is full the half that was put in first is dropped; the database has them all.
final class ConversationCache: Sendable {
    private struct Entries {
        var conversations: [SenderKey: (stored: StoredConversation, order: UInt64)] = [:]
        var clock: UInt64 = 0
    }

    private let capacity: Int
    private let entries = Mutex(Entries())

    init(capacity: Int) { self.capacity = capacity }

    func conversation(of sender: String) -> StoredConversation? {
        entries.withLock { $0.conversations[SenderKey(sender)]?.stored }
    }

    func dropAll() { entries.withLock { $0.conversations = [:] } }

    func drop(_ sender: String) { entries.withLock { $0.conversations[SenderKey(sender)] = nil } }

    func keep(_ stored: StoredConversation) {
        entries.withLock { entries in
            entries.clock += 1
            entries.conversations[SenderKey(stored.conversation.sender)] = (stored, entries.clock)
            guard entries.conversations.count > capacity else { return }
            let oldest = entries.conversations.values.map(\.order).sorted()[entries.conversations.count / 2]
            entries.conversations = entries.conversations.filter { $0.value.order > oldest }
        }
    }
}
