import CustomerCare

/// A line of a transcript as people read it.
enum ShownText {
    /// What the thumbs mean to the dialogue.
    static let thumbUp = "/thumbs_up"
    static let thumbDown = "/thumbs_down"

    static func of(_ line: TranscriptLine) -> String {
        guard line.speaker == .customer else { return line.text }
        return switch line.text {
        case thumbUp: "👍"
        case thumbDown: "👎"
        default: line.text
        }
    }
}
