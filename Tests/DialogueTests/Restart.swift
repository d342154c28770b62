import Foundation

@testable import Dialogue

/// Writes a conversation as the database keeps it, and reads it again.
enum Restart {
    static func of(_ conversation: Conversation) throws -> Conversation {
        try JSONDecoder().decode(Conversation.self, from: JSONEncoder().encode(conversation))
    }
}
