import VietnameseText

/// The rules of a knowledge base that name an intent outright: authors' patterns and Rasa's expressions.
///
/// The order is fixed: patterns by weight, then by the number of words they ask for, then by how few gaps
/// they have, then as the files have them; after them the expressions that bear an intent's name.
struct RuleBook: Sendable {
    struct Pattern: Sendable {
        var intent: Int
        /// As the author wrote it.
        var text: String
        var pattern: WordPattern
    }

    struct Expression: Sendable {
        var intent: Int
        var text: String
        var expression: RegularExpression
        /// The same without marks, for messages without marks.
        var folded: RegularExpression
    }

    /// A rule that the message is a case of.
    struct Hit: Equatable, Sendable {
        var intent: Int
        /// The rule as the author wrote it.
        var text: String
    }

    private(set) var patterns: [Pattern] = []
    private(set) var expressions: [Expression] = []
    /// The patterns that each word may begin a case of, by the word of the pattern that is always there.
    private var words = FingerprintTable()
    private var lists: [[UInt32]] = []

    init(knowledge: KnowledgeBase, analyzer: Analyzer) {
        var places: [String: Int] = [:]
        for (intent, item) in knowledge.intents.enumerated() {
            places[item.id.rawValue] = intent
            for example in item.examples {
                guard let pattern = WordPattern(example.text, analyzer: analyzer) else { continue }
                patterns.append(Pattern(intent: intent, text: example.text, pattern: pattern))
            }
        }
        // The standard library's sort keeps the order of equals.
        patterns.sort { $0.pattern.rank > $1.pattern.rank }
        for (number, pattern) in patterns.enumerated() {
            for key in pattern.pattern.keys {
                let word = Int(words.insert(key: key))
                if word == lists.count { lists.append([]) }
                if lists[word].last != UInt32(number) { lists[word].append(UInt32(number)) }
            }
        }
        for rule in knowledge.patterns {
            guard let intent = places[rule.name] else { continue }
            for text in rule.expressions {
                guard let expression = try? RegularExpression(text),
                    let folded = try? RegularExpression(text.vietnameseFolded)
                else { continue }
                expressions.append(
                    Expression(intent: intent, text: text, expression: expression, folded: folded))
            }
        }
    }

    var isEmpty: Bool { patterns.isEmpty && expressions.isEmpty }

    /// The first rule that the message is a case of; `admits` says whether an intent may answer at all.
    func hit(_ message: [MessageWord], text: AnalyzedText, admits: (Int) -> Bool) -> Hit? {
        if !patterns.isEmpty {
            var numbers: [UInt32] = []
            for word in message {
                let list = words.number(ofKey: word.foldedKey)
                if list != FingerprintTable.none { numbers += lists[Int(list)] }
            }
            numbers.sort()
            var last: UInt32?
            for number in numbers where number != last {
                last = number
                let rule = patterns[Int(number)]
                if admits(rule.intent), rule.pattern.matches(message) {
                    return Hit(intent: rule.intent, text: rule.text)
                }
            }
        }
        guard !expressions.isEmpty else { return nil }
        let lines = [text.original, text.canonical].map(ScalarLine.scalars)
        let folded = text.hasMarks ? nil : ScalarLine.scalars(of: text.folded)
        let rule = expressions.first { rule in
            guard admits(rule.intent) else { return false }
            return lines.contains { rule.expression.firstMatch(in: $0) != nil }
                || folded.map { rule.folded.firstMatch(in: $0) != nil } ?? false
        }
        return rule.map { Hit(intent: $0.intent, text: $0.text) }
    }
}

extension WordPattern {
    /// The words of which one stands in every case: those of the choice with the fewest phrases.
    fileprivate var keys: [UInt64] {
        var fewest: [[Word]]?
        for case .choice(let phrases) in parts where phrases.allSatisfy({ !$0.isEmpty }) {
            if phrases.count < fewest?.count ?? .max { fewest = phrases }
        }
        return fewest?.map { $0[0].foldedKey } ?? []
    }
}
