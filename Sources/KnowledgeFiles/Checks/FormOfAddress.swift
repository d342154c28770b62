/// A word that an answer calls the customer or itself by, written out instead of `{goi}` and `{xung}`.
struct FormOfAddress: Equatable {
    var text: String
    /// `goi` for the customer, `xung` for ourselves.
    var placeholder: String
    /// The same for forms that go together: `em` and `chúng em`, `anh/chị` in every spelling.
    var manner: String
    /// UTF-8 offsets in the text.
    var range: Range<Int>

    /// Only forms that are hardly anything else: `mình` is also "oneself" and "we two", `anh` also England.
    private static let forms: [(words: [String], placeholder: String, manner: String)] = [
        (["quý", "khách", "hàng"], "", ""), (["quý", "khách"], "goi", "quý khách"),
        (["quý", "vị"], "goi", "quý vị"), (["anh/chị"], "goi", "anh/chị"), (["chị/anh"], "goi", "anh/chị"),
        (["anh", "chị"], "goi", "anh/chị"), (["chị", "anh"], "goi", "anh/chị"),
        (["anh", "/", "chị"], "goi", "anh/chị"), (["chị", "/", "anh"], "goi", "anh/chị"),
        (["bạn"], "goi", "bạn"), (["chúng", "tôi"], "xung", "tôi"), (["chúng", "em"], "xung", "em"),
        (["tụi", "em"], "xung", "em"), (["bọn", "em"], "xung", "em"), (["tôi"], "xung", "tôi"),
        (["em"], "xung", "em"),
    ]

    /// A word before the form that makes it another word: `trẻ em`, `chị em`; a menu called `Đơn hàng của tôi`.
    private static let before: Set<String> = [
        "trẻ", "của", "chị", "anh", "các", "người", "những", "kết", "đám",
    ]
    private static let after: Set<String> = ["bè", "bé", "hàng", "đời", "dâu", "gái", "trai", "học"]

    private static let firstWords = Set(forms.compactMap(\.words.first))

    static func all(in text: String) -> [FormOfAddress] {
        let words = words(of: text)
        var found: [FormOfAddress] = []
        var at = 0
        while at < words.count {
            guard firstWords.contains(words[at].lower),
                let form = forms.first(where: { matches($0.words, words, at) })
            else {
                at += 1
                continue
            }
            let end = at + form.words.count
            let isOther =
                form.words.count == 1
                && (at > 0 && before.contains(words[at - 1].lower)
                    || end < words.count && after.contains(words[end].lower))
            if !isOther, !form.placeholder.isEmpty {
                let range = words[at].range.lowerBound..<words[end - 1].range.upperBound
                let bytes = Array(text.utf8)[range]
                found.append(
                    FormOfAddress(
                        text: String(decoding: bytes, as: UTF8.self), placeholder: form.placeholder,
                        manner: form.manner, range: range))
            }
            at = end
        }
        return found
    }

    private struct Word {
        var lower: String
        var range: Range<Int>
    }

    private static func matches(_ form: [String], _ words: [Word], _ at: Int) -> Bool {
        guard at + form.count <= words.count else { return false }
        return form.indices.allSatisfy { words[at + $0].lower == form[$0] }
    }

    /// Words between blanks and ASCII punctuation; a placeholder stays whole, and so does `anh/chị`.
    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var offset = 0
        for piece in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: isSeparator) {
            if !piece.isEmpty {
                words.append(
                    Word(lower: Substring(piece).lowercased(), range: offset..<offset + piece.count))
            }
            offset += piece.count + 1
        }
        return words
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "_"): false
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        default: byte < 0x80
        }
    }
}
