/// Splits words that were typed without their blanks: `doitra`, `hoantien`, `thegioididong`.
///
/// A split counts only if the vocabulary explains all of it: every part is one of its words, and every two
/// neighbours are one of its pairs. Marked letters say more: a marked word that is no syllable is split into
/// legal ones (`embực`), and an unmarked one where a word of address or grammar is stuck to a known word
/// (`chotui`). The parts keep the letters that were typed: which marks an unmarked part
/// lacks is the business of ``AnalyzedText/restored(using:)``.
enum StickyWords {
    /// Longer words are not split: the longest compound of six syllables stays below.
    private static let maximumLength = 40

    /// A way to a place in the word.
    private struct Chain {
        var score: Int
        var lengths: [Int]

        /// The higher score, then the fewer parts, then the longer first parts: the same on every run.
        func isBetter(than other: Chain?) -> Bool {
            guard let other else { return true }
            if score != other.score { return score > other.score }
            if lengths.count != other.lengths.count { return lengths.count < other.lengths.count }
            return other.lengths.lexicographicallyPrecedes(lengths)
        }
    }

    /// The lengths of the parts in scalars, or nothing if the vocabulary does not explain the word.
    static func split(_ text: String, _ vocabulary: Vocabulary) -> [Int]? {
        let letters = Array(text.unicodeScalars)
        guard letters.count >= 4, letters.count <= maximumLength, !vocabulary.isEmpty else { return nil }
        // chains[end] holds, for each word that may end there, the best chain to it.
        var chains: [[String: Chain]] = Array(repeating: [:], count: letters.count + 1)
        for end in 1...letters.count {
            for start in max(0, end - 7)..<end where start == 0 || !chains[start].isEmpty {
                let piece = String(String.UnicodeScalarView(letters[start..<end]))
                for word in words(piece, vocabulary) {
                    extend(&chains, word, from: start, to: end, vocabulary)
                }
            }
        }
        var best: Chain?
        for chain in chains[letters.count].values where chain.lengths.count > 1 && chain.isBetter(than: best)
        {
            best = chain
        }
        return best?.lengths
    }

    private static func extend(
        _ chains: inout [[String: Chain]], _ word: String, from start: Int, to end: Int,
        _ vocabulary: Vocabulary
    ) {
        var best: Chain? = start == 0 ? Chain(score: 0, lengths: [end - start]) : nil
        for (previous, chain) in chains[start] {
            guard let count = vocabulary.pairs[previous + " " + word] else { continue }
            let longer = Chain(
                score: chain.score + Restorer.logarithm(count), lengths: chain.lengths + [end - start])
            if longer.isBetter(than: best) { best = longer }
        }
        guard let best, best.isBetter(than: chains[end][word]) else { return }
        chains[end][word] = best
    }

    // MARK: - Syllables without pairs

    /// What a part costs; a pair of the vocabulary costs less, a legal syllable that no vocabulary holds more.
    private enum Cost {
        static let known = 2
        static let pair = -1
        static let legal = 5
        static let letter = 6
    }

