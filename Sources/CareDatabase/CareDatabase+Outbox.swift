package import CustomerCare

extension CareDatabase {
    /// The notices of a state, in the order of their turns; only those whose turn it is by `now`, if given.
    package func outbox(
        _ state: OutboxEntry.State, dueBy now: Timestamp? = nil, limit: Int = 100
    ) async throws(CareDatabaseError) -> [OutboxEntry] {
        try await read { try OutboxTable.entries(state, dueBy: now, limit: limit, in: $0) }
    }

    /// The notice arrived.
    package func delivered(_ id: Int64, at now: Timestamp) async throws(CareDatabaseError) {
        try await turn { turn in try turn.perform { try OutboxTable.deliver(id, at: now, in: $0) } }
    }

    /// The notice did not arrive: it is tried again at `next`, or given up where that is nothing.
    package func failed(_ id: Int64, reason: String, next: Timestamp?) async throws(CareDatabaseError) {
        try await turn { turn in
            try turn.perform { try OutboxTable.fail(id, reason: reason, next: next, in: $0) }
        }
    }

    /// Gives the notices that were given up another chance; returns how many.
    package func reviveOutbox(at now: Timestamp) async throws(CareDatabaseError) -> Int {
        try await turn { turn in try turn.perform { try OutboxTable.revive(at: now, in: $0) } }
    }
}
