/// Words without marks, to look phrases up in: hundreds are looked for in every message.
package struct PaddedWords: Sendable, Equatable {
    /// The words between single blanks, with a blank at both ends, so that a phrase is found whole by ` phrase `.
    package let text: String
    /// A bit for each way in which a word begins; most phrases are ruled out by it.
    private let openings: UInt64

    /// The folded words of a message; punctuation and emoji are none.
    init(_ tokens: [Token]) {
        var bytes: [UInt8] = [Self.blank]
        bytes.reserveCapacity(tokens.count * 6 + 2)
        var isFirst = true
        for token in tokens where token.kind != .punctuation && token.kind != .emoji {
            if !isFirst { bytes.append(Self.blank) }
            isFirst = false
            bytes.append(contentsOf: token.folded.utf8)
        }
        bytes.append(Self.blank)
        text = String(decoding: bytes, as: UTF8.self)
        openings = Self.openings(of: bytes)
    }

    /// Words without marks that stand in a text between blanks.
    package init(_ text: String) {
        self.text = " " + text + " "
        openings = Self.openings(of: Array(self.text.utf8))
    }

    /// Whether a phrase without marks stands among the words, whole.
    package func contains(_ phrase: String) -> Bool {
        var (phrase, words) = (phrase, text)
        return phrase.withUTF8 { phrase in words.withUTF8 { stands(phrase, in: $0) } }
    }

    /// Whether one of some phrases without marks stands among the words.
    package func contains(anyOf phrases: [String]) -> Bool { phrases.contains { contains($0) } }

    private func stands(
        _ phrase: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let count = phrase.count
        guard count > 0, text.count >= count + 2 else { return false }
        let first = phrase[0]
        guard openings & Self.opening(first, count > 1 ? phrase[1] : Self.blank) != 0 else { return false }
        for start in 1...(text.count - count - 1)
        where text[start] == first && text[start - 1] == Self.blank && text[start + count] == Self.blank {
            var index = 1
            while index < count, text[start + index] == phrase[index] { index += 1 }
            if index == count { return true }
        }
        return false
    }

    private static let blank = UInt8(ascii: " ")

    /// The bit of a word that begins with two bytes; a word of one letter is followed by a blank.
    private static func opening(_ first: UInt8, _ second: UInt8) -> UInt64 {
        1 << UInt64((first &* 31 ^ second) & 63)
    }

    private static func openings(of bytes: [UInt8]) -> UInt64 {
        var openings: UInt64 = 0
        for index in bytes.indices.dropFirst().dropLast() where bytes[index - 1] == blank {
            openings |= opening(bytes[index], bytes[index + 1])
        }
        return openings
    }
}
