/// Everything that was learnt from the examples of a knowledge base.
struct MatchModel: Sendable {
    let index: ExampleIndex
    let concepts: ConceptFinder
    let intentWords: IntentWords
    /// Nil for knowledge bases of very many intents or very few examples, which live by their nearest
    /// examples alone.
    let linear: LinearModel?
    var blend: Blend
    var calibration: Calibration

    /// An intent in the running.
    struct Candidate: Equatable, Sendable {
        var intent: Int
        /// The blended score; only differences mean anything.
        var score: Double
        /// The likeness of its nearest example, 0 where none is near.
        var likeness: Double
        /// The share of the message that its label and answer hold, 0 to 1.
        var answered = 0.0
    }

    /// How much of a word an answer explains that holds it, where no example of the intent does.
    static let answerShare: Float = 0.7

    /// How much a word with other marks than any example's counts as one that no example knows.
    static let otherWordShare: Float = 0.5

    /// How many intents the linear model brings into the running.
    static let poolSize = 12

    /// The intents in the running, best first.
    ///
    /// - Parameters:
    ///   - scores: the linear model's, nil without one.
    ///   - hits: the nearest examples, best first.
    ///   - message: the message, looked up.
    /// - Returns: the linear model's best, the intents of the nearest examples and of the answers that hold most.
    func candidates(scores: [Float]?, hits: [NearestExamples.Hit], message: MessageTerms) -> [Candidate] {
        var pool: [Candidate] = []
        if let scores {
            pool = Self.best(of: scores).map {
                Candidate(intent: $0.item, score: Double($0.score), likeness: 0)
            }
        }
        for hit in hits {
            if let place = pool.firstIndex(where: { $0.intent == hit.intent }) {
                pool[place].likeness = max(pool[place].likeness, Double(hit.likeness))
            } else {
                let score = scores.map { Double($0[hit.intent]) } ?? 0
                pool.append(Candidate(intent: hit.intent, score: score, likeness: Double(hit.likeness)))
            }
        }
        let answered = index.answers.shares(of: message, intentCount: intentWords.intentCount)
        for (intent, share) in Self.best(of: answered).map({ ($0.item, $0.score) }) where share > 0 {
            guard !pool.contains(where: { $0.intent == intent }) else { continue }
            let score = scores.map { Double($0[intent]) } ?? 0
            pool.append(Candidate(intent: intent, score: score, likeness: 0))
        }
        for place in pool.indices {
            if !answered.isEmpty { pool[place].answered = Double(answered[pool[place].intent]) }
            pool[place].score += addition(to: pool[place])
        }
        pool.sort { ($0.score, $1.intent) > ($1.score, $0.intent) }
        return pool
    }

    /// What a candidate's nearest example and its answer add to its score.
    private func addition(to candidate: Candidate) -> Double {
        blend.nearestFactor * candidate.likeness + blend.answerFactor * candidate.answered
    }

    private static func best(of scores: [Float]) -> [Shortlist.Entry] {
        var best = Shortlist(limit: poolSize)
        for (intent, score) in scores.enumerated() where best.admits(score) {
            best.insert(intent, score: score)
        }
        return best.items
    }

    /// The candidates' shares of all, in their order; they add up to 1.
    static func shares(of candidates: [Candidate]) -> [Double] {
        guard let highest = candidates.first?.score else { return [] }
        let powers = candidates.map { Exponential.of($0.score - highest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// What speaks for the best candidate.
    ///
    /// - Parameters:
    ///   - candidates: best first.
    ///   - hits: the nearest examples, best first.
    ///   - message: the message, looked up.
    ///   - exclusion: examples that are held out, where the knowledge base is asked about its own.
    /// - Returns: nil where there is no candidate.
    func evidence(
        for candidates: [Candidate], hits: [NearestExamples.Hit], message: MessageTerms,
        excluding exclusion: NearestExamples.Exclusion = .none
    ) -> Evidence? {
        guard let best = candidates.first, let share = Self.shares(of: candidates).first else { return nil }
        func isExplained(_ word: UInt32) -> Bool {
            if case .none = exclusion { return intentWords.knows(word, intent: best.intent) }
            return index.knows(word, intent: best.intent, excluding: exclusion)
        }
        var (known, explained, foreign) = (Float(0), Float(0), Float(0))
        for term in message.terms {
            if term.isKnown {
                known += term.weight
                if isExplained(term.folded) {
                    explained += term.weight
                } else if index.answers.knows(term.folded, intent: best.intent) {
                    explained += Self.answerShare * term.weight
                }
                if index.isOtherWord(term.word, folded: term.folded, canonical: term.canonical) {
                    foreign += Self.otherWordShare * term.weight
                }
            } else if let neighbour = term.neighbours.first(where: { isExplained($0.word) }) {
                known += term.weight * neighbour.likeness
                explained += term.weight * neighbour.likeness
            } else if let neighbour = term.neighbours.first {
                known += term.weight * neighbour.likeness
            } else if term.word.isForeign {
                foreign += term.weight
            }
        }
        let total = max(message.total, 1e-6)
        return Evidence(
            share: share, strength: best.score - addition(to: best),
            known: Double(known / total), explained: Double(explained / total), likeness: best.likeness,
            nearest: hits.first.map { Double($0.likeness) } ?? 0, words: message.terms.count,
            answered: best.answered,
            foreign: Double(foreign / total))
    }
}
