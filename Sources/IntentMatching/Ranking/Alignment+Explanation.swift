extension Alignment {
    /// The words of the message and what each met in the example, in words a support person understands.
    static func explanation(
        of message: MessageTerms, to example: Int, in index: ExampleIndex
    ) -> [Explanation] {
        let pairing = pair(message, with: example, in: index)
        let range = index.wordRange(of: example)
        var missing = Array(repeating: true, count: range.count)
        var details = message.terms.enumerated().map { number, term in
            let place = pairing.places[number]
            guard place >= 0 else {
                let known = term.isKnown || !term.neighbours.isEmpty
                return Explanation(
                    "\"\(term.word.canonical)\" not in the example\(known ? "" : " nor in any other")",
                    value: -Double(term.weight))
            }
            missing[place] = false
            let met = index.wordTexts[Int(index.exampleWords[range.lowerBound + place])]
            return Explanation(
                reason(of: pairing.likeness[number], term: term, met: met),
                value: Double(term.weight * pairing.likeness[number]))
        }
        let unsaid = range.filter { missing[$0 - range.lowerBound] }
            .map { index.wordTexts[Int(index.exampleWords[$0])] }
        if !unsaid.isEmpty {
            details.append(Explanation("the message does not say: \(unsaid.joined(separator: ", "))"))
        }
        return details
    }

    private static func reason(of likeness: Float, term: MessageTerms.Term, met: String) -> String {
        if !term.isKnown { return "\"\(term.word.canonical)\" taken as a slip of \"\(met)\"" }
        return switch likeness {
        case 1: "\"\(term.word.canonical)\" met"
        case otherMarks: "\"\(term.word.canonical)\" met with other marks"
        case unmarked: "\"\(term.word.canonical)\" met, marks aside"
        default: "\"\(term.word.canonical)\" met by its kind"
        }
    }
}
