import IntentMatching

/// A text with `▸` before each place where a diagnostic is expected.
struct Marked {
    let text: String
    /// `line:column` of each mark, counted on the text without marks.
    let places: [String]

    init(_ marked: String) {
        var text = ""
        var places: [String] = []
        var (line, column) = (1, 1)
        for character in marked {
            if character == "▸" {
                places.append("\(line):\(column)")
                continue
            }
            text.append(character)
            if ["\n", "\r", "\r\n"].contains(character) {
                (line, column) = (line + 1, 1)
            } else {
                column += 1
            }
        }
        self.text = text
        self.places = places
    }
}
