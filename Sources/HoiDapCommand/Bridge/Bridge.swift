/// A chat network on one side, the line server on the other.
///
/// What people write becomes messages of the line protocol; what the server says goes back to where its
/// recipient writes. Nothing is lost while either side is away, and nothing is answered twice.
enum Bridge {
    /// What somebody wrote.
    struct Message: Sendable, Equatable {
        /// As the line protocol names them; the network finds its way back from it.
        var sender: String
        var text: String
        /// The network's own name for the message; nothing where it has none.
        var id: String?
    }

    /// What goes to one person.
    struct Reply: Sendable, Equatable {
        var recipient: String
        var text: String
    }

    /// The network ended the conversation, and why.
    struct Over: Error, CustomStringConvertible {
        var description: String
    }

    /// Seconds before a side that went away is tried again: doubled each time, up to the last.
    static let (firstWait, longestWait) = (1, 60)
}
