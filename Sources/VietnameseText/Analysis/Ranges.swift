/// Keeps ranges on the boundaries of what people see as characters.
enum Ranges {
    /// Widens the ranges of a draft's tokens and entities to whole grapheme clusters of the original.
    ///
    /// Only lines that needed the thorough character stage can have others: a mark on a sign, a sign that joins
    /// what follows.
    static func snap(_ draft: inout Draft, to original: String) {
        var starts: [Int] = []
        starts.reserveCapacity(original.utf8.count + 1)
        var place = 0
        for character in original {
            for _ in 0..<character.utf8.count { starts.append(place) }
            place += character.utf8.count
        }
        let count = place
        func snapped(_ range: Range<Int>) -> Range<Int> {
            guard !range.isEmpty, range.upperBound <= count else { return range }
            let last = range.upperBound - 1
            var upper = range.upperBound
            while upper < count, starts[upper] == starts[last] { upper += 1 }
            return starts[range.lowerBound]..<upper
        }
        for index in draft.tokens.indices { draft.tokens[index].range = snapped(draft.tokens[index].range) }
        for index in draft.entities.indices {
            draft.entities[index].range = snapped(draft.entities[index].range)
        }
        level(&draft.tokens)
    }

    /// Gives tokens whose ranges overlap one range together.
    static func level(_ tokens: inout [Token]) {
        var start = 0
        for place in tokens.indices.dropFirst() {
            let before = tokens[place - 1].range
            let range = tokens[place].range
            if range == before { continue }
            guard range.lowerBound < before.upperBound else {
                start = place
                continue
            }
            let union = min(before.lowerBound, range.lowerBound)..<max(before.upperBound, range.upperBound)
            for step in start...place { tokens[step].range = union }
        }
    }
}
