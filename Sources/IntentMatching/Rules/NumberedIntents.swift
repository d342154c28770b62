/// Intents that differ by a number alone: `điểm chuẩn năm 2022`, `điểm chuẩn năm 2023`.
///
/// Elsewhere any number meets any other (`mua 2 cái`, `mua 3 cái`). Where the same words with another number are
/// an example of another intent, the number is what is asked for, and one that an intent never has rules it out.
struct NumberedIntents: Sendable {
    /// The numbers in the examples of each such intent, by `MessageWord.canonicalKey`'s number in the index.
    private var numbers: [Int: Set<UInt32>] = [:]
    /// How many digits the numbers of each such intent have: `18` years of age are no `2022`.
    private var lengths: [Int: Set<Int>] = [:]
    private let canonicals: FingerprintTable

    /// Looks through the examples that hold a number; `text` gives one as its author wrote it.
    init(_ index: ExampleIndex, text: (_ example: Int) -> String) {
        canonicals = index.canonicals
        let kind = index.words.number(of: Fingerprint(.folded, MessageWord.numberName))
        guard kind != FingerprintTable.none else { return }
        var said: [UInt64: [(intent: Int, number: UInt32)]] = [:]
        var all: [Int: Set<UInt32>] = [:]
        var holders: [Int: [Int]] = [:]
        for place in index.wordPostings.places(of: kind) {
            let example = Int(index.wordPostings.examples[place])
            var pattern = Fingerprint(.phrase)
            var found: [UInt32] = []
            for word in index.wordRange(of: example) {
                pattern.combine(UInt64(index.exampleWords[word]))
                if index.exampleWords[word] == kind { found.append(index.exampleCanonicals[word]) }
            }
            let intent = Int(index.intents[example])
            holders[intent, default: []].append(example)
            all[intent, default: []].formUnion(found)
            if found.count == 1 { said[pattern.key, default: []].append((intent, found[0])) }
        }
        for uses in said.values where uses.count > 1 {
            for use in uses
            where uses.contains(where: { $0.intent != use.intent && $0.number != use.number }) {
                numbers[use.intent] = all[use.intent]
            }
        }
        for intent in numbers.keys {
            for example in holders[intent] ?? [] {
                let runs = text(example).utf8.split { !(48...57).contains($0) }
                lengths[intent, default: []].formUnion(runs.map(\.count))
            }
        }
    }

    var isEmpty: Bool { numbers.isEmpty }

    /// Why the message may not be answered with the intent, or nothing if it may.
    func objection(to intent: Int, _ message: [MessageWord]) -> String? {
        guard let known = numbers[intent] else { return nil }
        let asked = message.filter {
            $0.isNumber && lengths[intent]?.contains($0.canonical.utf8.count) == true
        }
        guard let first = asked.first,
            !asked.contains(where: { known.contains(canonicals.number(ofKey: $0.canonicalKey)) })
        else { return nil }
        return "another number: the message says \(first.canonical), which no example of this says"
    }
}
