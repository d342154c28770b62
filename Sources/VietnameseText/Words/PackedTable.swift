/// Values of packed words.
struct PackedTable<Value: Sendable>: Sendable {
    private let words: PackedWords
    private let values: [Value]

    /// Makes a table; of a word that comes twice the last value counts.
    init(_ rows: some Sequence<(String, Value)>) {
        var table: [PackedText: Value] = [:]
        for (word, value) in rows { table[PackedText(utf8: word)] = value }
        words = PackedWords(table.keys)
        values = table.sorted { $0.key.bits < $1.key.bits }.map(\.value)
    }

    subscript(word: PackedText) -> Value? { words.index(of: word).map { values[$0] } }
}
