import VietnameseText

/// What `Corpus/care.yml` says: categories, teams, rules, service levels, and the limits of a
/// conversation.
package struct CarePolicy: Sendable, Equatable {
    /// A kind of matter and the team that settles it.
    package struct Category: Sendable, Equatable {
        package var id: String
        package var label: String
        package var team: String
        /// Words, with or without marks, that show this category.
        package var words: [String] { didSet { foldedWords = words.map(\.vietnameseFolded) } }
        /// The same without marks.
        package private(set) var foldedWords: [String]

        package init(id: String, label: String, team: String, words: [String] = []) {
            self.id = id
            self.label = label
            self.team = team
            self.words = words
            foldedWords = words.map(\.vietnameseFolded)
        }
    }

    /// The limits of a conversation.
    package struct Limits: Sendable, Equatable {
        /// Misses in a row after which a person or a ticket is offered.
        package var missesBeforeOffer = 2
        /// Choices of a "did you mean", at most.
        package var choices = 4
        /// Turns for which the FAQ last answered stays the topic.
        package var topicTurns = 3
        /// Invalid answers to one question of a form before it is skipped or a person is offered.
        package var reasks = 2
        /// Minutes of silence after which an unfinished form is set aside.
        package var idleMinutes = 24 * 60
        /// Days for which a form that was set aside can be taken up again.
        package var resumeDays = 7
        /// Minutes of silence after which a session is over: misses and choices are forgotten.
        package var sessionMinutes = 60
        /// Whether the customer is told that a session is over.
        package var tellsSessionEnd = false
        /// Minutes that an agent who holds the conversation may leave a customer waiting before the assistant returns.
        package var holdMinutes = 15
        /// Wrong proofs for tickets within a day after which no more are tried.
        package var wrongProofs = 5
        /// Days between two questions whether a customer would recommend the company.
        package var npsDays = 90
        /// Đồng from which on an amount in a complaint is a matter for people at once; 0 is never.
        package var largeAmount = 0
        /// Milliseconds within which bubbles of one sender are one turn; 0 answers each by itself.
        package var burstMilliseconds = 0

        package init() {}
    }

    /// What a channel allows.
    package struct Channel: Sendable, Equatable {
        /// Replies that may be sent within ``hours`` of the customer's last message; nil is any number.
        package var replies: Int?
        package var hours = 48
        /// Whether each message of the customer gives all replies anew.
        package var renewsWithMessage = true
        /// Characters of one reply, at most.
        package var characters: Int?

        package init() {}
    }

    package var categories: [Category]
    package var limits: Limits
    /// The company's working time.
    package var calendar = ServiceCalendar.office
    package var teams: [Team] = []
    /// In the order of the file.
    package var rules: [ClassificationRule] = []
    /// The first that covers a ticket counts.
    package var serviceLevels: [ServiceLevel] = []
    /// Where notices go.
    package var webhooks: [Webhook] = []
    /// The mail server, if notices go out by e-mail.
    package var mail: MailSettings?
    /// What an e-mail says; a kind without words sends none.
    package var templates: [NoticeKind: NoticeTemplate] = [:]
    /// After how many days personal data goes.
    package var retention = Retention()
    /// The channels with limits, by name.
    package var channels: [String: Channel]

    package init(
        categories: [Category] = [], limits: Limits = Limits(), channels: [String: Channel] = [:]
    ) {
        self.categories = categories
        self.limits = limits
        self.channels = channels
    }
}
