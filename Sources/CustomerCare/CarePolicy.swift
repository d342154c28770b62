/// What `Corpus/care.yml` says: categories, teams, rules, service levels, and the limits of a
/// conversation.
package struct CarePolicy: Sendable, Equatable {
    /// A kind of matter and the team that settles it.
    package struct Category: Sendable, Equatable {
        package var id: String
        package var label: String
        package var team: String
        /// Words, with or without marks, that show this category.
        package var words: [String]

        package init(id: String, label: String, team: String, words: [String] = []) {
            self.id = id
            self.label = label
            self.team = team
            self.words = words
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
    /// After how many days personal data goes.
    package var retention = Retention()

    package init(categories: [Category] = [], limits: Limits = Limits()) {
        self.categories = categories
        self.limits = limits
    }
}
