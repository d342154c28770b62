/// A message with its slips repaired: an unknown word becomes the known one that fits best.
///
/// A known word is never taken for a slip of another one, however much better that would fit: tried, it cost
/// a point of accuracy on clean text and gained less on typed-over text. The customer's own words stay in the
/// message's terms; the repaired ones serve the linear model.
struct MessageRepair {
    var words: [MessageWord]
    /// Folded words that stay unknown.
    var unknown: [String] = []

    init(_ message: MessageTerms, index: ExampleIndex) {
        words = message.words
        for (place, term) in message.terms.enumerated() {
            if term.isKnown { continue }
            if let best = term.neighbours.first {
                words[place] = words[place].typed(as: index.wordTexts[Int(best.word)])
            } else {
                unknown.append(term.word.folded)
            }
        }
    }
}
