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

    package var text: String
    package var buttons: [Button]
    /// The only channel that gets this variant; nil serves every channel.
    package var channel: String?
    package var image: String?
    /// The `custom:` payload, as JSON.
    package var custom: String?
    /// The experiment that this variant takes part in (`metadata: {experiment: x}`).
    package var experiment: String?
    package var location: SourceLocation?

    package init(
        text: String, buttons: [Button] = [], channel: String? = nil, image: String? = nil,
        custom: String? = nil, experiment: String? = nil, location: SourceLocation? = nil
    ) {
        self.text = text
        self.buttons = buttons
        self.channel = channel
        self.image = image
        self.custom = custom
        self.experiment = experiment
        self.location = location
    }
}
