import CareDatabase
import CustomerCare

extension Assistant {
    /// The events after a place in the sequence, those of other processes included, as they come.
    ///
    /// The sequence ends when its task is cancelled. A reader that remembers the last `seq` and comes back
    /// loses nothing and gets nothing twice.
    ///
    /// ```swift
    /// for await event in assistant.events(since: 41) { … }
    /// ```
    public func events(since seq: Int64) -> AssistantEvents {
        AssistantEvents(database: database, logger: configuration.logger, last: seq)
    }
}
