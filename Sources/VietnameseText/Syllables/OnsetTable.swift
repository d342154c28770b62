/// The initial consonants, and which rimes each may stand before.
enum OnsetTable {
    /// The onsets as sounds, of which a syllable stores the index.
    ///
    /// `c` is also spelled k, `g` gh and `ng` ngh.
    static let onsets = [
        "", "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "p", "ph", "qu", "r",
        "s", "t",
        "th", "tr", "v", "x",
    ]

    /// Rimes after `qu`, where the medial `u` belongs to the onset.
    private static let afterQu: Set<String> = Set(
        """
        a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây ân âng ât âc e eo em en eng et ec
        ê êu ên ênh êt êch i in inh it ich ơ ơi ơn ôc y yên yêt ynh yt ych
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    /// Onsets after which `y` may be spelled for `i` in an open syllable: kỹ, lý, mỹ, hy, tỷ, sỹ, vỹ, Thy.
    private static let beforeY: Set<String> = ["", "h", "c", "l", "m", "n", "s", "t", "th", "v", "d", "r"]

    /// Lips do not round twice: after these only the loans voan, buýt, phuy, moay.
    private static let labials: Set<String> = ["b", "m", "p", "ph", "v"]
    private static let labialMedials: Set<String> = ["uy", "uyt", "oan", "oa", "oay"]

    /// The letters of each onset before each rime, at `onset * rimes + rime`; nothing if the two do not go together.
    static let spellings: [String?] = onsets.flatMap { onset in
        RimeTable.rimes.map { spelling(of: onset, before: $0) }
    }

    /// The letters of an onset before a rime, by their indices.
    static func spelling(_ onset: Int, _ rime: Int) -> String? {
        spellings[onset * RimeTable.rimes.count + rime]
    }

    private static func spelling(of onset: String, before rime: String) -> String? {
        guard let first = rime.unicodeScalars.first else { return nil }
        let isFront = "eêiy".unicodeScalars.contains(first)
        switch onset {
        case "qu": return afterQu.contains(rime) ? "qu" : nil
        case "gi":
            if begins(rime, "y") || isRounded(rime) { return nil }
            // gi + iê… and gi + ê… are written alike (giếng); the syllable is the former.
            if rime == "ia" || rime == "iu" || begins(rime, "ê") || begins(rime, "oo") { return nil }
            return begins(rime, "i") ? "g" : "gi"
        case "":
            if rime == "oong" || rime == "ooc" { return nil }
            // Without an onset the sound iê is spelled yê, and "ynh" stands only after qu.
            if begins(rime, "iê") || ["ynh", "yt", "ych"].contains(rime) { return nil }
            return ""
        default: break
        }
        // oong and ooc are loans of a few words; kh + oong is không in unread Telex.
        if rime == "oong" { guard ["x", "s", "c", "b", "l", "g"].contains(onset) else { return nil } }
        if rime == "ooc" { guard ["m", "s", "c", "r", "n"].contains(onset) else { return nil } }
        if begins(rime, "y") { guard rime == "y", beforeY.contains(onset) else { return nil } }
        if isRounded(rime), labials.contains(onset), !labialMedials.contains(rime) { return nil }
        switch onset {
        case "c":
            if isFront { return "k" }
            // Before a medial the sound is spelled qu: *coan is quan.
            return isRounded(rime) ? nil : "c"
        case "g":
            // gi + … is taken by the onset gi, so g before i is spelled gh.
            return isFront ? "gh" : "g"
        case "ng": return isFront ? "ngh" : "ng"
        default: return onset
        }
    }

    private static func begins(_ rime: String, _ letters: StaticString) -> Bool {
        letters.withUTF8Buffer { rime.utf8.starts(with: $0) }
    }

    /// Whether a rime begins with the medial glide.
    private static func isRounded(_ rime: String) -> Bool {
        begins(rime, "oa") || begins(rime, "oă") || begins(rime, "oe") || begins(rime, "uâ")
            || begins(rime, "uê") || begins(rime, "uơ") || begins(rime, "uy")
    }
}
