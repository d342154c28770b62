/// Finds the examples nearest to a message.
///
/// First the lists of the index are added up, rare words before frequent ones and never more than
/// `postingBudget` places, which bounds the time whatever the knowledge base's size. Then the best few are
/// compared with the message word by word (`Alignment`).
struct NearestExamples {
    /// One example and its likeness to the message.
    struct Hit: Equatable {
        var example: Int
        /// 0 to 1.
        var likeness: Float
    }

    /// The most places of the index's lists that one message reads.
    static let postingBudget = 60_000
    /// How many examples are compared word by word.
    static let shortlistSize = 48
    /// What a pair of neighbours adds to an example's rough score, against 1 for a word of the same rarity.
    static let pairFactor: Float = 0.5

    /// The nearest examples, best first; among equals the one that stands first in the knowledge base.
    static func find(_ message: MessageTerms, in index: ExampleIndex) -> [Hit] {
        var hits = shortlist(message, in: index).map { example in
            Hit(example: example, likeness: Alignment.likeness(of: message, to: example, in: index))
        }
        hits.sort { ($0.likeness, $1.example) > ($1.likeness, $0.example) }
        return hits
    }

    private static func shortlist(_ message: MessageTerms, in index: ExampleIndex) -> [Int] {
        var lists: [(places: Range<Int>, weight: Float, ofPairs: Bool)] = []
        var previous = FingerprintTable.none
        for term in message.terms {
            defer { previous = term.folded }
            guard term.isKnown else {
                for neighbour in term.neighbours {
                    let weight =
                        term.word.weight * neighbour.likeness * index.wordWeights[Int(neighbour.word)]
                    lists.append((index.wordPostings.places(of: neighbour.word), weight, false))
                }
                continue
            }
            lists.append((index.wordPostings.places(of: term.folded), term.weight, false))
            guard previous != FingerprintTable.none else { continue }
            let pair = index.pairs.number(of: ExampleIndex.pair(previous, term.folded))
            if pair != FingerprintTable.none {
                let weight = index.pairWeights[Int(pair)] * pairFactor * term.word.weight
                lists.append((index.pairPostings.places(of: pair), weight, true))
            }
        }
        lists.sort { ($0.places.count, $0.places.lowerBound) < ($1.places.count, $1.places.lowerBound) }

        var scores = [Float](repeating: 0, count: index.count)
        var touched: [Int] = []
        var budget = postingBudget
        for list in lists {
            budget -= list.places.count
            guard budget >= 0 || touched.isEmpty else { break }
            let postings = list.ofPairs ? index.pairPostings.examples : index.wordPostings.examples
            for place in list.places {
                let example = Int(postings[place])
                if scores[example] == 0 { touched.append(example) }
                scores[example] += list.weight
            }
        }
        for example in touched { scores[example] /= message.total + index.totals[example] }
        guard touched.count > shortlistSize else { return touched }
        touched.sort { (scores[$0], $1) > (scores[$1], $0) }
        return Array(touched.prefix(shortlistSize))
    }
}
