internal import IntentMatching
internal import VietnameseText

/// Rules (`must_have`, `must_not`) that keep their own intent from being reached.
extension KnowledgeCheck {
    mutating func checkRules() {
        for intent in knowledge.base.intents where !intent.mustHave.isEmpty || !intent.mustNot.isEmpty {
            let place =
                fieldLocation(.mustHave, of: intent.id) ?? fieldLocation(.mustNot, of: intent.id)
                ?? intent.location
            guard let place else { continue }
            if let group = contradiction(in: intent) {
                report(
                    .unreachableRule, .error, at: fieldLocation(.mustNot, of: intent.id) ?? place,
                    "`\(intent.id)` must have \(quoted(group)), and `must_not` forbids every one of them",
                    hint: "take the word out of one of the two lists")
                continue
            }
            checkExamples(of: intent, rule: place)
        }
    }

    private mutating func checkExamples(of intent: Intent, rule: SourceLocation) {
        let failing = intent.examples.filter { !passes($0, intent) }
        guard !failing.isEmpty else { return }
        if failing.count == intent.examples.count {
            report(
                .unreachableRule, .error, at: rule,
                "no example of `\(intent.id)` satisfies its rule, so it can hardly be reached",
                hint: "check the words of must_have and must_not")
            return
        }
        for example in failing {
            guard let place = example.location else { continue }
            report(
                .unreachableRule, .warning, at: place, length: example.text.count,
                "the rule of `\(intent.id)` excludes this example",
                hint: "widen must_have (or must_not), or move the example",
                notes: [Diagnostic.Note("the rule", at: rule)])
        }
    }

    /// A group of which every word is forbidden.
    private func contradiction(in intent: Intent) -> [String]? {
        let forbidden = Set(intent.mustNot.map { words($0).folded })
        return intent.mustHave.first { group in group.allSatisfy { forbidden.contains(words($0).folded) } }
    }

    private func passes(_ example: Example, _ intent: Intent) -> Bool {
        let spoken = words(example.text)
        if intent.mustNot.contains(where: { spoken.holds(words($0)) }) { return false }
        return intent.mustHave.allSatisfy { group in group.contains { spoken.holds(words($0)) } }
    }

    private func quoted(_ words: [String]) -> String { words.map { "\"\($0)\"" }.joined(separator: " or ") }

    private struct Words {
        var canonical: [String]
        var folded: [String]

        /// Whether the phrase stands in here, marks compared only where this text has them.
        func holds(_ phrase: Words) -> Bool {
            guard !phrase.folded.isEmpty, phrase.folded.count <= folded.count else { return false }
            return (0...folded.count - phrase.folded.count).contains { start in
                phrase.folded.indices.allSatisfy { index in
                    let own = start + index
                    guard folded[own] == phrase.folded[index] else { return false }
                    let isMarked = !canonical[own].utf8.elementsEqual(folded[own].utf8)
                    return !isMarked || canonical[own] == phrase.canonical[index]
                }
            }
        }
    }

    private func words(_ text: String) -> Words {
        let tokens = analyzer.analyze(text).tokens.filter { $0.kind != .punctuation }
        return Words(canonical: tokens.map(\.canonical), folded: tokens.map(\.folded))
    }
}
