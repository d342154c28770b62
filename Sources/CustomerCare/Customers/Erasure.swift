/// What an erasure did: rows by table.
///
/// The tickets' figures stay.
package struct Erasure: Sendable, Equatable, Codable {
    package var conversations = 0
    package var messages = 0
    package var storedReplies = 0
    package var events = 0
    package var questions = 0
    package var tickets = 0
    /// Entries of audit trails whose words were blotted out.
    package var trailEntries = 0
    package var purchases = 0
    package var customers = 0

    package init() {}

    package var isEmpty: Bool { self == Erasure() }
}
