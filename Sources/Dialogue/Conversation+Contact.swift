import CustomerCare
import IntentMatching
import VietnameseText

/// Names, numbers and codes that are given where no form asks for them.
extension Conversation {
    /// Whether somebody says when to call them: `8h sáng mai gọi mình nhé`.
    func asksForCallAtTime(_ utterance: Utterance, _ briefing: Briefing) -> Bool {
        let text = utterance.text
        return text.tokens.count <= 12 && Self.asksForCall(text) && !hasOpenTicket(briefing)
            && !Self.asksSomething(text) && !text.tellsTrouble
            && text.entities.contains { $0.kind == .time || $0.kind == .date }
    }

    /// Reads a message that no entry comes near by what stands in it: a number to call, an order, a name.
    ///
    /// Nobody who leaves a number is told that they were not understood.
    mutating func readsContact(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let (text, reading) = (utterance.text, utterance.reading)
        if text.isNoise { return false }
        let words = text.tokens.count { $0.kind == .word }
        let isOpen = hasOpenTicket(turn.briefing)
        if !isOpen, reading.phone != nil || reading.email != nil, Self.asksForCall(text) {
            act(on: .callbackRequest, slots: [:], utterance: utterance, &turn)
            return true
        }
        if takesContactForTrouble(utterance, &turn) { return true }
        let isReachable = reading.phone != nil || reading.email != nil
        if isReachable, reading.reference != nil || reading.name != nil, !Self.asksSomething(text),
            tellsWhatHappened(text, besides: reading)
        {
            // Who gives their name or order and a number, and tells what is wrong, wants it dealt with.
            start(
                .complaint, triggers: [.complaint] + utterance.triggers, opening: "utter_matter_noted",
                utterance, &turn)
            return true
        }
        guard reading.phone != nil || reading.email != nil || reading.reference != nil,
            words <= Self.mostAroundContact
        else { return false }
        if let own = tickets.last, isOpen, changesContact(reading) {
            takeContact(reading, for: own, &turn)
            return true
        }
        contact.phone = reading.phone ?? contact.phone
        contact.email = reading.email ?? contact.email
        contact.name = reading.name ?? contact.name
        reference = reading.reference ?? reference
        if let own = tickets.last, isOpen {
            let told = Self.story(of: trouble + [text.original])
            trouble = []
            turn.effects.append(.addNote(own, "Khách nhắn thêm: " + clipped(told)))
            say("utter_ticket_added", &turn, values: ["ticket": own.description])
        } else if reading.phone != nil || reading.email != nil, !topicWasJustAnswered {
            let callback = Response.Button(title: "Gọi lại cho tôi", payload: "/callback_request")
            say(
                "utter_contact_kept", &turn,
                values: ["contact": reading.phone ?? reading.email ?? ""],
                buttons: [callback, Self.ticketButton])
        } else if let asked = topicQuestion, topic != nil {
            // The code belongs to what was asked just before; people take both.
            unanswered += [String(asked.prefix(500)), String(text.original.prefix(500))]
            phase = .offered(question: asked)
            let name = reading.reference == nil ? "utter_contact_for_topic" : "utter_reference_for_topic"
            say(
                name, &turn,
                values: [
                    "reference": reading.reference ?? "", "contact": reading.phone ?? reading.email ?? "",
                ],
                buttons: [Self.ticketButton, Self.humanButton])
        } else {
            say(
                "utter_reference_kept", &turn, values: ["reference": reading.reference ?? ""],
                buttons: [Self.ticketButton, Self.humanButton])
        }
        return true
    }

    /// Whether a message is nothing but a number or a code with the words that people put around it.
    static func isBareContact(_ utterance: Utterance) -> Bool {
        let (text, reading) = (utterance.text, utterance.reading)
        guard reading.phone != nil || reading.email != nil || reading.reference != nil, !asksSomething(text),
            reading.ticketNumber == nil
        else { return false }
        return text.tokens.allSatisfy { token in
            token.kind != .word || aroundContact.contains(token.folded)
                || text.entities.contains { $0.range.overlaps(token.range) }
        }
    }

    private static let aroundContact: Set<String> = Set(
        """
        a ma don la so sdt hang cua em minh toi tui ne day nha nhe khac moi nham roi nay dt dien thoai shop oi u thi
        dong bo sung them lai sua voi nhan anh chi co chu bac ong ba con chau day
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// More words besides a number say something that is not read here.
    private static let mostAroundContact = 6

    /// Takes a name that stands alone: `Thoa` is nobody's topic, near as it may be to one in its letters.
    mutating func saysOnlyAName(_ text: AnalyzedText, _ turn: inout Turn) -> Bool {
        guard text.tokens.count <= 3, contact.name == nil, !hasOpenTicket(turn.briefing),
            Province.named(in: text.original) == nil, !topicWasJustAnswered,
            let name = FormReading.sureName(in: text)
        else { return false }
        contact.name = name
        if let question = unanswered.last {
            phase = .offered(question: question)
            say(
                "utter_name_for_matter", &turn, values: ["name": name],
                buttons: [Self.ticketButton, Self.humanButton])
        } else {
            say("utter_name_kept", &turn, values: ["name": name])
        }
        return true
    }

    /// Reads `em tên Trinh`, said without being asked: the name is kept, and what is wanted is asked.
    mutating func introduces(_ utterance: Utterance, _ turn: inout Turn) -> Bool {
        let (text, reading) = (utterance.text, utterance.reading)
        let told =
            reading.name
            ?? (hasOpenTicket(turn.briefing) && contact.name == nil
                ? FormReading.sureName(in: text) ?? FormReading.nameWithKinship(in: text) : nil)
        guard let name = told, !Self.asksSomething(text), !text.isNoise, reading.phone == nil,
            reading.email == nil, reading.reference == nil,
            reading.name == nil || !tellsWhatHappened(text, besides: reading),
            text.tokens.count <= 8
        else { return false }
        contact.name = name
        if hasOpenTicket(turn.briefing), let own = tickets.last {
            turn.effects.append(.addNote(own, "Tên khách: " + name))
            say("utter_ticket_added", &turn, values: ["ticket": own.description])
            return true
        }
        say("utter_name_kept", &turn, values: ["name": name])
        return true
    }
}
