/// One variant of an answer.
package struct Response: Sendable, Equatable {
    /// A choice offered under an answer.
    package struct Button: Sendable, Equatable, Codable {
        package var title: String
        /// What is sent back when it is chosen: `/intent`, `/intent{"slot":"value"}` or plain words.
        package var payload: String

        package init(title: String, payload: String) {
            self.title = title
            self.payload = payload
        }
    }

    /// What must hold before a variant may be given (Rasa `condition: [{type: slot, name, value}]`).
    package struct Condition: Sendable, Equatable {
        package var slot: String
        /// The value that the slot must have; nil wants it unset.
        package var value: String?

        package init(slot: String, value: String? = nil) {
            self.slot = slot
            self.value = value
        }
    }

    package var text: String
    package var buttons: [Button]
    /// The only channel that gets this variant; nil serves every channel.
    package var channel: String?
    package var image: String?
    /// The `custom:` payload, as JSON.
    package var custom: String?
    /// The experiment that this variant takes part in (`metadata: {experiment: x}`).
    package var experiment: String?
    /// All must hold; none serves every conversation, and a variant whose conditions hold comes first.
    package var conditions: [Condition]
    package var location: SourceLocation?

    package init(
        text: String, buttons: [Button] = [], channel: String? = nil, image: String? = nil,
        custom: String? = nil, experiment: String? = nil, conditions: [Condition] = [],
        location: SourceLocation? = nil
    ) {
        self.text = text
        self.buttons = buttons
        self.channel = channel
        self.image = image
        self.custom = custom
        self.experiment = experiment
        self.conditions = conditions
        self.location = location
    }
}
