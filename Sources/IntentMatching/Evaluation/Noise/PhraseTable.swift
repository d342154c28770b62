/// Words and what people write for them.
struct PhraseTable: Sendable {
    private struct Entry: Sendable {
        var words: [String]
        var rewrites: [[String]]
    }

    /// By the first word, longest first.
    private let marked: [String: [Entry]]
    /// The entries that are as plain without marks.
    private let unmarked: [String: [Entry]]
    /// What is written right after a number instead of a unit: `200 nghìn` is `200k`.
    private let units: [String: String]

    /// - Parameters:
    ///   - text: one entry a line, `words = rewrite | rewrite`; a line that begins with `~` holds without
    ///     marks too: its words mean nothing else there. Words that are their own rewrite are left alone.
    ///   - units: units that grow onto a number.
    init(_ text: String, units: [String: String] = [:]) {
        self.units = units
        var marked: [String: [Entry]] = [:]
        var unmarked: [String: [Entry]] = [:]
        for line in text.split(separator: "\n") {
            let holdsUnmarked = line.hasPrefix("~")
            let sides = line.drop { $0 == "~" }.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { continue }
            func words(_ side: Substring) -> [String] { side.split(separator: " ").map(String.init) }
            let entry = Entry(words: words(sides[0]), rewrites: sides[1].split(separator: "|").map(words))
            marked[entry.words[0], default: []].append(entry)
            guard holdsUnmarked else { continue }
            let bare = Entry(
                words: entry.words.map(Self.bare), rewrites: entry.rewrites.map { $0.map(Self.bare) })
            unmarked[bare.words[0], default: []].append(bare)
        }
        func sorted(_ entries: [Entry]) -> [Entry] { entries.sorted { $0.words.count > $1.words.count } }
        self.marked = marked.mapValues(sorted)
        self.unmarked = unmarked.mapValues(sorted)
    }

    private static func bare(_ word: String) -> String { WrittenText(word).unmarked.composed }

    /// Rewrites what the table knows, each with a probability; at least one, if it knows any.
    ///
    /// - Parameters:
    ///   - text: any text; only words apart by blanks make a phrase.
    ///   - percent: how often a known phrase is rewritten.
    ///   - random: the text's own generator.
    /// - Returns: the text with the pieces that were rewritten marked as such, for further changes.
    func rewriting(_ text: WrittenText, percent: Int, _ random: inout SplitMix64) -> WrittenText {
        let pieces = text.pieces
        let table = text.isMarked ? marked : unmarked
        let isUnmarked = !text.isMarked
        var found: [(range: Range<Int>, words: [String])] = []
        var place = 0
        while place < pieces.count {
            defer { place += 1 }
            let word = pieces[place]
            guard word.isWord else { continue }
            if let key = unit(at: place, of: pieces, isUnmarked: isUnmarked) {
                found.append((place - 1..<place + 1, [key]))
                continue
            }
            guard let entry = table[word.plain]?.first(where: { matches($0, pieces, place) }) else {
                continue
            }
            let rewrite = random.pick(entry.rewrites) ?? entry.words
            let end = place + entry.words.count * 2 - 1
            if rewrite != entry.words { found.append((place..<end, rewrite)) }
            place = end - 1
        }
        guard let sure = found.isEmpty ? nil : random.next(below: found.count) else { return text }
        var made: [WrittenText.Piece] = []
        place = 0
        for (number, change) in found.enumerated() where random.happens(percent: percent) || number == sure {
            made += pieces[place..<change.range.lowerBound]
            made.append(contentsOf: written(change.words, as: pieces[change.range]))
            place = change.range.upperBound
        }
        return WrittenText(pieces: made + pieces[place...])
    }

    private func matches(_ entry: Entry, _ pieces: [WrittenText.Piece], _ start: Int) -> Bool {
        entry.words.enumerated().allSatisfy { number, word in
            let place = start + number * 2
            guard place < pieces.count, pieces[place].plain.utf8.elementsEqual(word.utf8) else {
                return false
            }
            return number == 0 || pieces[place - 1].isBlank
        }
    }

    /// The short unit of a word that follows a number and a blank.
    private func unit(at place: Int, of pieces: [WrittenText.Piece], isUnmarked: Bool) -> String? {
        guard place > 1, pieces[place - 1].isBlank, pieces[place - 2].isNumber else { return nil }
        let word = pieces[place].plain
        return isUnmarked ? units.first { Self.bare($0.key) == word }?.value : units[word]
    }

    /// The new words with blanks between them, in the case of what they stand for.
    private func written(_ words: [String], as old: ArraySlice<WrittenText.Piece>) -> [WrittenText.Piece] {
        let letters = old.flatMap(\.letters).filter(\.isLetter)
        let isShouted = letters.count > 1 && letters.allSatisfy(\.isCapital)
        let isCapital = letters.first?.isCapital == true
        var text = WrittenText(words.joined(separator: " "))
        for place in text.letters.indices where isShouted || (isCapital && place == 0) {
            text.letters[place] = text.letters[place].uppercased
        }
        return [WrittenText.Piece(letters: text.letters, isWord: true)]
    }
}
