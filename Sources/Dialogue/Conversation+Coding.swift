import CustomerCare
import IntentMatching

/// Reading what an older version stored.
///
/// Only the sender must be there: a field that is missing, or that this version cannot read, is as in a
/// conversation that has just begun, so that an upgrade in the middle of a talk loses nothing else.
extension Conversation {
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            sender: try stored.decode(String.self, forKey: .sender),
            channel: stored.value(.channel) ?? "api")
        phase = stored.value(.phase) ?? phase
        address = stored.value(.address) ?? address
        addressWasAsked = stored.value(.addressWasAsked) ?? addressWasAsked
        let old = try decoder.container(keyedBy: OldKeys.self)
        callsUs = stored.value(.callsUs) ?? (old.value(.callsUsCon) == true ? "con" : nil)
        misses = stored.value(.misses) ?? misses
        topic = stored.value(.topic)
        topicQuestion = stored.value(.topicQuestion)
        topicAge = stored.value(.topicAge) ?? topicAge
        repeats = stored.value(.repeats) ?? repeats
        offered = stored.value(.offered) ?? offered
        offeredAt = stored.value(.offeredAt)
        lastReplies = stored.value(.lastReplies) ?? lastReplies
        tickets = stored.value(.tickets) ?? tickets
        contact = stored.value(.contact) ?? contact
        callbackTicket = stored.value(.callbackTicket)
        unanswered = stored.value(.unanswered) ?? unanswered
        trouble = stored.value(.trouble) ?? trouble
        said = stored.value(.said) ?? said
        lastMessageAt = stored.value(.lastMessageAt)
        setAside = stored.value(.setAside)
        setAsideAt = stored.value(.setAsideAt)
        dropped = stored.value(.dropped)
        reference = stored.value(.reference)
        speaker = stored.value(.speaker)
        surveyed = stored.value(.surveyed) ?? surveyed
        npsAskedAt = stored.value(.npsAskedAt)
        wrongProofs = stored.value(.wrongProofs) ?? wrongProofs
        wrongProofAt = stored.value(.wrongProofAt)
        sent = stored.value(.sent) ?? sent
        isOver = stored.value(.isOver) ?? isOver
    }

    /// Fields that are no more.
    private enum OldKeys: String, CodingKey { case callsUsCon }
}

extension Form {
    /// A form without its kind is none; whatever else is missing was not told.
    package init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        self.init(kind: try stored.decode(Kind.self, forKey: .kind))
        values = stored.value(.values) ?? values
        skipped = stored.value(.skipped) ?? skipped
        let names: [String] = stored.value(.triggers) ?? []
        triggers = names.compactMap(Trigger.init(rawValue:))
        category = stored.value(.category)
        remedy = stored.value(.remedy)
        email = stored.value(.email)
        links = stored.value(.links) ?? links
        speaker = stored.value(.speaker)
        proved = stored.value(.proved)
        reasks = stored.value(.reasks) ?? reasks
        asks = stored.value(.asks) ?? asks
        isConfirming = stored.value(.isConfirming) ?? isConfirming
    }
}

extension KeyedDecodingContainer {
    /// The value of a key; nil where it is missing or of another shape.
    fileprivate func value<Value: Decodable>(_ key: Key) -> Value? {
        try? decodeIfPresent(Value.self, forKey: key)
    }
}
