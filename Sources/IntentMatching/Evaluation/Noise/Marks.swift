import VietnameseText

/// Marks left out, and tone marks put on the other letter.
enum Marks {
    /// The share of words that lose their marks, in per cent.
    static let lossPercent = 50

    /// Each word loses its marks or keeps them; of a marked text at least one word loses them.
    static func losing(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        var pieces = text.pieces
        let marked = pieces.indices.filter { pieces[$0].isMarked }
        guard let sure = random.pick(marked) else { return text }
        for place in marked where random.happens(percent: lossPercent) || place == sure {
            pieces[place].letters = pieces[place].letters.map(\.unmarked)
        }
        return WrittenText(pieces: pieces)
    }

    /// Every syllable whose two spellings differ is written in the other one.
    static func moving(_ text: WrittenText) -> WrittenText {
        var pieces = text.pieces
        for place in pieces.indices where pieces[place].isSpelled && pieces[place].isMarked {
            let word = pieces[place]
            guard let syllable = Syllable(word.plain) else { continue }
            let (old, new) = (syllable.spelled(.traditional), syllable.spelled(.modern))
            guard !old.utf8.elementsEqual(new.utf8) else { continue }
            let isOld = word.plain.utf8.elementsEqual(old.utf8)
            guard isOld || word.plain.utf8.elementsEqual(new.utf8) else { continue }
            let other = WrittenText(isOld ? new : old).letters
            pieces[place].letters = zip(other, word.letters).map { $1.isCapital ? $0.uppercased : $0 }
        }
        return WrittenText(pieces: pieces)
    }
}
