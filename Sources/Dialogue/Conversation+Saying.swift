import CustomerCare
import IntentMatching
import VietnameseText

extension Conversation {
    /// Says a sentence of the knowledge base or the ``Phrasebook``, variants taking turns.
    mutating func say(
        _ name: String, _ turn: inout Turn, values: [String: String] = [:], buttons: [Response.Button] = []
    ) {
        let own = turn.briefing.answers.variants(of: name, channel: channel, slots: slots)
        let count = own.isEmpty ? Phrasebook.variants(of: name).count : own.count
        guard count > 0 else { return }
        let index = said[name, default: 0] % count
        said[name, default: 0] += 1
        let template = own.isEmpty ? Phrasebook.variants(of: name)[index] : own[index].text
        let ownButtons = own.isEmpty ? [] : own[index].buttons
        var text = filled(template, turn.briefing, values)
        if !text.hasPrefix("Dạ"), turn.effects.replies.isEmpty {
            // Questions of a form are written to follow a sentence; one that opens the turn is polite itself.
            text = "Dạ, " + text.prefix(1).lowercased() + text.dropFirst()
        } else if text.hasPrefix("Dạ, "), !turn.effects.replies.isEmpty {
            // Once a turn is polite enough.
            let bare = text.dropFirst(4)
            text = bare.prefix(1).uppercased() + bare.dropFirst()
        }
        turn.effects.append(.reply(Reply(name: name, text: text, buttons: ownButtons + buttons)))
    }

    /// Fills a template with the company's values, the forms of address and the given values.
    func filled(_ template: String, _ briefing: Briefing, _ values: [String: String] = [:]) -> String {
        Phrasebook.fill(template) { name in
            if let given = values[name] { return given }
            switch name {
            case "goi": return address.customer
            case "xung": return address.ourselves
            case "back": return briefing.peopleAreBack
            default: return briefing.answers.placeholders[name]
            }
        }
    }

    /// Answers an FAQ entry and makes it the topic.
    mutating func answer(_ intent: Intent.ID, _ turn: inout Turn) {
        let briefing = turn.briefing
        let isOpen = briefing.answers.isOpen(
            intent, on: briefing.now.vietnamDate, includesUnpublished: briefing.includesUnpublished)
        let variants =
            isOpen
            ? briefing.answers.variants(of: intent.responseName, channel: channel, slots: slots) : []
        guard !variants.isEmpty else {
            say("utter_choice_gone", &turn, buttons: [Self.humanButton])
            return
        }
        let isRepeat = topic == intent && lastReplies.contains { $0.name == intent.responseName }
        repeats = isRepeat ? repeats + 1 : 0
        if repeats > Self.mostRepeats {
            // Said twice already: the answer does not help, people do.
            repeats = 0
            offer(question: turn.question ?? "", &turn)
            return
        }
        let index = variant(of: intent, among: variants)
        said[intent.responseName, default: 0] += 1
        var text = filled(variants[index].text, turn.briefing)
        var buttons = variants[index].buttons
        if isRepeat {
            let bare = text.hasPrefix("Dạ, ") ? String(text.dropFirst(4)) : text
            text = filled(
                Phrasebook.variants(of: "utter_faq_again").first ?? "{answer}", turn.briefing,
                ["answer": Self.firstSentence(of: bare)])
            if !buttons.contains(where: { $0.payload == Self.humanButton.payload }) {
                buttons.append(Self.humanButton)
            }
        }
        turn.effects.append(.reply(Reply(name: intent.responseName, text: text, buttons: buttons)))
        topic = intent
        topicQuestion = turn.question
        topicAge = 0
        misses = 0
        // A question said anew is answered; a story is not, and neither is another question.
        let asked = Set(Self.words(of: turn.question ?? ""))
        unanswered.removeAll { question in
            let words = Self.words(of: question)
            return !Self.isStory(question) && words.count(where: asked.contains) * 2 >= words.count
        }
    }

    private static func words(of text: String) -> [Substring] {
        text.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }
    }

    /// The variant to say: in turns, and in an experiment always the same one for a customer.
    ///
    /// Customers are shared out by FNV-1a of their name and the experiment's, so that each hears one variant however often
    /// they come back, and two experiments share them out differently.
    private func variant(of intent: Intent.ID, among variants: [Response]) -> Int {
        guard let experiment = variants.lazy.compactMap(\.experiment).first else {
            return said[intent.responseName, default: 0] % variants.count
        }
        let hash = (experiment + "\n" + sender).utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        return Int((hash >> 32) % UInt64(variants.count))
    }

    /// Times that an answer is repeated in a row before people are offered.
    private static let mostRepeats = 1

    /// The first sentence of a text, with its mark.
    private static func firstSentence(of text: String) -> String {
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            if ".!?".contains(text[index]), next == text.endIndex || text[next].isWhitespace {
                return String(text[..<next])
            }
            if text[index] == "\n" { return String(text[..<index]) }
            index = next
        }
        return text
    }

    /// Whether a sentence was among the last replies.
    func justSaid(_ name: String) -> Bool { lastReplies.contains { $0.name == name } }
}

extension Conversation {
    /// What is said when a message could not be stored; the conversation stays as it was.
    package func sorry(_ briefing: Briefing) -> Reply {
        let name = "utter_not_stored"
        return Reply(name: name, text: filled(Phrasebook.variants(of: name).first ?? "", briefing))
    }
}
