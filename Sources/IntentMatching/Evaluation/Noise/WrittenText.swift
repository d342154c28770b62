import VietnameseText

/// A text as the letters that a person writes, in whatever normal form it came.
struct WrittenText: Equatable, Sendable {
    var letters: [WrittenLetter] = []

    init(_ text: String) {
        for scalar in text.unicodeScalars where letters.indices.last.map({ letters[$0].take(scalar) }) != true
        {
            letters.append(WrittenLetter(scalar))
        }
    }

    init(letters: [WrittenLetter]) { self.letters = letters }

    /// The text with letters in one scalar each.
    var composed: String { string(letters.flatMap(\.composed)) }
    /// The text canonically decomposed, as far as its letters are Vietnamese.
    var decomposed: String { string(letters.flatMap(\.decomposed)) }

    private func string(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    var isMarked: Bool { letters.contains(where: \.isMarked) }
    var unmarked: WrittenText { WrittenText(letters: letters.map(\.unmarked)) }
    var lowercased: WrittenText { WrittenText(letters: letters.map(\.lowercased)) }

    /// A stretch between blanks and punctuation, or what stands between two such stretches.
    struct Piece: Equatable, Sendable {
        var letters: [WrittenLetter]
        var isWord: Bool

        var isMarked: Bool { letters.contains(where: \.isMarked) }
        /// A word of letters alone, no digits.
        var isSpelled: Bool { isWord && letters.allSatisfy(\.isLetter) }
        /// Nothing but blanks.
        var isBlank: Bool { !isWord && letters.allSatisfy { $0.base.properties.isWhitespace } }
        var isNumber: Bool { isWord && letters.allSatisfy(\.isDigit) }
        /// In lower case, one scalar a letter.
        var plain: String { WrittenText(letters: letters).lowercased.composed }

        init(letters: [WrittenLetter], isWord: Bool) {
            self.letters = letters
            self.isWord = isWord
        }

        init(word: String) { self.init(letters: WrittenText(word).letters, isWord: true) }
    }

    /// Words and what is between them, in order; together they are the whole text.
    var pieces: [Piece] {
        var pieces: [Piece] = []
        for letter in letters {
            let isWord = letter.isLetter || letter.isDigit
            if let last = pieces.indices.last, pieces[last].isWord == isWord {
                pieces[last].letters.append(letter)
            } else {
                pieces.append(Piece(letters: [letter], isWord: isWord))
            }
        }
        return pieces
    }

    init(pieces: [Piece]) { letters = pieces.flatMap(\.letters) }
}
