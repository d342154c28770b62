internal import IntentMatching

extension KnowledgeImport {
    /// Words that "em cảm ơn shop ạ" has more than "cảm ơn": the analyzer keeps them where a text is nothing else.
    static let politeWords: Set<String> = [
        "em", "anh", "chị", "anh/chị", "bạn", "mình", "tôi", "tui", "cháu", "con", "shop", "ad", "admin",
        "dạ", "ạ", "nhé", "nhe", "nha", "ơi", "oi",
    ]

    /// The entries with those of one intent made one, without questions that the dialogue answers itself.
    ///
    /// "Em cảm ơn" in a list of questions would take thanks away from the intent that hears them; only a row
    /// whose author wrote an intent's name may.
    mutating func merged(_ entries: [QuestionEntry]) -> [QuestionEntry] {
        var merged: [QuestionEntry] = []
        var positions: [Intent.ID: Int] = [:]
        for var entry in entries {
            if !entry.isNamed, !entry.intent.examples.isEmpty {
                entry.intent.examples = entry.intent.examples.filter { !isAct($0) }
                if entry.intent.examples.isEmpty { continue }
            }
            let target = target(of: entry)
            if let target, let position = positions[target] {
                merged[position].join(entry)
                continue
            }
            if let target { positions[target] = merged.count }
            merged.append(entry)
        }
        return merged
    }

    /// The intent that an entry names, or that has one of its questions.
    func target(of entry: QuestionEntry) -> Intent.ID? {
        if entry.isNamed { return entry.intent.id }
        return entry.intent.examples.lazy.compactMap { owner(of: $0) }.first
    }

    /// Whether the dialogue hears a question itself; then it is reported.
    private mutating func isAct(_ example: Example) -> Bool {
        guard let act = act(hearing: example.text) else { return false }
        report(
            .duplicateExample, .warning, example.location,
            "\"\(example.text)\" is already an example of `\(act.id)`, which is built in, and is left out",
            hint: "to give it an entry of its own, name the intent (column Mã or Intent)",
            notes: [Diagnostic.Note("the other: \"\(act.example.text)\"", at: act.example.location)])
        return true
    }
}

extension QuestionEntry {
    /// Takes what another entry of the same intent has besides.
    mutating func join(_ other: QuestionEntry) {
        var texts = Set(intent.examples.map(\.text))
        intent.examples += other.intent.examples.filter { texts.insert($0.text).inserted }
        responses.join(other.responses)
        for field in other.given.subtracting(given) { intent.take(field, from: other.intent) }
        given.formUnion(other.given)
        group = group ?? other.group
    }
}

extension [Response] {
    /// Takes the variants that are not there yet.
    mutating func join(_ others: [Response]) {
        for other in others where !contains(where: { $0.placeless == other.placeless }) { append(other) }
    }
}
