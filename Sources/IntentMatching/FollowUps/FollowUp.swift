/// Finds what a message that leans on the last answer asks: `còn phí thì sao` after the time for returns is
/// about what returns cost.
///
/// Of the intents whose examples know the message's own words those count that share the topic's words too.
/// All of it is read from the lists of the index, so that knowledge bases pay nothing for it at load.
struct FollowUp {
    /// An intent and how well it fits, 0 to 1.
    struct Candidate: Equatable {
        var intent: Int
        var fit: Double
        /// The share of the question's weight that the intent's examples know, 0 to 1.
        var known: Double
        /// How much the intent's words are the topic's, 0 to 1.
        var kinship: Double
    }

    /// Kin below this is a chance word in common.
    static let leastKinship = 0.12
    /// A question of which the intent knows less is not answered.
    static let leastKnown = 0.6
    /// Postings read for one message, at most.
    static let postingBudget = 20_000

    let index: ExampleIndex
    let intentWords: IntentWords

    /// The intents that the question may be about, best first.
    ///
    /// - Parameters:
    ///   - question: the numbers and weights of the message's words outside the frame.
    ///   - topic: the place of the intent that was answered last.
    /// - Returns: only intents that know a word of the question and have words of the topic.
    func candidates(question: [(word: UInt32, weight: Float)], topic: Int) -> [Candidate] {
        let asked = question.filter { $0.word != FingerprintTable.none }.map(\.word)
        let total = question.reduce(Float(0)) { $0 + $1.weight }
        guard !asked.isEmpty, total > 0 else { return [] }
        var intents: [UInt32] = []
        var budget = Self.postingBudget
        for word in asked.sorted(by: { index.wordPostings.count(of: $0) < index.wordPostings.count(of: $1) })
        {
            budget -= index.wordPostings.count(of: word)
            guard budget >= 0 || intents.isEmpty else { break }
            for place in index.wordPostings.places(of: word) {
                intents.append(index.intents[Int(index.wordPostings.examples[place])])
            }
        }
        intents.sort()
        let topicWords = intentWords.words(of: topic).filter { !asked.contains($0) }
        let topicLength = length(topicWords)
        var candidates: [Candidate] = []
        var last: UInt32?
        for intent in intents where intent != last && Int(intent) != topic {
            last = intent
            let own = intentWords.words(of: Int(intent)).filter { !asked.contains($0) }
            let known = question.reduce(Float(0)) { sum, item in
                guard item.word != FingerprintTable.none, intentWords.knows(item.word, intent: Int(intent))
                else {
                    return sum
                }
                return sum + item.weight * share(of: item.word, in: Int(intent))
            }
            let kinship = Double(common(topicWords, own) / max(1e-6, topicLength * length(own)))
            let shareKnown = Double(known / total)
            guard kinship >= Self.leastKinship, shareKnown > 0 else { continue }
            candidates.append(
                Candidate(
                    intent: Int(intent), fit: shareKnown * kinship, known: shareKnown, kinship: kinship))
        }
        candidates.sort { ($0.fit, $1.intent) > ($1.fit, $0.intent) }
        return candidates
    }

    /// The square root of the share of the intent's examples that hold a word: a word of one example in ten
    /// says less about an intent than one of all.
    private func share(of word: UInt32, in intent: Int) -> Float {
        let holders = index.wordPostings.places(of: word).reduce(0) {
            $0 + (index.intents[Int(index.wordPostings.examples[$1])] == UInt32(intent) ? 1 : 0)
        }
        return (Float(holders) / Float(max(1, intentWords.exampleCount(of: intent)))).squareRoot()
    }

    private func length(_ words: some Sequence<UInt32>) -> Float {
        words.reduce(Float(0)) { $0 + square(index.wordWeights[Int($1)]) }.squareRoot()
    }

    private func square(_ weight: Float) -> Float { weight * weight }

    /// The squared weights of the words that stand in both ascending lists.
    private func common(_ left: [UInt32], _ right: [UInt32]) -> Float {
        var (first, second, sum) = (0, 0, Float(0))
        while first < left.count, second < right.count {
            if left[first] == right[second] {
                sum += square(index.wordWeights[Int(left[first])])
                first += 1
                second += 1
            } else if left[first] < right[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return sum
    }
}
