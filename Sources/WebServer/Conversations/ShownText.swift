import CustomerCare

/// A line of a transcript as people read it.
enum ShownText {
    /// What the thumb down means to the dialogue: the answer was not what was asked.
    static let notHelpful = "/none_of_these"

    static func of(_ line: TranscriptLine) -> String {
        line.speaker == .customer && line.text == notHelpful ? "👎" : line.text
    }
}
