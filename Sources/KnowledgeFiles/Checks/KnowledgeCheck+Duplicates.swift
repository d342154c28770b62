internal import IntentMatching
internal import VietnameseText

/// Examples that no matcher can tell apart.
///
/// Three grades: equal after normalisation (spelling, teencode, punctuation and case made the same); equal
/// after folding, so that a customer without tone marks means both; equal but for polite words and order.
extension KnowledgeCheck {
    private struct Spoken {
        var intent: Intent.ID
        var example: Example
        var canonical: String
        var folded: String
        /// The words that carry the question, sorted.
        var content: String
        var hasMarks: Bool
    }

    mutating func checkDuplicates() {
        var byCanonical: [String: Spoken] = [:]
        var byFolded: [String: [Spoken]] = [:]
        var byContent: [String: [Spoken]] = [:]
        for (intent, example) in knowledge.definitions.examples {
            guard let spoken = spoken(intent, example) else { continue }
            if let first = byCanonical[spoken.canonical] {
                reportEqual(spoken, first)
                continue
            }
            byCanonical[spoken.canonical] = spoken
            if let first = byFolded[spoken.folded]?.first(where: { $0.intent != intent }) {
                reportFolded(spoken, first)
            } else if let first = byContent[spoken.content]?.first(where: {
                $0.intent != intent && (!$0.hasMarks || !spoken.hasMarks || sameMarks($0, spoken))
            }) {
                reportNear(spoken, first)
            }
            byFolded[spoken.folded, default: []].append(spoken)
            byContent[spoken.content, default: []].append(spoken)
        }
    }

    private func spoken(_ intent: Intent.ID, _ example: Example) -> Spoken? {
        let text = analyzer.analyze(example.text)
        let words = text.tokens.filter { $0.kind != .punctuation }
        guard !words.isEmpty else { return nil }
        var content = words.filter { !$0.isFiller }.map(\.folded)
        // A greeting is nothing but polite words.
        if content.count < 2 { content = words.map(\.folded) }
        return Spoken(
            intent: intent, example: example, canonical: words.map(\.canonical).joined(separator: " "),
            folded: words.map(\.folded).joined(separator: " "),
            content: content.sorted().joined(separator: " "), hasMarks: text.hasMarks)
    }

    private func sameMarks(_ left: Spoken, _ right: Spoken) -> Bool {
        func words(_ spoken: Spoken) -> Set<Substring> { Set(spoken.canonical.split(separator: " ")) }
        let kept = Set(left.content.split(separator: " "))
        func marked(_ spoken: Spoken) -> Set<Substring> {
            words(spoken).filter { kept.contains(Substring(String($0).vietnameseFolded)) }
        }
        return marked(left) == marked(right)
    }

    private mutating func reportEqual(_ spoken: Spoken, _ first: Spoken) {
        guard let place = spoken.example.location else { return }
        let same = spoken.intent == first.intent
        report(
            .duplicateExample, same ? .warning : .error, at: place, length: spoken.example.text.count,
            same
                ? "this example stands twice in `\(spoken.intent)`"
                : "`\(first.intent)` has the same example, so this one cannot decide between the two",
            hint: same
                ? "delete one of them"
                : "keep it where it belongs, or add the word that makes the difference",
            notes: [note(first)])
    }

    private mutating func reportFolded(_ spoken: Spoken, _ first: Spoken) {
        guard let place = spoken.example.location else { return }
        report(
            .foldedDuplicate, .warning, at: place, length: spoken.example.text.count,
            "without tone marks this is the same as an example of `\(first.intent)`",
            hint: "add a word that tells them apart, most customers type no marks", notes: [note(first)])
    }

    private mutating func reportNear(_ spoken: Spoken, _ first: Spoken) {
        guard let place = spoken.example.location else { return }
        report(
            .nearDuplicate, .warning, at: place, length: spoken.example.text.count,
            "this differs from an example of `\(first.intent)` only in polite words or order",
            hint: "keep it where it belongs, or add the word that makes the difference", notes: [note(first)])
    }

    private func note(_ first: Spoken) -> Diagnostic.Note {
        Diagnostic.Note("the other: \"\(first.example.text)\"", at: first.example.location)
    }
}
