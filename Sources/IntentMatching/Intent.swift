package import VietnameseText

/// What a customer may want, with the phrasings that show it.
package struct Intent: Sendable, Equatable {
    /// The name of an intent: `greet`, `faq/doi_tra_thoi_han`.
    package struct ID: Hashable, Sendable, Comparable, Codable, ExpressibleByStringLiteral,
        CustomStringConvertible
    {
        package let rawValue: String

        package init(_ rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }
        package init(from decoder: any Decoder) throws {
            rawValue = try decoder.singleValueContainer().decode(String.self)
        }
        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(rawValue)
        }

        package var description: String { rawValue }
        /// Whether the intent is an FAQ entry, answered by `utter_<id>`.
        package var isFAQ: Bool { rawValue.hasPrefix("faq/") }
        /// The name of the response that answers it: `utter_faq/doi_tra_thoi_han`.
        package var responseName: String { "utter_" + rawValue }

        package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
    }

    /// Who may be answered with it.
    package enum Status: String, Sendable, Codable {
        /// Only the REPL with `--drafts`.
        case draft
        /// Only agents.
        case `internal`
        /// Customers.
        case published
    }

    package var id: ID
    /// A short noun phrase for "có phải anh/chị muốn hỏi về …".
    package var label: String?
    package var examples: [Example]
    package var status: Status
    /// The author's own least confidence for this intent, 0 to 1.
    package var threshold: Double?
    /// Each group must be met by one of its words, marks ignored where the customer wrote none.
    package var mustHave: [[String]]
    /// None of these words may stand in the message.
    package var mustNot: [String]
    package var validFrom: CalendarDate?
    /// The last day of validity.
    package var validUntil: CalendarDate?
    package var owner: String?
    package var source: String?
    package var location: SourceLocation?

    package init(
        id: ID, label: String? = nil, examples: [Example] = [], status: Status = .published,
        threshold: Double? = nil, mustHave: [[String]] = [], mustNot: [String] = [],
        validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil, owner: String? = nil,
        source: String? = nil, location: SourceLocation? = nil
    ) {
        self.id = id
        self.label = label
        self.examples = examples
        self.status = status
        self.threshold = threshold
        self.mustHave = mustHave
        self.mustNot = mustNot
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.owner = owner
        self.source = source
        self.location = location
    }
}
