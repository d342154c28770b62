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
    static let leastKnown = 0.4
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
        let topicProfile = profile(of: topic, without: asked)
        var candidates: [Candidate] = []
        var last: UInt32?
        for intent in intents where intent != last && Int(intent) != topic {
            last = intent
            let known = question.reduce(Float(0)) { sum, item in
                guard item.word != FingerprintTable.none,
                    intentWords.knows(item.word, intent: Int(intent))
                else { return sum }
                return sum + item.weight * share(of: item.word, in: Int(intent))
            }
            let shareKnown = Double(known / total)
            guard shareKnown > 0 else { continue }
            let kinship = Double(topicProfile.likeness(to: profile(of: Int(intent), without: asked)))
            guard kinship >= Self.leastKinship else { continue }
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
        let examples = index.examples(of: intent)
        let holders = examples.reduce(0) {
            $0 + (index.exampleWords[index.wordRange(of: $1)].contains(word) ? 1 : 0)
        }
        return (Float(holders) / Float(max(1, examples.count))).squareRoot()
    }

    /// What an intent speaks of: its words, the rare and the repeated ones before the others.
    private func profile(of intent: Int, without asked: [UInt32]) -> Profile {
        let examples = index.examples(of: intent)
        var words: [UInt32] = []
        for example in examples { words += index.exampleWords[index.wordRange(of: example)] }
        words.sort()
        var profile = Profile()
        var place = 0
        while place < words.count {
            let word = words[place]
            var end = place
            while end < words.count, words[end] == word { end += 1 }
            if !asked.contains(word) {
                let share = min(1, Float(end - place) / Float(max(1, examples.count)))
                profile.words.append(word)
                profile.weights.append(index.wordWeights[Int(word)] * share)
            }
            place = end
        }
        return profile
    }

    /// Words, ascending, and how much each says.
    private struct Profile {
        var words: [UInt32] = []
        var weights: [Float] = []

        /// The cosine of the two, 0 to 1.
        func likeness(to other: Profile) -> Float {
            var (first, second, sum) = (0, 0, Float(0))
            while first < words.count, second < other.words.count {
                if words[first] == other.words[second] {
                    sum += weights[first] * other.weights[second]
                    first += 1
                    second += 1
                } else if words[first] < other.words[second] {
                    first += 1
                } else {
                    second += 1
                }
            }
            func length(_ weights: [Float]) -> Float {
                weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
            }
            return sum / max(1e-6, length(weights) * length(other.weights))
        }
    }
}
