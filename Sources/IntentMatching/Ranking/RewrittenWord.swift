import VietnameseText

/// A word that the analyzer read as another one, as it was typed: `đn` that became `đề nghị`.
///
/// The table of abbreviations has short forms, and a slip makes many a word one of them.
struct RewrittenWord: Equatable {
    /// The words that it became, by their places in the message.
    var places: Range<Int>
    /// As typed, in lower case.
    var spelling: String
    /// `spelling` without marks.
    var folded: String

    /// How many letters a form has of which a slip can be told; no word of one letter is like another one.
    private static let lengths = 2...8

    /// The rewritten words among those of a text, in order.
    static func all(of words: [MessageWord], in original: String) -> [RewrittenWord] {
        var found: [RewrittenWord] = []
        var place = 0
        while place < words.count {
            let start = place
            let range = words[start].range
            place += 1
            while place < words.count, words[place].range == range { place += 1 }
            // What kept its length was hardly rewritten; most words are done with here.
            guard place > start + 1 || range.count != words[start].canonical.utf8.count,
                !words[start].isKind, let spelling = text(at: range, of: original)
            else { continue }
            let folded = spelling.vietnameseFolded
            guard lengths.contains(folded.utf8.count), folded.utf8.allSatisfy(isLetter),
                place > start + 1 || folded != words[start].folded
            else { continue }
            found.append(RewrittenWord(places: start..<place, spelling: spelling, folded: folded))
        }
        return found
    }

    private static func text(at range: Range<Int>, of original: String) -> String? {
        let bytes = original.utf8
        guard range.upperBound <= bytes.count else { return nil }
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return String(Substring(bytes[start..<bytes.index(start, offsetBy: range.count)])).lowercased()
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
