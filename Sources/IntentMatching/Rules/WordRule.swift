import VietnameseText

/// The `must_have` and `must_not` of one intent, looked up once at load.
struct WordRule: Sendable, Equatable {
    /// A word or a phrase that a rule names.
    struct Phrase: Sendable, Equatable {
        /// As the author wrote it, for the explanation.
        var text: String
        var folded: [String]
        var canonical: [String]

        init(_ text: String, analyzer: Analyzer) {
            self.text = text
            let words = MessageWord.words(of: analyzer.analyze(text))
            folded = words.map(\.folded)
            canonical = words.map(\.canonical)
        }

        /// Whether the phrase stands in the message; marks count only where the customer wrote some.
        func stands(in message: [MessageWord]) -> Bool {
            guard !folded.isEmpty, folded.count <= message.count else { return false }
            return (0...message.count - folded.count).contains { start in
                folded.indices.allSatisfy { place in
                    let word = message[start + place]
                    return word.folded == folded[place]
                        && (!word.hasMarks || word.canonical == canonical[place])
                }
            }
        }
    }

    /// Each group must be met by one of its phrases.
    var groups: [[Phrase]]
    var forbidden: [Phrase]

    init(intent: Intent, analyzer: Analyzer) {
        groups = intent.mustHave.map { $0.map { Phrase($0, analyzer: analyzer) } }
        forbidden = intent.mustNot.map { Phrase($0, analyzer: analyzer) }
    }

    var isEmpty: Bool { groups.isEmpty && forbidden.isEmpty }

    /// Why the message may not be answered with the intent, or nothing if it may.
    func objection(to message: [MessageWord]) -> String? {
        if let phrase = forbidden.first(where: { $0.stands(in: message) }) {
            return "must_not: the message says \"\(phrase.text)\""
        }
        for group in groups where !group.contains(where: { $0.stands(in: message) }) {
            return
                "must_have: the message says none of \(group.map { "\"\($0.text)\"" }.joined(separator: ", "))"
        }
        return nil
    }
}
