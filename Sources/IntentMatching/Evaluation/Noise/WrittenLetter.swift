import VietnameseText

/// A letter of Vietnamese taken apart, or any other scalar as it is.
struct WrittenLetter: Hashable, Sendable {
    /// What makes another letter of a base letter.
    enum Shape: Hashable, Sendable {
        case plain, circumflex, breve, horn, stroke
    }

    /// The letter without marks, its case kept; `d` for `đ`.
    var base: Unicode.Scalar
    var shape = Shape.plain
    var tone = Syllable.Tone.level

    var isMarked: Bool { shape != .plain || tone != .level }
    var unmarked: WrittenLetter { WrittenLetter(base: base) }
    /// A Latin letter, with marks or without, or a letter of another script.
    var isLetter: Bool { base.properties.isAlphabetic }
    var isDigit: Bool { ("0"..."9").contains(base) }
    var isCapital: Bool { base.properties.isUppercase }
    var isVowel: Bool { "aeiouyAEIOUY".unicodeScalars.contains(base) }

    var lowercased: WrittenLetter { cased(base.properties.lowercaseMapping) }
    var uppercased: WrittenLetter { cased(base.properties.uppercaseMapping) }

    /// A letter whose other case is more than one scalar (`ß`) stays as it is.
    private func cased(_ mapping: String) -> WrittenLetter {
        guard let first = mapping.unicodeScalars.first, mapping.unicodeScalars.count == 1 else { return self }
        var letter = self
        letter.base = first
        return letter
    }

    /// The letter in one scalar where there is one, as NFC has it.
    var composed: [Unicode.Scalar] {
        if let scalar = Self.scalars[self] { return [scalar] }
        return decomposed
    }

    /// Base and marks in canonical order: horn (216), dot below (220), then the marks above (230), shape first.
    var decomposed: [Unicode.Scalar] {
        guard shape != .stroke else { return composed }
        var marks: [Unicode.Scalar] = []
        if shape == .horn { marks.append("\u{31B}") }
        if tone == .dot { marks.append("\u{323}") }
        if shape == .circumflex { marks.append("\u{302}") }
        if shape == .breve { marks.append("\u{306}") }
        if tone != .dot, let mark = Self.toneMarks[tone] { marks.append(mark) }
        return [base] + marks
    }

    /// Takes a combining mark on, if there is such a letter.
    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        var letter = self
        switch mark {
        case "\u{302}": letter.shape = .circumflex
        case "\u{306}": letter.shape = .breve
        case "\u{31B}": letter.shape = .horn
        default:
            guard let tone = Self.toneMarks.first(where: { $0.value == mark })?.key else { return false }
            guard self.tone == .level else { return false }
            letter.tone = tone
        }
        if letter.shape != shape, shape != .plain { return false }
        guard Self.scalars[letter] != nil else { return false }
        self = letter
        return true
    }

    /// The letter that one scalar stands for.
    init(_ scalar: Unicode.Scalar) {
        self = Self.letters[scalar] ?? WrittenLetter(base: scalar)
    }

    init(base: Unicode.Scalar, shape: Shape = .plain, tone: Syllable.Tone = .level) {
        self.base = base
        self.shape = shape
        self.tone = tone
    }

    private static let toneMarks: [Syllable.Tone: Unicode.Scalar] = [
        .grave: "\u{300}", .acute: "\u{301}", .hook: "\u{309}", .tilde: "\u{303}", .dot: "\u{323}",
    ]

    /// Each vowel letter with its six tones in the order of `Syllable.Tone`; then đ.
    private static let letters: [Unicode.Scalar: WrittenLetter] = {
        let rows: [(Unicode.Scalar, Shape, String)] = [
            ("a", .plain, "aàáảãạ"), ("a", .breve, "ăằắẳẵặ"), ("a", .circumflex, "âầấẩẫậ"),
            ("e", .plain, "eèéẻẽẹ"), ("e", .circumflex, "êềếểễệ"), ("i", .plain, "iìíỉĩị"),
            ("o", .plain, "oòóỏõọ"), ("o", .circumflex, "ôồốổỗộ"), ("o", .horn, "ơờớởỡợ"),
            ("u", .plain, "uùúủũụ"), ("u", .horn, "ưừứửữự"), ("y", .plain, "yỳýỷỹỵ"),
        ]
        var table: [Unicode.Scalar: WrittenLetter] = [:]
        func add(_ scalar: Unicode.Scalar, _ letter: WrittenLetter) {
            table[scalar] = letter
            if let capital = scalar.properties.uppercaseMapping.unicodeScalars.first {
                table[capital] = letter.uppercased
            }
        }
        for (base, shape, forms) in rows {
            for (tone, scalar) in zip(Syllable.Tone.allCases, forms.unicodeScalars) {
                add(scalar, WrittenLetter(base: base, shape: shape, tone: tone))
            }
        }
        add("đ", WrittenLetter(base: "d", shape: .stroke))
        return table
    }()

    private static let scalars: [WrittenLetter: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: letters.map { ($0.value, $0.key) })
}
