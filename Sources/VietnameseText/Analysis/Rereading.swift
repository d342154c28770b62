/// Brings the tokens of a second reading back to the places of the first.
enum Rereading {
    /// The second reading of a draft's canonical line, with ranges in the original text.
    ///
    /// A token gets the range of all tokens that its letters came from. What the customer typed (marks, other
    /// readings) is taken from these.
    static func composed(_ first: Draft, _ second: Draft) -> Draft {
        let spans = spans(of: first)
        var draft = second
        draft.traces = first.traces
        draft.isChanged = true
        draft.hasMarks = first.hasMarks
        draft.needsEntities = first.needsEntities || second.needsEntities
        draft.seen.formUnion(first.seen)
        var step = 0
        for place in draft.tokens.indices {
            let range = draft.tokens[place].range
            while step < spans.count - 1, spans[step].upperBound <= range.lowerBound { step += 1 }
            var last = step
            while last + 1 < spans.count, spans[last + 1].lowerBound < range.upperBound { last += 1 }
            let sources = first.tokens[step...last]
            draft.tokens[place].range = original(sources)
            draft.tokens[place].hasMarks = sources.contains(where: \.hasMarks)
            if sources.count == 1, draft.tokens[place].readings.isEmpty {
                draft.tokens[place].readings = sources[step].readings
            }
        }
        Ranges.level(&draft.tokens)
        draft.entities = second.entities.map { entity in
            var entity = entity
            entity.range = mapped(entity.range, spans, first.tokens)
            return entity
        }
        draft.trace =
            first.trace
            + second.trace.map { step in
                var step = step
                step.range = mapped(step.range, spans, first.tokens)
                return step
            }
        return draft
    }

    /// Where each token stands in the canonical line.
    private static func spans(of draft: Draft) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        spans.reserveCapacity(draft.tokens.count)
        var place = 0
        for index in draft.tokens.indices {
            if index > 0, Assembly.isApart(draft.tokens[index], from: draft.tokens[index - 1]) { place += 1 }
            let end = place + draft.tokens[index].canonical.utf8.count
            spans.append(place..<end)
            place = end
        }
        return spans
    }

    private static func original(_ tokens: ArraySlice<Token>) -> Range<Int> {
        guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
        return first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
    }

    private static func mapped(_ range: Range<Int>, _ spans: [Range<Int>], _ tokens: [Token]) -> Range<Int> {
        guard let first = spans.firstIndex(where: { $0.upperBound > range.lowerBound }) else { return 0..<0 }
        let last = spans.lastIndex { $0.lowerBound < range.upperBound } ?? first
        return original(tokens[first...max(first, last)])
    }
}
