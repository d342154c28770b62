internal import IntentMatching
internal import VietnameseText

/// Examples that say more like another intent than like their own.
///
/// Each example is compared with all others by the words they share, rare words counting more (the share of
/// the weight of all words of both). One whose best likeness stands elsewhere, close to sameness, while its
/// own intent has nothing half as like, was probably filed under the wrong name.
extension KnowledgeCheck {
    /// Likeness from which on another intent's example is reported.
    private static let close = 0.8
    /// An own example at least this share of that likeness keeps it from being reported.
    private static let ownShare = 0.5
    /// Words that more examples have say too little to find neighbours by.
    private static let mostPostings = 400

    private struct Line {
        var intent: Int
        var example: Example
        var words: [Int]
        /// What the example denies or says to be over; `không đồng ý` is near `đồng ý` in letters alone.
        var polarities: Set<Token.Polarity>
        var weight = 0.0
    }

    mutating func checkNeighbours() {
        var numbers: [String: Int] = [:]
        var lines: [Line] = []
        var intents: [Intent.ID: Int] = [:]
        for own in spoken {
            let intent = intents[own.intent] ?? intents.count
            intents[own.intent] = intent
            let tokens = own.words.filter { !$0.isFiller }
            let words = Set(tokens.map(\.folded)).sorted().map { word in
                let number = numbers[word] ?? numbers.count
                numbers[word] = number
                return number
            }
            lines.append(
                Line(
                    intent: intent, example: own.example, words: words,
                    polarities: Set(tokens.compactMap(\.polarity))))
        }
        let names = intents.sorted { $0.value < $1.value }.map(\.key)
        var postings = [[Int]](repeating: [], count: numbers.count)
        for (index, line) in lines.enumerated() { for word in line.words { postings[word].append(index) } }
        let weights = postings.map { Self.weight(rarity: lines.count / max(1, $0.count)) }
        for index in lines.indices { lines[index].weight = lines[index].words.reduce(0) { $0 + weights[$1] } }
        var shared = [Double](repeating: 0, count: lines.count)
        var strays: [Int: Stray] = [:]
        for index in lines.indices where lines[index].words.count >= 3 {
            strays[index] = stray(index, lines, postings, weights, &shared)
        }
        for index in strays.keys.sorted() {
            guard let stray = strays[index] else { continue }
            // Of two that point at each other the one that fits its own intent less is the stray.
            if let back = strays[stray.nearest], back.nearest == index,
                (stray.own, -index) > (back.own, -stray.nearest)
            {
                continue
            }
            report(lines[index], like: lines[stray.nearest], names)
        }
    }

    private struct Stray {
        /// The likeness of the nearest example of the same intent.
        var own: Double
        var nearest: Int
    }

    private func stray(
        _ index: Int, _ lines: [Line], _ postings: [[Int]], _ weights: [Double], _ shared: inout [Double]
    ) -> Stray? {
        let line = lines[index]
        var touched: [Int] = []
        for word in line.words where postings[word].count <= Self.mostPostings {
            for other in postings[word] where other != index {
                if shared[other] == 0 { touched.append(other) }
                shared[other] += weights[word]
            }
        }
        var own = 0.0
        var best: (likeness: Double, line: Int)?
        for other in touched {
            let likeness = shared[other] / (line.weight + lines[other].weight - shared[other])
            shared[other] = 0
            if lines[other].intent == line.intent {
                own = max(own, likeness)
            } else if likeness > best?.likeness ?? 0 {
                best = (likeness, other)
            }
        }
        guard let best, best.likeness >= Self.close, own < best.likeness * Self.ownShare,
            lines[best.line].words != line.words, lines[best.line].polarities == line.polarities,
            !isTold(line, from: lines[best.line], lines)
        else { return nil }
        return Stray(own: own, nearest: best.line)
    }

    private mutating func report(_ line: Line, like other: Line, _ names: [Intent.ID]) {
        guard let place = line.example.location else { return }
        report(
            .nearerElsewhere, .warning, at: place, length: line.example.text.count,
            "this is more like the examples of `\(names[other.intent])` than like those of `\(names[line.intent])`",
            hint: "move it there, or add the word that makes it this intent's",
            notes: [
                Diagnostic.Note("the most like it: \"\(other.example.text)\"", at: other.example.location)
            ])
    }

    /// Whether a word that the other example lacks is one that this intent is known by: `cước` among fees.
    private func isTold(_ line: Line, from other: Line, _ lines: [Line]) -> Bool {
        let extra = Set(line.words).subtracting(other.words)
        guard !extra.isEmpty else { return false }
        func share(of word: Int, in intent: Int) -> (count: Int, share: Double) {
            let own = lines.filter { $0.intent == intent }
            let count = own.count { $0.words.contains(word) }
            return (count, Double(count) / Double(max(1, own.count)))
        }
        return extra.contains { word in
            let (count, own) = share(of: word, in: line.intent)
            return count >= 2 && own >= 0.25 && own > 2 * share(of: word, in: other.intent).share
        }
    }

    /// Bits of a word's rarity: a word that one example in a thousand has weighs about ten.
    private static func weight(rarity: Int) -> Double {
        var bits = 1.0
        var left = rarity
        while left > 1 {
            bits += 1
            left /= 2
        }
        return bits
    }
}
