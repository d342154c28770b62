package import IntentMatching
internal import VietnameseText

/// An FAQ entry that a program adds: a question from the unanswered queue, a row of a spreadsheet.
package struct NewEntry: Sendable, Equatable {
    package var id: Intent.ID
    package var label: String?
    package var status: Intent.Status
    package var owner: String?
    package var source: String?
    package var examples: [String]
    /// Variants of the answer.
    package var answers: [String]

    package init(
        id: Intent.ID, label: String? = nil, status: Intent.Status = .draft, owner: String? = nil,
        source: String? = nil, examples: [String], answers: [String]
    ) {
        self.id = id
        self.label = label
        self.status = status
        self.owner = owner
        self.source = source
        self.examples = examples
        self.answers = answers
    }

    /// A name made of a question: `Đổi trả trong bao lâu?` becomes `faq/doi_tra_trong_bao_lau`.
    package static func id(for question: String, taken: Set<Intent.ID>) -> Intent.ID {
        let words = question.vietnameseFolded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(
            8)
        let base = "faq/" + (words.isEmpty ? "moi" : words.joined(separator: "_"))
        var id = Intent.ID(base)
        var number = 2
        while taken.contains(id) {
            id = Intent.ID("\(base)_\(number)")
            number += 1
        }
        return id
    }
}
