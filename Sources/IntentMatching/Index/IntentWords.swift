/// The folded words of each intent's examples, for the question whether an intent knows a word.
struct IntentWords: Sendable {
    var starts: [Int] = [0]
    /// Ascending within each intent.
    var words: [UInt32] = []
    var exampleCounts: [UInt32]

    init(index: ExampleIndex, intentCount: Int) {
        var lists: [[UInt32]] = Array(repeating: [], count: intentCount)
        exampleCounts = Array(repeating: 0, count: intentCount)
        for example in 0..<index.count {
            exampleCounts[Int(index.intents[example])] += 1
            lists[Int(index.intents[example])] += index.exampleWords[index.wordRange(of: example)]
        }
        for list in lists {
            var last: UInt32?
            for word in list.sorted() where word != last {
                words.append(word)
                last = word
            }
            starts.append(words.count)
        }
    }

    /// The intent's words, ascending.
    func words(of intent: Int) -> ArraySlice<UInt32> { words[starts[intent]..<starts[intent + 1]] }

    var intentCount: Int { exampleCounts.count }

    func exampleCount(of intent: Int) -> Int { Int(exampleCounts[intent]) }

    func knows(_ word: UInt32, intent: Int) -> Bool {
        var (low, high) = (starts[intent], starts[intent + 1])
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < starts[intent + 1] && words[low] == word
    }
}
