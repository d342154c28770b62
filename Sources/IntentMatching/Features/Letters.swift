/// The runs of two to four letters of a folded word, its ends marked: what a slip leaves standing, and what
/// kindred spellings share.
enum Letters {
    static let shortest = 2
    static let longest = 4

    /// The key of each run in order; a kind (`<number>`) and a word of the other atoms (``) have none.
    static func keys(of word: String) -> [UInt64] {
        guard let first = word.utf8.first, first != UInt8(ascii: "<") else { return [] }
        let edge = UInt8(ascii: "_")
        let letters = [edge] + Array(word.utf8) + [edge]
        var keys: [UInt64] = []
        for length in shortest...longest where letters.count >= length {
            for start in 0...letters.count - length {
                var run = Fingerprint(.letters)
                for letter in letters[start..<start + length] { run.combine(letter) }
                keys.append(run.key)
            }
        }
        return keys
    }
}
