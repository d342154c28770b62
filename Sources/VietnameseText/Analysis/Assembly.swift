/// Joins tokens to a line.
enum Assembly {
    /// The canonical and the folded line of tokens.
    ///
    /// Tokens that touch in the original touch here, all others have one blank between them; two words always
    /// have one (`doitra` came apart as `đổi trả`, `ntn` became three words).
    static func lines(of tokens: [Token]) -> (canonical: String, folded: String) {
        var canonicalCount = 0
        var foldedCount = 0
        for token in tokens {
            canonicalCount &+= token.canonical.utf8.count &+ 1
            foldedCount &+= token.folded.utf8.count &+ 1
        }
        return (
            joined(tokens, \.canonical, room: canonicalCount), joined(tokens, \.folded, room: foldedCount)
        )
    }

    /// Whether a blank stands before a token.
    @inline(__always)
    static func isApart(_ token: Token, from previous: Token) -> Bool {
        token.range.lowerBound != previous.range.upperBound
            || ((token.kind == .word || token.kind == .number)
                && (previous.kind == .word || previous.kind == .number))
    }

    /// The forms joined; they are strings, so their bytes need not be checked again.
    @inline(__always)
    private static func joined(_ tokens: [Token], _ form: (Token) -> String, room: Int) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
            let count = write(tokens, form, to: buffer)
            let bytes = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<count])
            return String(copying: UTF8Span(unchecked: bytes.span))
        }
    }

    @inline(__always)
    private static func write(
        _ tokens: [Token], _ form: (Token) -> String, to buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var place = 0
        for index in tokens.indices {
            if index > 0, isApart(tokens[index], from: tokens[index &- 1]) {
                buffer[place] = 0x20
                place &+= 1
            }
            var text = form(tokens[index])
            text.withUTF8 { bytes in
                for byte in bytes {
                    buffer[place] = byte
                    place &+= 1
                }
            }
        }
        return place
    }
}
