package import CustomerCare
package import IntentMatching
package import VietnameseText

/// One customer's conversation: a value that takes events and gives effects.
///
/// It never throws, waits or looks anything up: what it may know stands in the ``Briefing``, and the outcome
/// of an effect comes back as an event. The same events in the same order give the same effects.
package struct Conversation: Sendable, Equatable, Codable {
    /// What the next message is an answer to.
    package enum Phase: Sendable, Equatable, Codable {
        /// Nothing is pending.
        case open
        /// One of the offered choices is awaited; the question that led there is kept.
        case choosing(question: String)
        /// A person or a ticket was offered after misses.
        case offered(question: String)
        /// A form is being filled.
        case filling(Form)
        /// A ticket is being stored, or looked up for a form.
        case filing(Form)
        /// A score is awaited.
        case rating(Survey)
        /// A score was given; free words about it are kept.
        case commenting(Survey)
        /// An agent holds the conversation; the assistant is silent.
        case held(Hold)
    }

    /// A question for satisfaction that is under way.
    package struct Survey: Sendable, Equatable, Codable {
        package var kind: SurveyAnswer.Kind
        package var ticket: TicketNumber?
        package var score: Int?
        /// Whether a score outside the scale was asked again.
        package var isReasked = false
    }

    /// An agent's hold on a conversation.
    package struct Hold: Sendable, Equatable, Codable {
        package var agent: String
        package var lastWordAt: Timestamp
    }

    package let sender: String
    package var channel: String
    package internal(set) var phase: Phase
    package internal(set) var address: FormsOfAddress
    /// Whether the customer asked to be called so; then words said by the way no longer change it.
    package internal(set) var addressWasAsked: Bool
    /// What the customer called us last: `con`, `cháu`, `em`.
    package internal(set) var callsUs: String?
    /// Messages in a row that led to no answer.
    package internal(set) var misses: Int
    /// The FAQ last answered, while it still counts as the topic.
    package internal(set) var topic: Intent.ID?
    /// What the customer asked when the topic was answered, in their words.
    package internal(set) var topicQuestion: String?
    /// Turns since the topic was answered.
    package internal(set) var topicAge: Int
    /// How often the last answer was said again in a row.
    package internal(set) var repeats: Int
    /// Buttons under the last replies, numbered from 1 for the customer.
    package internal(set) var offered: [Response.Button]
    /// When they were offered.
    package internal(set) var offeredAt: Timestamp?
    /// The last replies, for "nói lại giúp" and so that nothing is said twice in a row.
    package internal(set) var lastReplies: [Reply]
    /// Tickets opened here, oldest first.
    package internal(set) var tickets: [TicketNumber]
    package internal(set) var contact: Contact
    /// The ticket by which somebody was already asked to call back.
    package internal(set) var callbackTicket: TicketNumber?
    /// What the customer said that was not answered, newest last, for a ticket that may follow.
    package internal(set) var unanswered: [String]
    /// What the customer told of something gone wrong that is in no ticket yet, oldest first.
    package internal(set) var trouble: [String]
    /// How often each sentence was said, by which its variants take turns.
    package internal(set) var said: [String: Int]
    /// When the customer last wrote.
    package internal(set) var lastMessageAt: Timestamp?
    /// A form that was left unfinished, and when; it can be taken up again.
    package internal(set) var setAside: Form?
    package internal(set) var setAsideAt: Timestamp?
    /// A form that the customer dropped in this session; it comes back only when they ask for it.
    package internal(set) var dropped: Form?
    /// An order or account that was named outside a form, for a form that may follow.
    package internal(set) var reference: String?
    /// For whom the customer said that they speak.
    package internal(set) var speaker: Form.Speaker?
    /// Tickets about which satisfaction was asked, answered or not.
    package internal(set) var surveyed: [TicketNumber]
    package internal(set) var npsAskedAt: Timestamp?
    /// Wrong proofs for tickets, and when the last was given.
    package internal(set) var wrongProofs: Int
    package internal(set) var wrongProofAt: Timestamp?
    /// When replies were sent that count against the channel's limit.
    package internal(set) var sent: [Timestamp]
    /// Whether the customer was told that the session is over.
    package internal(set) var isOver: Bool

    /// A conversation in which nothing was said.
    package init(sender: String, channel: String) {
        self.sender = sender
        self.channel = channel
        phase = .open
        address = .neutral
        addressWasAsked = false
        misses = 0
        topicAge = 0
        repeats = 0
        offered = []
        lastReplies = []
        tickets = []
        contact = Contact()
        unanswered = []
        trouble = []
        said = [:]
        surveyed = []
        wrongProofs = 0
        sent = []
        isOver = false
    }

    /// What the matcher should know of this conversation.
    package func matchContext(today: CalendarDate, includesUnpublished: Bool = false) -> MatchContext {
        MatchContext(topic: topic, includesUnpublished: includesUnpublished, today: today)
    }

    /// Takes one event and tells what is to be done, replies in the order of saying.
    package mutating func handle(_ event: Event, _ briefing: Briefing) -> [Effect] {
        var turn = Turn(briefing: briefing)
        switch event {
        case .message(let utterance):
            listen(to: utterance)
            guard begin(&turn, words: utterance.text.original) else { break }
            turn.question = utterance.text.original
            if case .choosing(let question) = phase { turn.question = question }
            read(utterance, &turn)
            end(&turn, after: utterance.match.best?.intent)
        case .payload(let intent, let slots):
            guard begin(&turn, words: intent.rawValue) else { break }
            if case .choosing(let question) = phase { turn.question = question }
            act(on: intent, slots: slots, utterance: nil, &turn)
            end(&turn, after: intent)
        case .ticketOpened(let number): ticketOpened(number, &turn)
        case .ticketRefused: ticketRefused(&turn)
        case .ticketFound(let number, let stage, let updatedAt):
            ticketFound(number, stage, updatedAt, &turn)
        case .ticketUnknown: ticketUnknown(&turn)
        case .ticketMoved(let number, let move, let stage): ticketMoved(number, move, stage, &turn)
        case .agentTookOver(let agent):
            hold(by: agent, &turn)
            say("utter_agent_joined", &turn, values: ["agent": agent])
        case .agentWrote(let agent, let text):
            hold(by: agent, &turn)
            turn.effects.append(.reply(Reply(name: Self.agentMessage, text: text)))
        case .agentHandedBack: handBack(&turn)
        case .clockTicked: tick(&turn)
        case .sessionEnded: endSession(turn.briefing)
        }
        finish(&turn)
        return turn.effects
    }

    mutating func ageTopic(_ briefing: Briefing) {
        guard topic != nil else { return }
        topicAge += 1
        if topicAge > briefing.policy.limits.topicTurns { topic = nil }
    }

    private mutating func finish(_ turn: inout Turn) {
        guard !turn.effects.replies.isEmpty else { return }
        varyRepeatedTurn(&turn)
        let replies = turn.effects.replies
        lastReplies = replies
        offered = replies.flatMap(\.buttons)
        offeredAt = turn.briefing.now
    }

    /// Nothing is said twice in a row word for word, unless the customer asked to hear it again.
    private mutating func varyRepeatedTurn(_ turn: inout Turn) {
        let replies = turn.effects.replies
        guard replies.map(\.text) == lastReplies.map(\.text), replies.last?.name != "utter_repeat",
            replies.last?.name != Self.agentMessage,
            let place = turn.effects.firstIndex(where: { if case .reply = $0 { true } else { false } }),
            case .reply(var first) = turn.effects[place]
        else { return }
        var lead = Turn(briefing: turn.briefing)
        say("utter_again", &lead)
        if first.text.hasPrefix("Dạ, ") {
            let bare = first.text.dropFirst(4)
            first.text = bare.prefix(1).uppercased() + bare.dropFirst()
        }
        turn.effects[place] = .reply(first)
        turn.effects.insert(contentsOf: lead.effects, at: place)
    }

    enum CodingKeys: String, CodingKey {
        case sender, channel, phase, address, addressWasAsked, callsUs, misses, topic, topicQuestion
        case topicAge, repeats, offered, offeredAt, lastReplies, tickets, contact, callbackTicket, unanswered,
            trouble
        case said, lastMessageAt, setAside, setAsideAt, dropped, reference, speaker, surveyed, npsAskedAt,
            wrongProofs
        case wrongProofAt, sent, isOver
    }

    /// The name of a reply that is an agent's words.
    package static let agentMessage = "agent_message"

    static let humanButton = Response.Button(title: "Gặp nhân viên", payload: "/ask_human")
    static let ticketButton = Response.Button(title: "Ghi phiếu giúp tôi", payload: "/complain")
    static let skipButton = Response.Button(title: "Bỏ qua", payload: "/skip")
    static let keepButton = Response.Button(title: "Thôi, không xóa", payload: "/cancel")
    static let resumeButton = Response.Button(title: "Làm tiếp phiếu", payload: "/resume")
    static let noneButton = Response.Button(title: "Không phải các ý trên", payload: "/none_of_these")
}

/// The effects of one event, as they gather.
struct Turn {
    let briefing: Briefing
    var effects: [Effect] = []
    /// Seconds since the customer's message before this one; nil for a first message.
    var idle: Int64?
    /// Whether the session before is over.
    var isNewSession = false
    /// What is being answered: the message, or the question that led to the choices of which one was taken.
    var question: String?
}
