/// One line of a conversation as it was said.
package struct TranscriptLine: Sendable, Equatable, Codable {
    package enum Speaker: String, Sendable, Codable {
        case customer, assistant, agent
    }

    package var speaker: Speaker
    package var text: String
    package var at: Timestamp

    package init(speaker: Speaker, text: String, at: Timestamp) {
        self.speaker = speaker
        self.text = text
        self.at = at
    }
}
