/// Words that deny a sentence or say how far it has come.
enum Polarity {
    static let forms = words.map(\.form) + ["chang", "dung", "chua", "khong"]

    private static let words: [(form: String, polarity: Token.Polarity)] = [
        ("không", .negation), ("chẳng", .negation), ("chả", .negation), ("đừng", .negation),
        ("chớ", .negation),
        ("đéo", .negation), ("khỏi", .negation), ("chưa", .notYet), ("đã", .done), ("rồi", .done),
        ("xong", .done),
        ("hết", .ended),
    ]

    private static let table = Dictionary(uniqueKeysWithValues: words.map { ($0.form, $0.polarity) })
    /// Unmarked words that are hardly anything else.
    private static let unmarked: [String: Token.Polarity] = ["khong": .negation, "chua": .notYet]

    static func of(_ canonical: String) -> Token.Polarity? { table[canonical] ?? unmarked[canonical] }
}
