/// Why a number or a decision is what it is: a sentence, a value, and the parts it was made of.
package struct Explanation: Sendable, Equatable, Codable {
    /// What this node says, in words that a support person understands.
    package var summary: String
    /// The number that this node contributes, where it has one.
    package var value: Double?
    package var details: [Explanation]

    package init(_ summary: String, value: Double? = nil, details: [Explanation] = []) {
        self.summary = summary
        self.value = value
        self.details = details
    }

    /// The tree as indented lines, two blanks a level.
    package func lines(indent: Int = 0) -> [String] {
        let number = value.map { value in
            let scaled = Int((value * 1000).rounded())
            let digits = String(abs(scaled) % 1000)
            return " = \(scaled < 0 ? "-" : "")\(abs(scaled) / 1000)."
                + String(repeating: "0", count: 3 - digits.count) + digits
        }
        return [String(repeating: "  ", count: indent) + summary + (number ?? "")]
            + details.flatMap { $0.lines(indent: indent + 1) }
    }
}
