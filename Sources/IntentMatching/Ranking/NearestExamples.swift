/// Finds the examples nearest to a message.
///
/// First the lists of the index are added up, rare words before frequent ones and never more than
/// `postingBudget` places, which bounds the time whatever the knowledge base's size. Then the best few are
/// compared with the message word by word (`Alignment`).
struct NearestExamples {
    /// One example and its likeness to the message.
    struct Hit: Equatable, Sendable {
        var example: Int
        var intent: Int
        /// 0 to 1.
        var likeness: Float
    }

    /// What is not looked at, so that a knowledge base can be asked about its own examples.
    enum Exclusion: Sendable {
        case none
        case example(Int)
        case intent(Int)

        func leavesOut(example: Int, intent: UInt32) -> Bool {
            switch self {
            case .none: false
            case .example(let number): example == number
            case .intent(let number): intent == UInt32(number)
            }
        }
    }

    /// The most places of the index's lists that one message reads, unless its rarest word alone has more.
    static let postingBudget = 4_000
    /// How many examples are compared word by word.
    static let shortlistSize = 16
    /// What a pair of neighbours adds to an example's rough score, against 1 for a word of the same rarity.
    static let pairFactor: Float = 0.5

    private struct List {
        var places: Range<Int>
        var weight: Float
        var ofPairs: Bool
    }

    /// The nearest examples, best first; among equals the one that stands first in the knowledge base.
    static func find(
        _ message: MessageTerms, polarities: Polarities, in index: ExampleIndex,
        excluding exclusion: Exclusion = .none
    ) -> [Hit] {
        var hits = shortlist(message, in: index, excluding: exclusion).map { example in
            Hit(
                example: example, intent: Int(index.intents[example]),
                likeness: Alignment.likeness(of: message, to: example, in: index)
                    * polarities.agreement(with: index.polarities[example]))
        }
        hits.sort { ($0.likeness, $1.example) > ($1.likeness, $0.example) }
        return hits
    }

    private static func shortlist(
        _ message: MessageTerms, in index: ExampleIndex, excluding exclusion: Exclusion
    ) -> [Int] {
        let lists = lists(of: message, in: index)
        guard let first = lists.first else { return [] }
        // The rarest word is read even where it alone is more than the budget, as far as there is room.
        var places = min(first.places.count, RoughScores.capacity)
        var count = 1
        while count < lists.count, places + lists[count].places.count <= postingBudget {
            places += lists[count].places.count
            count += 1
        }
        var scores = RoughScores(most: places)
        for list in lists[..<count] {
            let postings = list.ofPairs ? index.pairPostings : index.wordPostings
            postings.examples.withUnsafeBufferPointer { examples in
                for place in list.places.prefix(RoughScores.capacity) {
                    scores.add(list.weight, to: examples[place])
                }
            }
        }
        var best = Shortlist(limit: shortlistSize)
        // What a rough score must be to enter even if the example held no other word.
        var least: Float = 0
        index.totals.withUnsafeBufferPointer { totals in
            for place in 0..<scores.count where scores.score(at: place) >= least {
                let example = Int(scores.example(at: place))
                let score = scores.score(at: place) / (message.total + totals[example])
                guard best.admits(score),
                    !exclusion.leavesOut(example: example, intent: index.intents[example])
                else { continue }
                best.insert(example, score: score)
                least = best.least * message.total
            }
        }
        return best.items.map(\.item)
    }

    /// The lists to add up, the shortest first.
    private static func lists(of message: MessageTerms, in index: ExampleIndex) -> [List] {
        var lists: [List] = []
        lists.reserveCapacity(message.terms.count * 2)
        var previous = FingerprintTable.none
        for term in message.terms {
            defer { previous = term.folded }
            guard term.isKnown else {
                for neighbour in term.neighbours {
                    let weight =
                        term.word.weight * neighbour.likeness * index.wordWeights[Int(neighbour.word)]
                    lists.append(
                        List(
                            places: index.wordPostings.places(of: neighbour.word), weight: weight,
                            ofPairs: false))
                }
                continue
            }
            lists.append(
                List(places: index.wordPostings.places(of: term.folded), weight: term.weight, ofPairs: false))
            guard previous != FingerprintTable.none else { continue }
            let pair = index.pairs.number(of: ExampleIndex.pair(previous, term.folded))
            guard pair != FingerprintTable.none else { continue }
            let weight = index.pairWeights[Int(pair)] * pairFactor * term.word.weight
            lists.append(List(places: index.pairPostings.places(of: pair), weight: weight, ofPairs: true))
        }
        lists.sort { ($0.places.count, $0.places.lowerBound) < ($1.places.count, $1.places.lowerBound) }
        return lists
    }
}
