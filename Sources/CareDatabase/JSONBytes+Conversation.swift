import CustomerCare
import Dialogue
import IntentMatching

/// The state of a conversation, as ``StoredJSON`` would write it: keys sorted, what is not there left out.
extension JSONBytes {
    static func encode(_ conversation: Conversation) -> String {
        var json = JSONBytes()
        json.bytes.reserveCapacity(2048)
        json.append(conversation)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private mutating func append(_ conversation: Conversation) {
        append("{")
        member("address") { json in
            json.append("{")
            json.member("customer", conversation.address.customer)
            json.member("ourselves", conversation.address.ourselves)
            json.append("}")
        }
        member("addressWasAsked", conversation.addressWasAsked)
        member("callbackTicket", conversation.callbackTicket?.description)
        member("callsUs", conversation.callsUs)
        member("channel", conversation.channel)
        member("contact") { json in
            json.append("{")
            json.member("address", conversation.contact.address)
            json.member("email", conversation.contact.email)
            json.member("name", conversation.contact.name)
            json.member("phone", conversation.contact.phone)
            json.append("}")
        }
        if let dropped = conversation.dropped { member("dropped") { $0.append(dropped) } }
        member("isOver", conversation.isOver)
        member("lastMessageAt", conversation.lastMessageAt)
        member("lastReplies") { $0.append(conversation.lastReplies) }
        member("misses", conversation.misses)
        member("npsAskedAt", conversation.npsAskedAt)
        member("offered") { $0.append(conversation.offered) }
        member("offeredAt", conversation.offeredAt)
        member("phase") { $0.append(conversation.phase) }
        member("reference", conversation.reference)
        member("repeats", conversation.repeats)
        member("said") { json in
            json.append("{")
            for name in conversation.said.keys.sorted() { json.member(name, conversation.said[name] ?? 0) }
            json.append("}")
        }
        member("sender", conversation.sender)
        member("sent") { $0.appendArray(conversation.sent) { $0.append(String($1.milliseconds)) } }
        if let setAside = conversation.setAside { member("setAside") { $0.append(setAside) } }
        member("setAsideAt", conversation.setAsideAt)
        member("speaker", conversation.speaker?.rawValue)
        member("surveyed") { $0.append(conversation.surveyed) }
        member("tickets") { $0.append(conversation.tickets) }
        member("topic", conversation.topic?.rawValue)
        member("topicAge", conversation.topicAge)
        member("topicQuestion", conversation.topicQuestion)
        member("trouble") { $0.appendArray(conversation.trouble) { $0.appendString($1) } }
        member("unanswered") { $0.appendArray(conversation.unanswered) { $0.appendString($1) } }
        member("wrongProofAt", conversation.wrongProofAt)
        member("wrongProofs", conversation.wrongProofs)
        append("}")
    }

    private mutating func append(_ phase: Conversation.Phase) {
        append("{")
        switch phase {
        case .open: member("open") { $0.append("{}") }
        case .choosing(let question): appendCase("choosing", "question") { $0.appendString(question) }
        case .offered(let question): appendCase("offered", "question") { $0.appendString(question) }
        case .filling(let form): appendCase("filling", "_0") { $0.append(form) }
        case .filing(let form): appendCase("filing", "_0") { $0.append(form) }
        case .rating(let survey): appendCase("rating", "_0") { $0.append(survey) }
        case .commenting(let survey): appendCase("commenting", "_0") { $0.append(survey) }
        case .held(let hold):
            appendCase("held", "_0") { json in
                json.append("{")
                json.member("agent", hold.agent)
                json.member("lastWordAt", hold.lastWordAt)
                json.append("}")
            }
        }
        append("}")
    }

    private mutating func appendCase(_ name: String, _ label: String, _ value: (inout JSONBytes) -> Void) {
        member(name) { json in
            json.append("{")
            json.member(label, value)
            json.append("}")
        }
    }

    private mutating func append(_ survey: Conversation.Survey) {
        append("{")
        member("isReasked", survey.isReasked)
        member("kind", survey.kind.rawValue)
        member("score", survey.score)
        member("ticket", survey.ticket?.description)
        append("}")
    }

    private mutating func append(_ form: Form) {
        append("{")
        member("asks") { json in
            json.append("{")
            for slot in form.asks.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
                json.member(slot.rawValue, form.asks[slot])
            }
            json.append("}")
        }
        member("category", form.category)
        member("email", form.email)
        member("isConfirming", form.isConfirming)
        member("kind", form.kind.rawValue)
        member("links") { $0.appendArray(form.links) { $0.appendString($1) } }
        member("proved", form.proved?.description)
        member("reasks", form.reasks)
        member("remedy", form.remedy)
        member("skipped") { $0.appendArray(form.skipped) { $0.appendString($1.rawValue) } }
        member("speaker", form.speaker?.rawValue)
        member("triggers") { $0.appendArray(form.triggers) { $0.appendString($1.rawValue) } }
        member("values") { json in
            json.append("{")
            for slot in form.values.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
                json.member(slot.rawValue, form.values[slot])
            }
            json.append("}")
        }
        append("}")
    }

    private mutating func append(_ tickets: [TicketNumber]) {
        appendArray(tickets) { $0.appendString($1.description) }
    }

    private mutating func member(_ key: String, _ value: (inout JSONBytes) -> Void) {
        if bytes.last != UInt8(ascii: "{") { append(",") }
        appendString(key)
        append(":")
        value(&self)
    }

    private mutating func member(_ key: String, _ text: String?) {
        if let text { member(key) { $0.appendString(text) } }
    }

    private mutating func member(_ key: String, _ number: Int?) {
        if let number { member(key) { $0.append(String(number)) } }
    }

    private mutating func member(_ key: String, _ moment: Timestamp?) {
        if let moment { member(key) { $0.append(String(moment.milliseconds)) } }
    }

    private mutating func member(_ key: String, _ flag: Bool) {
        member(key) { $0.append(flag ? "true" : "false") }
    }
}
