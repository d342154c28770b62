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

    /// The most places of the index's lists that one message reads, unless its rarest word alone has more: with
    /// half of them, of 100,000 entries of the like those that a message names by three frequent words are missed.
    static let postingBudget = 40_000
    /// The same for knowledge bases of more than `largestDirect` examples, where a place costs more.
    static let largePostingBudget = 2_500
    /// Up to this many examples, the lists are added up in an array with a place for each.
    private static let largestDirect = 200_000
    /// How many examples are compared word by word.
    static let shortlistSize = 12
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
        let isSmall = index.count <= largestDirect
        let room = isSmall ? index.count : RoughScores.capacity
        // The rarest word is read even where it alone is more than the budget, as far as there is room.
        var places = min(first.places.count, room)
        var count = 1
        let budget = isSmall ? postingBudget : largePostingBudget
        while count < lists.count, places + lists[count].places.count <= budget {
            places += lists[count].places.count
            count += 1
        }
        var best = Finalists(message: message, index: index, exclusion: exclusion)
        if isSmall {
            addDirectly(lists[..<count], index, into: &best)
        } else {
            var scores = RoughScores(most: places)
            for list in lists[..<count] {
                let postings = list.ofPairs ? index.pairPostings : index.wordPostings
                postings.examples.withUnsafeBufferPointer { examples in
                    for place in list.places.prefix(room) { scores.add(list.weight, to: examples[place]) }
                }
            }
            for place in 0..<scores.count where scores.score(at: place) >= best.least {
                best.take(Int(scores.example(at: place)), sum: scores.score(at: place))
            }
        }
        return best.shortlist.items.map(\.item)
    }

    /// Adds the lists up in an array with a place for every example, eight of which are looked at at a time.
    private static func addDirectly(
        _ lists: ArraySlice<List>, _ index: ExampleIndex, into best: inout Finalists
    ) {
        let blocks = (index.count + 7) / 8
        withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: blocks) { scores in
            scores.initialize(repeating: .zero)
            scores.withMemoryRebound(to: Float.self) { scores in
                for list in lists {
                    let postings = list.ofPairs ? index.pairPostings : index.wordPostings
                    let weight = list.weight
                    postings.examples.withUnsafeBufferPointer { examples in
                        for place in list.places { scores[Int(examples[place])] += weight }
                    }
                }
            }
            for block in 0..<blocks {
                let most = largest(scores[block])
                guard most >= best.least, most > 0 else { continue }
                for lane in 0..<8 where scores[block][lane] >= best.least && scores[block][lane] > 0 {
                    best.take(block * 8 + lane, sum: scores[block][lane])
                }
            }
        }
    }

    /// The largest of eight numbers, by halves: four times as fast as the library's `max()`, which goes one by one.
    @inline(__always)
    private static func largest(_ eight: SIMD8<Float>) -> Float {
        let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
        let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
        return max(two.x, two.y)
    }

    /// The best few by their rough scores.
    private struct Finalists {
        let message: MessageTerms
        let index: ExampleIndex
        let exclusion: Exclusion
        var shortlist = Shortlist(limit: shortlistSize)
        /// What a sum must be to enter even if the example held no other word.
        var least: Float = 0

        init(message: MessageTerms, index: ExampleIndex, exclusion: Exclusion) {
            (self.message, self.index, self.exclusion) = (message, index, exclusion)
        }

        mutating func take(_ example: Int, sum: Float) {
            let score = sum / (message.total + index.totals[example])
            guard shortlist.admits(score),
                !exclusion.leavesOut(example: example, intent: index.intents[example])
            else { return }
            shortlist.insert(example, score: score)
            // An example's own words weigh at least half of its sum, the other half being pairs.
            least = max(0, shortlist.least * message.total / (1 - shortlist.least / 2))
        }
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
                        neighbour.likeness * index.wordWeights[Int(neighbour.word)]
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
            let weight = index.pairWeights[Int(pair)] * pairFactor
            lists.append(List(places: index.pairPostings.places(of: pair), weight: weight, ofPairs: true))
        }
        lists.sort { ($0.places.count, $0.places.lowerBound) < ($1.places.count, $1.places.lowerBound) }
        return lists
    }
}
