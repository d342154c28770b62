/// Guesses which known word a mistyped one was meant to be.
enum Spelling {
    /// The known word nearest to `word`, if it is near enough to be what was meant.
    ///
    /// Near is an edit distance (insert, delete, replace, swap of neighbours) of at most a third of the
    /// longer word; `-`, `_` and letter case do not count. Ties go to the first in `known`.
    static func nearest(to word: String, in known: some Sequence<String>) -> String? {
        let plain = bare(word)
        guard !plain.isEmpty, plain.count <= 64 else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in known where candidate != word {
            let other = bare(candidate)
            let allowed = max(1, max(plain.count, other.count) / 3)
            guard abs(plain.count - other.count) <= allowed else { continue }
            let distance = distance(plain, other)
            if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// Words of a diagnostic's hint for a mistyped word.
    static func hint(for word: String, in known: some Sequence<String>) -> String? {
        nearest(to: word, in: known).map { "did you mean `\($0)`?" }
    }

    private static func bare(_ word: String) -> [Character] {
        word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    }

    /// Optimal string alignment distance.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var older: [Int] = []
        var old = Array(0...right.count)
        for row in 1...left.count {
            var new = [row]
            new.reserveCapacity(right.count + 1)
            for column in 1...right.count {
                let same = left[row - 1] == right[column - 1]
                var least = min(old[column] + 1, new[column - 1] + 1, old[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
                {
                    least = min(least, older[column - 2] + 1)
                }
                new.append(least)
            }
            (older, old) = (old, new)
        }
        return old[right.count]
    }
}
