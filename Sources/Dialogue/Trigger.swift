package import VietnameseText

/// What makes a conversation a matter for people; each names itself in the ticket.
package enum Trigger: String, Sendable, Codable, CaseIterable {
    case askedForPerson = "asked_for_person"
    case complaint
    case anger
    case insult
    case threat
    case safety
    case misses
    case stillBroken = "still_broken"
    case staffFeedback = "staff_feedback"
    case eraseData = "erase_data"
    case callback

    /// The triggers that the words of a message show, whatever its intent.
    ///
    /// Compared without marks, and also with everything but letters taken out of each word, so that
    /// `l.ừ.a đ.ả.o` and `đ.m` are read.
    package static func shown(in text: AnalyzedText) -> [Trigger] {
        let words = text.paddedWords
        let letters = String(
            text.original.vietnameseFolded.unicodeScalars.filter { ("a"..."z").contains($0) || $0 == " " })
        let joined = " " + letters + " "
        return phrases.filter { _, list in
            list.contains { words.contains(" \($0) ") || joined.contains(" \($0) ") }
        }.map(\.0)
    }

    /// Folded phrases; no word that polite messages use in another sense (`kien` alone is also a parcel).
    private static let phrases: [(Trigger, [String])] = [
        (
            .anger,
            [
                "buc qua", "buc minh", "buc xuc", "tuc qua", "tuc gian", "kho chiu qua", "that vong qua",
                "qua te",
                "te qua", "lam an kieu gi", "lam an nhu the", "chan qua", "vo trach nhiem",
                "chiu het noi", "het chiu noi", "khong chap nhan duoc",
            ]
        ),
        (
            .insult,
            [
                "lua dao", "lua gat", "mat day", "that duc", "vl", "vcl", "dm", "dcm", "vkl", "dkm", "dit me", "du ma", "cho chet",
                "cut di", "thang cho", "con cho", "ngu vl", "do ngu", "lu ngu", "vo hoc", "mat dich",
            ]
        ),
        (
            .threat,
            [
                "boc phot", "kien ra toa", "kien cong ty", "kien tui bay", "bao cong an", "goi cong an",
                "bao chi",
                "len bao", "dang len mang", "dang len facebook", "dang len fb", "quan ly thi truong",
                "bao ve nguoi tieu dung", "tay chay", "kien ben",
            ]
        ),
        (
            .safety,
            [
                "chay no", "phat no", "no pin", "boc chay", "dien giat", "giat dien", "ngo doc", "nhap vien",
                "bi bong",
                "di ung nang", "bi thuong", "boc khoi", "chay may", "ro dien",
            ]
        ),
    ]
}
