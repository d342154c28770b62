import VietnameseText

/// Somebody whose name, address, phone and e-mail are known, so that these can be hidden in free words as well.
///
/// Names are no patterns that could be recognised in a text; those of a ticket's own contact can be looked for.
package struct KnownPerson: Sendable {
    /// Words in a row, without marks and in small letters: a name, an address or a part of one, an e-mail.
    private let phrases: [[String]]
    /// What others call them by, as it may be written: with its marks, or without any.
    private let callNames: Set<String>
    /// Digits from 0.
    private let phone: String?

    /// Somebody as a ticket knows them.
    package init(_ contact: Contact) {
        // `12 Lê Lợi` of `12 Lê Lợi, Vinh, Nghệ An` tells enough; a province alone tells nothing.
        let parts = (contact.address ?? "").split { ",;\n".contains($0) }.map(String.init).filter { part in
            part.contains(where: \.isNumber) || Province.named(in: part) == nil
        }
        let names = [contact.name, contact.address].compactMap(\.self) + parts
        phrases =
            (names.map(Self.words).filter { $0.count >= 2 } + [contact.email.map(Self.words) ?? []])
            .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
        let last = contact.name.flatMap { name in
            name.split { !$0.isLetter && !$0.isNumber }.last.map { $0.lowercased() }
        }
        callNames = Set(last.map { [$0, $0.vietnameseFolded] } ?? [])
        phone = contact.phone.flatMap { Customer.phone($0) }
    }

    /// A text with ``PersonalData/mask`` in the place of what is known of the person.
    ///
    /// Names, addresses and e-mails are found with or without marks, in any case; the last word of a name, by which people
    /// are called, only as a word of its own with the same marks or with none: `Đào` is found in `chị dao`, not in `đảo`.
    package func masked(in text: String) -> String {
        let pieces = Self.pieces(of: text)
        var result = ""
        var at = text.startIndex
        var index = 0
        while index < pieces.count {
            let count = length(at: index, of: pieces)
            guard count > 0 else {
                index += 1
                continue
            }
            result += text[at..<pieces[index].range.lowerBound] + PersonalData.mask
            at = pieces[index + count - 1].range.upperBound
            index += count
        }
        return result + text[at...]
    }

    private struct Piece {
        var range: Range<String.Index>
        var folded: String
        /// In small letters; Swift takes what is composed and what is not for the same.
        var small: String
    }

    /// How many words from a place on are to be hidden together.
    private func length(at index: Int, of pieces: [Piece]) -> Int {
        for phrase in phrases
        where index + phrase.count <= pieces.count
            && zip(pieces[index..<index + phrase.count], phrase).allSatisfy({ $0.folded == $1 })
        { return phrase.count }
        if let count = digits(at: index, of: pieces) { return count }
        return callNames.contains(pieces[index].small) ? 1 : 0
    }

    /// How many groups of digits are the phone together, as in `0912 345 678` and `+84 912.345.678`.
    private func digits(at index: Int, of pieces: [Piece]) -> Int? {
        guard let phone else { return nil }
        var digits = ""
        for (count, piece) in pieces[index...].enumerated() {
            guard piece.folded.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            digits += piece.folded
            if Customer.phone(digits) == phone { return count + 1 }
            if digits.utf8.count > phone.utf8.count + 1 { return nil }
        }
        return nil
    }

    private static func words(_ text: String) -> [String] { pieces(of: text).map(\.folded) }

    private static func pieces(of text: String) -> [Piece] {
        text.split { !$0.isLetter && !$0.isNumber }.map { word in
            Piece(
                range: word.startIndex..<word.endIndex, folded: String(word).vietnameseFolded,
                small: word.lowercased())
        }
    }
}
