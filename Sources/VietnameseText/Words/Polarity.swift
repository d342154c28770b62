/// Words that deny a sentence or say how far it has come.
enum Polarity {
    /// `khong` and `chua` without marks are hardly anything else; `dung`, `da` and `het` may be many words.
    static let words: [(form: String, polarity: Token.Polarity)] = [
        ("không", .negation), ("chẳng", .negation), ("chả", .negation), ("đừng", .negation),
        ("chớ", .negation),
        ("đéo", .negation), ("khỏi", .negation), ("khong", .negation), ("chưa", .notYet), ("chua", .notYet),
        ("đã", .done), ("rồi", .done), ("xong", .done), ("hết", .ended),
    ]
}
