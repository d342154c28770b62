/// What a conversation knows of a matter when a ticket is to be opened.
package struct TicketDraft: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case complaint, request, feedback, question
    }

    package var kind: Kind
    /// The category of `Corpus/care.yml`, for example `doi_tra`.
    package var category: String?
    /// The product or service concerned, in the customer's words.
    package var product: String?
    /// Order code or account.
    package var reference: String?
    /// What happened, in the customer's words.
    package var summary: String
    /// What the customer asks for, such as `Hoàn tiền` or `Đổi hàng`.
    package var remedy: String?
    /// Đồng that the matter is about, where the customer named a sum.
    package var amount: Int64?
    package var contact: Contact
    package var sender: String
    package var channel: String
    /// What made it a ticket, such as `complaint`, `asked_for_person` or `safety`.
    package var triggers: [String]
    package var transcript: [TranscriptLine]

    /// The sender of a ticket whose customer was erased: nobody can be reached by it.
    package static func erasedSender(of number: TicketNumber) -> String { erasedPrefix + "\(number)" }
    /// Whether the customer was erased.
    package var isErased: Bool { sender.hasPrefix(Self.erasedPrefix) }
    private static let erasedPrefix = "erased:"

    package init(
        kind: Kind, category: String? = nil, product: String? = nil, reference: String? = nil,
        summary: String,
        remedy: String? = nil, contact: Contact = Contact(), sender: String, channel: String,
        triggers: [String] = [], transcript: [TranscriptLine] = []
    ) {
        self.kind = kind
        self.category = category
        self.product = product
        self.reference = reference
        self.summary = summary
        self.remedy = remedy
        self.contact = contact
        self.sender = sender
        self.channel = channel
        self.triggers = triggers
        self.transcript = transcript
    }
}
