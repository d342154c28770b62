/// Joins tokens to a line.
enum Assembly {
    /// The canonical and the folded line of tokens.
    ///
    /// Tokens that touch in the original touch here, all others have one blank between them; two words always
    /// have one (`doitra` came apart as `đổi trả`, `ntn` became three words).
    static func lines(of tokens: [Token]) -> (canonical: String, folded: String) {
        var canonical = ""
        var folded = ""
        var length = 0
        for token in tokens { length += token.canonical.utf8.count + 1 }
        canonical.reserveCapacity(length)
        folded.reserveCapacity(length)
        var previousEnd = Int.max
        var previousIsWord = false
        for token in tokens {
            let isWord = token.kind == .word || token.kind == .number
            if previousEnd != Int.max, token.range.lowerBound != previousEnd || (isWord && previousIsWord) {
                canonical.append(" ")
                folded.append(" ")
            }
            canonical.append(token.canonical)
            folded.append(token.folded)
            previousEnd = token.range.upperBound
            previousIsWord = isWord
        }
        return (canonical, folded)
    }
}
