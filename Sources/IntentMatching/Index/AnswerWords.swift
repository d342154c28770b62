import VietnameseText

/// The words of each intent's label and answer: where an author wrote one or two phrasings, what the answer speaks of
/// tells as much as they do.
///
/// They count for less than an example's words (`Blend.answerFactor`) and teach the linear model nothing. Measured on
/// three FAQs of 90 entries by another writer (bank, university, shop; 540 paraphrases, one phrasing an entry): right
/// 50.9 % without, 56.7 % with answers; two phrasings: 68.7 % and 71.7 %.
struct AnswerWords: Sendable {
    /// An intent of so many phrasings needs its answer no more: it would gain nothing.
    static let examplesEnough = 5
    /// The most words of an answer that are read.
    static let limit = 120
    /// A word that more answers hold than this tells too little for its time.
    static let postingLimit = 4_000

    /// The intents whose label or answer hold each word.
    let postings: Postings

    /// Where answers are not read.
    static let none = AnswerWords(postings: Postings(rows: [], featureCount: 0))

    var isEmpty: Bool { postings.examples.isEmpty }

    init(postings: Postings) { self.postings = postings }

    /// - Parameters:
    ///   - answers: the words of each intent's label and answer.
    ///   - words: the numbers of them all.
    init(answers: [[MessageWord]], words: FingerprintTable) {
        var rows: [(feature: UInt32, example: UInt32)] = []
        for (intent, answer) in answers.enumerated() {
            var seen: Set<UInt32> = []
            for word in answer {
                let number = words.number(ofKey: word.foldedKey)
                if seen.insert(number).inserted { rows.append((number, UInt32(intent))) }
            }
        }
        postings = Postings(rows: rows, featureCount: words.count)
    }

    /// The text of an intent's label and answers, `{placeholders}` left out.
    static func text(of intent: Intent, in knowledge: KnowledgeBase) -> String {
        let answers = (knowledge.responses[intent.id.responseName] ?? []).map(\.text)
        var text = ""
        var depth = 0
        for scalar in ([intent.label ?? ""] + answers).joined(separator: ". ").unicodeScalars {
            if scalar == "{" { depth += 1 }
            if depth == 0 { text.unicodeScalars.append(scalar) }
            if scalar == "}" { depth = max(0, depth - 1) }
        }
        return text
    }

    /// Whether an intent's label or answer holds a word.
    func knows(_ word: UInt32, intent: Int) -> Bool {
        guard !isEmpty else { return false }
        let places = postings.places(of: word)
        var (low, high) = (places.lowerBound, places.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if postings.examples[middle] < UInt32(intent) { low = middle + 1 } else { high = middle }
        }
        return low < places.upperBound && postings.examples[low] == UInt32(intent)
    }

    /// The share of a message that each intent's label and answer hold, 0 to 1, words counting by the square of
    /// their weight; empty where answers are not read.
    func shares(of message: MessageTerms, intentCount: Int) -> [Float] {
        guard !isEmpty else { return [] }
        var shares = [Float](repeating: 0, count: intentCount)
        var total: Float = 0
        for term in message.terms {
            let weight = term.weight * term.weight
            total += weight
            guard let word = term.isKnown ? term.folded : term.neighbours.first?.word else { continue }
            let places = postings.places(of: word)
            guard places.count <= Self.postingLimit else { continue }
            for place in places { shares[Int(postings.examples[place])] += weight }
        }
        guard total > 0 else { return shares }
        for intent in shares.indices { shares[intent] /= total }
        return shares
    }
}
