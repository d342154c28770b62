package import IntentMatching
package import VietnameseText

/// A match in the shape of Rasa's `/model/parse`, with our decision beside it.
package struct MatchView: Sendable, Encodable {
    package struct Candidate: Sendable, Encodable {
        /// Nil where nothing was near enough; written as null.
        package var name: String?
        package var confidence: Double

        enum CodingKeys: String, CodingKey { case name, confidence }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(name, forKey: .name)
            try container.encode(confidence, forKey: .confidence)
        }
    }

    package struct Entity: Sendable, Encodable {
        package var entity: String
        /// Offsets in Unicode scalars of the text as it came, as Rasa counts.
        package var start: Int
        package var end: Int
        package var value: String
    }

    package var text: String
    /// The best intent, also where the decision is `ambiguous`; its name is null where it is `none`.
    package var intent: Candidate
    package var intentRanking: [Candidate]
    package var entities: [Entity]
    /// `matched`, `ambiguous` or `none`.
    package var decision: String
    package var explanation: Explanation?

    enum CodingKeys: String, CodingKey {
        case text, intent, entities, decision, explanation
        case intentRanking = "intent_ranking"
    }

    package init(_ text: AnalyzedText, _ match: IntentMatch, explains: Bool) {
        self.text = text.original
        let scalars = ScalarOffsets(text.original)
        intentRanking = match.ranking.map { Candidate(name: $0.intent.rawValue, confidence: $0.confidence) }
        switch match.decision {
        case .matched(let found):
            decision = "matched"
            intent = Candidate(name: found.intent.rawValue, confidence: found.confidence)
        case .ambiguous(let candidates):
            decision = "ambiguous"
            intent = Candidate(
                name: candidates.first?.intent.rawValue, confidence: candidates.first?.confidence ?? 0)
        case .none:
            decision = "none"
            intent = Candidate(name: nil, confidence: match.ranking.first?.confidence ?? 0)
        }
        entities =
            match.slots.map {
                Entity(
                    entity: $0.entity, start: scalars[$0.range.lowerBound], end: scalars[$0.range.upperBound],
                    value: $0.value)
            }
        explanation = explains ? match.explanation : nil
    }
}

/// Turns UTF-8 offsets into offsets of Unicode scalars.
private struct ScalarOffsets {
    private let starts: [Int]

    init(_ text: String) {
        var count = 0
        var starts: [Int] = []
        for byte in text.utf8 {
            if byte & 0xC0 != 0x80 { count += 1 }
            starts.append(count - 1)
        }
        starts.append(count)
        self.starts = starts
    }

    subscript(offset: Int) -> Int { starts[min(max(0, offset), starts.count - 1)] }
}