    /// Words of address and grammar that are stuck to others out of haste, folded.
    private static let function = PackedWords(
        """
        em anh chi minh toi tui shop ban cho khong hong hok chua roi nha nhe duoc voi cua thi oi thoi vay nay kia sao
        luon lai len xuong vao tks xin cam
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { PackedText(utf8: String($0)) })

    /// No word of French as long as this comes apart into legal syllables.
    private static let longestForeign = 11

    /// The lengths of the legal syllables that a word is stuck together of, the cheapest way.
    ///
    /// - Parameters:
    ///   - text: a word that is no syllable and no known word.
    ///   - lexemes: the legal syllables.
    ///   - vocabularies: whose words are preferred.
    /// - Returns: lengths in scalars; nothing if it does not come apart, or only into words that need not be Vietnamese.
    static func syllables(_ text: String, _ lexemes: Lexemes, _ vocabularies: [Vocabulary]) -> [Int]? {
        let letters = Array(text.unicodeScalars)
        guard letters.count >= 4, letters.count <= maximumLength else { return nil }
        let isMarked = text.utf8.contains { $0 >= 0x80 }
        var ways: [(cost: Int, lengths: [Int], last: String)?] = Array(
            repeating: nil, count: letters.count + 1)
        ways[0] = (0, [], "")
        for end in 1...letters.count {
            for start in max(0, end - 7)..<end {
                guard let way = ways[start] else { continue }
                let piece = String(String.UnicodeScalarView(letters[start..<end]))
                guard let cost = cost(of: piece, after: way.last, isMarked: isMarked, lexemes, vocabularies)
                else {
                    continue
                }
                // Of two ways alike the one with the longer first parts: `toán học`, not `toá nhọc`.
                if let best = ways[end],
                    (best.cost, way.lengths.count + 1) < (way.cost + cost, best.lengths.count)
                        || best.cost == way.cost + cost
                            && !best.lengths.lexicographicallyPrecedes(
                                way.lengths + [end - start])
                {
                    continue
                }
                ways[end] = (way.cost + cost, way.lengths + [end - start], piece)
            }
        }
        guard let way = ways[letters.count], way.lengths.count > 1, way.lengths.count <= 6,
            way.lengths.count(where: { $0 == 1 }) <= 1
        else { return nil }
        guard way.lengths.count > 2 || isSurePair(letters, way.lengths[0], vocabularies) else { return nil }
        // "résumé" comes apart into legal syllables too: letters that French also has do not vouch for three
        // short ones.
        let isForeign =
            way.lengths.count > 2 && letters.count < Self.longestForeign
            && letters.allSatisfy { $0.isASCII || "éèêàâôùçñ".unicodeScalars.contains($0) }
        return isMarked && !isForeign || holdsFunctionWord(letters, way.lengths) ? way.lengths : nil
    }

    /// Whether two parts are not just a slip that happens to come apart: `đổihàng`, `ởđâu`, but not `mìnu`.
    private static func isSurePair(_ letters: [Unicode.Scalar], _ first: Int, _ vocabularies: [Vocabulary])
        -> Bool
    {
        if first > 2, letters.count - first > 2 { return true }
        let left = String(String.UnicodeScalarView(letters[..<first]))
        let right = String(String.UnicodeScalarView(letters[first...]))
        let isMarked = [left, right].allSatisfy { part in
            part.unicodeScalars.count > 1 && part.utf8.contains { $0 >= 0x80 }
        }
        return isMarked || function.contains(PackedText(utf8: left))
            || vocabularies.contains { $0.pairs[left + " " + right] != nil }
    }

    private static func cost(
        of piece: String, after last: String, isMarked: Bool, _ lexemes: Lexemes, _ vocabularies: [Vocabulary]
    ) -> Int? {
        let flags = lexemes.flags(of: piece)
        let isKnown =
            !flags.isDisjoint(with: [.polite, .polar, .addressee, .speaker, .particle, .greeter, .numeral])
            || isMarked && (common.contains(piece) || isEnglish(piece, flags))
            || vocabularies.contains { $0.counts[piece] != nil || !$0.marked(piece).isEmpty }
        guard isKnown || isMarked && !flags.isDisjoint(with: [.syllable, .unmarked]) else { return nil }
        if piece.unicodeScalars.count == 1 {
            return isMarked && (piece.utf8.count > 1 || piece == "y") ? Cost.letter : nil
        }
        let isPair = vocabularies.contains { $0.pairs[last + " " + piece] != nil }
        return (isKnown ? Cost.known : Cost.legal) + (isPair ? Cost.pair : 0)
    }

    /// Words of grammar that cost as little as those of the trade: `cáinày` is `cái này` and not `cá in ày`.
    private static let common: Set<String> = Set(
        """
        cái này nào đó kia ấy gì đâu còn mấy các những khi lúc có bị đã đang sẽ và với hàng đơn một hai rất quá lắm hết
        mới nữa phải được không chưa rồi muốn cần tiền giá mua bán đổi trả giao đặt
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// `online`, `ship`, `size`: between marked syllables they stay whole.
    private static func isEnglish(_ piece: String, _ flags: Lexemes.Flags) -> Bool {
        piece.utf8.count >= 4 && flags.contains(.englishCore)
    }

    private static func holdsFunctionWord(_ letters: [Unicode.Scalar], _ lengths: [Int]) -> Bool {
        guard lengths.count <= 3 else { return false }
        // Short parts are found in any name: "core".
        guard lengths.allSatisfy({ $0 > 2 }) || letters.starts(with: "em".unicodeScalars) else {
            return false
        }
        var start = 0
        for length in lengths {
            let piece = letters[start..<start + length]
            if function.contains(PackedText(Array(piece))) { return true }
            start += length
        }
        return false
    }

    // MARK: - Two known words that nobody saw side by side

    /// The lengths of the two words of the vocabulary, or common abbreviations, that an unmarked word is stuck
    /// together of: `vatgio`, `phiko`; of several ways the one whose words are met more often.
    ///
    /// - Returns: nothing if a part has fewer than two letters or is unknown.
    static func strangers(_ text: String, _ lexemes: Lexemes, _ vocabulary: Vocabulary) -> [Int]? {
        let letters = Array(text.utf8)
        guard !vocabulary.isEmpty, (shortestStrangers...longestStrangers).contains(letters.count),
            letters.allSatisfy({ $0 < 0x80 })
        else { return nil }
        var best: (score: Int, cut: Int)?
        for cut in 2...letters.count - 2
        where letters.count > 5 || isAbbreviation(letters[..<cut]) || isAbbreviation(letters[cut...]) {
            guard let first = frequency(letters[..<cut], lexemes, vocabulary),
                let second = frequency(letters[cut...], lexemes, vocabulary)
            else { continue }
            let score = Restorer.logarithm(first) + Restorer.logarithm(second)
            if score > best?.score ?? -1 { best = (score, cut) }
        }
        return best.map { [$0.cut, letters.count - $0.cut] }
    }

    /// Shorter words are rather slips, longer ones more than two.
    private static let shortestStrangers = 4
    private static let longestStrangers = 12
    /// How often an abbreviation counts as met.
    private static let abbreviationFrequency = 20

    /// How often the vocabulary has an unmarked syllable or any word of its letters; nothing if it never does.
    private static func frequency(_ part: ArraySlice<UInt8>, _ lexemes: Lexemes, _ vocabulary: Vocabulary)
        -> Int?
    {
        if isAbbreviation(part) { return abbreviationFrequency }
        let word = String(decoding: part, as: UTF8.self)
        guard lexemes.flags(of: word).contains(.unmarked) else { return nil }
        let count =
            (vocabulary.counts[word] ?? 0)
            + vocabulary.marked(word).reduce(0) { $0 + (vocabulary.counts[$1] ?? 0) }
        return count > 0 ? count : nil
    }

    private static func isAbbreviation(_ part: ArraySlice<UInt8>) -> Bool {
        stuckAbbreviations.contains(String(decoding: part, as: UTF8.self))
    }

    /// Abbreviations that are often typed onto their neighbours.
    private static let stuckAbbreviations: Set<String> = ["ko", "dc", "sdt", "ntn"]

    private static func words(_ piece: String, _ vocabulary: Vocabulary) -> [String] {
        (vocabulary.counts[piece] != nil ? [piece] : []) + vocabulary.marked(piece)
    }
}
