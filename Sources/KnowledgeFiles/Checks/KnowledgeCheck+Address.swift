internal import IntentMatching

/// Forms of address: who says `{goi}` in one answer and `quý khách` in the next sounds like two people.
extension KnowledgeCheck {
    mutating func checkAddress() {
        let answers = knowledge.definitions.responses.filter { $0.text != nil }
        let corpusUsesPlaceholders = answers.contains {
            uses("goi", $0.response.text) || uses("xung", $0.response.text)
        }
        for definition in answers {
            let words = FormOfAddress.all(in: definition.response.text)
            guard !words.isEmpty, let answer = text(of: definition) else { continue }
            if corpusUsesPlaceholders {
                for word in words {
                    report(
                        .mixedAddress, .warning, at: answer.location(at: word.range.lowerBound),
                        length: word.text.count,
                        "the other answers say `{\(word.placeholder)}`, and this one says \"\(word.text)\"",
                        hint: "write `{\(word.placeholder)}`")
                }
            } else {
                reportMixture(words, answer)
            }
        }
    }

    private func uses(_ name: String, _ text: String) -> Bool { text.contains("{\(name)}") }

    /// Where no answer uses the placeholders, one answer must at least agree with itself.
    private mutating func reportMixture(_ words: [FormOfAddress], _ answer: PlacedText) {
        for placeholder in ["goi", "xung"] {
            let own = words.filter { $0.placeholder == placeholder }
            guard let first = own.first,
                let other = own.first(where: { $0.manner != first.manner })
            else { continue }
            report(
                .mixedAddress, .warning, at: answer.location(at: other.range.lowerBound),
                length: other.text.count, "this answer says both \"\(first.text)\" and \"\(other.text)\"",
                hint: "write `{\(placeholder)}` for both")
        }
    }
}
