/// Hears marked words spelled by sound: `kó`, `fải`, `nkà`, `khôg`, `thíck`, `jờ`.
enum Teencode {
    private static let onsets: [(from: String, to: [String])] = [
        ("", [""]), ("f", ["ph"]), ("j", ["gi", "ch"]), ("dz", ["d", "v"]), ("z", ["d", "v", "gi"]),
        ("w", ["qu"]),
        ("nk", ["nh"]),
        ("kh", ["kh"]), ("k", ["c", "kh"]), ("q", ["qu"]), ("c", ["k"]), ("g", ["gh"]), ("ng", ["ngh"]),
        ("tk", ["th"]), ("ck", ["ch"]), ("gj", ["gi"]),
    ]
    private static let finals: [(from: String, to: [String])] = [
        ("", [""]), ("g", ["ng"]), ("k", ["c", "ch"]), ("ck", ["ch"]), ("nk", ["nh"]), ("h", ["nh"]),
        ("q", ["ng"]),
        ("nq", ["ng"]), ("j", ["i"]), ("p", ["p"]), ("z", [""]), ("s", [""]),
    ]

    /// The legal syllable that a marked word sounds like.
    static func heard(_ word: String) -> String? {
        guard word.utf8.count <= 16 else { return nil }
        for (onset, onsetsTo) in onsets where word.hasPrefix(onset) {
            for (final, finalsTo) in finals where word.hasSuffix(final) {
                guard word.unicodeScalars.count > onset.count + final.count else { continue }
                let middle = word.dropFirst(onset.count).dropLast(final.count)
                for newOnset in onsetsTo {
                    for newFinal in finalsTo {
                        let candidate = newOnset + middle + newFinal
                        if candidate == word { continue }
                        if let syllable = SyllableParser.corrected(candidate) { return syllable.spelled() }
                    }
                }
            }
        }
        return nil
    }
}
