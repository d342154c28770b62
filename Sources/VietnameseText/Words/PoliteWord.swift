/// A word that the patterns of polite wrappers name, folded.
enum PoliteWord: String, CaseIterable, Sendable {
    case chao, hello, hi, xin, cho, hoi, lam, on, thua, kinh, gui, giup, gium, dum, ho, cuu, muon, can, dinh
    case oi, da, a, u, um, ua, lo, voi, chut, ti, xiu, la, ve, ty, nhe
    case shop, ad, admin, sop, page, ban, anh, chi
    case em, minh, toi, tui
    case biet, vui, long, nho, xem, buoi, sang, trua, chieu
    case cam, thanks, thank, tks, thankiu, you, nhieu, truoc, rat, cua
    /// Any other word.
    case other = ""

    private static let table = PackedTable(allCases.map { ($0.rawValue, $0) })

    /// The word that a folded form is.
    init(folded: String) {
        self = folded.utf8.count > 7 ? .other : Self.table[PackedText(utf8: folded)] ?? .other
    }
}
