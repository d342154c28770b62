extension AnalyzedText {
    /// The text with the tone and shape marks that the customer left out, as far as the vocabulary knows them.
    ///
    /// Only words written without any mark change, and only to words of the vocabulary whose folded form is
    /// theirs; marked words stay and help their neighbours. The folded line is therefore the same before and
    /// after. Meant for display and for matching; what the customer wrote is never replaced.
    ///
    /// ```swift
    /// let vocabulary = Vocabulary([Analyzer.vietnamese.analyze("đổi trả trong bao lâu")])
    /// Analyzer.vietnamese.analyze("doi tra").restored(using: vocabulary).canonical   // "đổi trả"
    /// ```
    ///
    /// - Parameter vocabulary: the words and pairs of words that may be meant.
    /// - Returns: the same tokens with the same ranges; ``trace`` gains a step for every change if it had any.
    public func restored(using vocabulary: Vocabulary) -> AnalyzedText {
        guard !vocabulary.isEmpty else { return self }
        let places = tokens.indices.filter { tokens[$0].kind == .word }
        let slots = places.map { place -> Restorer.Slot in
            let token = tokens[place]
            let isMarked = token.hasMarks || !token.canonical.utf8.elementsEqual(token.folded.utf8)
            let known = isMarked ? [] : vocabulary.marked(token.folded)
            return Restorer.Slot(candidates: [token.canonical] + known, isFixed: known.isEmpty)
        }
        var result = tokens
        var steps = trace
        for (place, word) in zip(places, Restorer(vocabulary: vocabulary).best(slots))
        where !word.utf8.elementsEqual(result[place].canonical.utf8) {
            if !trace.isEmpty {
                steps.append(
                    TraceStep(
                        stage: "restoration", before: result[place].canonical, after: word,
                        range: result[place].range))
            }
            result[place].canonical = word
            result[place].syllable = Syllable(word)
        }
        return AnalyzedText(original: original, tokens: result, entities: entities, trace: steps)
    }
}
