import VietnameseText

/// Whether an intent may answer at all, by its status and its days of validity.
enum Admission {
    /// Why it may not, or nothing if it may.
    static func objection(to intent: Intent, context: MatchContext) -> String? {
        if intent.status != .published, !context.includesUnpublished {
            return "its status is \(intent.status.rawValue)"
        }
        guard let today = context.today else { return nil }
        if let first = intent.validFrom, today < first { return "valid from \(first) only" }
        if let last = intent.validUntil, last < today { return "valid until \(last) only" }
        return nil
    }
}
