/// Slips of the finger.
enum Slips {
    /// The share of words with a slip, in per cent.
    static let wordPercent = 30
    /// The share of gaps between words without their blank, in per cent.
    static let joinPercent = 25

    /// The neighbours of each key on a QWERTY keyboard, as a thumb on a telephone hits them.
    private static let neighbours: [Unicode.Scalar: [Unicode.Scalar]] = {
        let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.unicodeScalars) }
        var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for (number, row) in rows.enumerated() {
            for (place, key) in row.enumerated() {
                // The row below stands half a key to the right.
                var near = [place - 1, place + 1].filter(row.indices.contains).map { row[$0] }
                if number > 0 {
                    near += [place, place + 1].filter(rows[number - 1].indices.contains).map {
                        rows[number - 1][$0]
                    }
                }
                if number + 1 < rows.count {
                    near += [place - 1, place].filter(rows[number + 1].indices.contains).map {
                        rows[number + 1][$0]
                    }
                }
                table[key] = near
            }
        }
        return table
    }()

    private enum Slip: CaseIterable {
        case neighbour, swap, drop, double
    }

    /// About three words of ten get one slip: the next key, two letters swapped, one dropped or doubled.
    ///
    /// Words with digits (codes, telephone numbers) are left alone; a text of words gets at least one slip.
    static func typing(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        var pieces = text.pieces
        let words = pieces.indices.filter { pieces[$0].isSpelled && pieces[$0].letters.count > 1 }
        guard let sure = random.pick(words) else { return text }
        let chosen = words.filter { _ in random.happens(percent: wordPercent) }
        for place in chosen.isEmpty ? [sure] : chosen {
            pieces[place].letters = slipped(pieces[place].letters, &random)
        }
        return WrittenText(pieces: pieces)
    }

    private static func slipped(_ word: [WrittenLetter], _ random: inout SplitMix64) -> [WrittenLetter] {
        var letters = word
        // A word of two letters that loses one, or swaps them, is gone: nobody could read it.
        let slips: [Slip] = word.count > 2 ? Slip.allCases : [.neighbour, .double]
        let place = random.next(below: word.count)
        switch random.pick(slips) ?? .double {
        case .neighbour:
            let letter = word[place]
            guard let key = random.pick(neighbours[letter.lowercased.base] ?? []) else { break }
            let other = WrittenLetter(base: key)
            letters[place] = letter.isCapital ? other.uppercased : other
        case .swap:
            // The nearest pair of different letters; a word of one letter repeated has none.
            let pairs = word.indices.dropLast().filter { word[$0] != word[$0 + 1] }
            if let pair = random.pick(pairs) { letters.swapAt(pair, pair + 1) }
        case .drop: letters.remove(at: place)
        case .double: letters.insert(letters[place], at: place)
        }
        return letters
    }

    /// Some blanks between two words are missing, at least one; never three words in a row.
    static func joining(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        let pieces = text.pieces
        let gaps = pieces.indices.filter { place in
            pieces[place].isBlank && place > 0 && place + 1 < pieces.count && pieces[place - 1].isSpelled
                && pieces[place + 1].isSpelled
        }
        guard let sure = random.pick(gaps) else { return text }
        var dropped: Set<Int> = [sure]
        for gap in gaps where random.happens(percent: joinPercent) {
            if !dropped.contains(gap - 2), !dropped.contains(gap + 2) { dropped.insert(gap) }
        }
        return WrittenText(
            pieces: pieces.enumerated().filter { !dropped.contains($0.offset) }.map(\.element))
    }
}
