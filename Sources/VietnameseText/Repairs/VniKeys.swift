/// Decodes words whose VNI keys were never turned into letters: `khie61u na5i` for `khiếu nại`.
enum VniKeys {
    /// Digits 1–5 are tones: acute, grave, hook, tilde, dot.
    private static let tones: [Syllable.Tone] = [.acute, .grave, .hook, .tilde, .dot]

    /// Whether some word of the line can only be VNI, so that `co1` and `ma4` are too.
    static func speaks(_ draft: Draft, _ lexemes: Lexemes) -> Bool {
        var weak = 0
        var words = 0
        var bases: Set<Substring> = []
        for place in draft.tokens.indices where draft.tokens[place].kind == .word {
            words += 1
            guard draft.origins[place].form < 0 else { continue }
            let word = draft.tokens[place].canonical
            if decode(word, isCertain: false, lexemes) != nil { return true }
            if decode(word, isCertain: true, lexemes) != nil {
                weak += 1
                bases.insert(word.prefix { !$0.isNumber })
            }
        }
        // "mau1 mau2 mau3" counts things; "giam3 gia1" is written in keys.
        return bases.count >= 3 || bases.count >= 2 && weak * 2 >= words
    }

    /// Words that are often numbered without a blank: `tang2`, `ca1`, `lan3`.
    private static let counted: Set<Substring> = [
        "tang", "phong", "lop", "lan", "cau", "bai", "so", "quan", "toa", "nha", "ngay", "thang", "tuan",
        "dot",
        "buoi", "tiet", "chuong", "trang", "muc", "loai", "khu", "cong", "kho", "may", "ban", "mau", "don",
        "ca",
        "to", "doi", "nhom", "khoa", "ky", "quy", "tap", "phan", "vong", "giai", "bang", "cap", "dong",
        "the", "anh", "hinh", "mon", "suat", "goi", "ho", "xe", "tram", "cua", "ga", "ben", "diem", "cach",
        "an",
        "do", "me", "con",
    ]

    /// Whether a word with one tone key at its end, alone in a line typed otherwise, is a key that failed: `mang5`,
    /// but not `tang2`, which counts.
    static func mayStandAlone(_ word: String) -> Bool {
        guard let key = word.unicodeScalars.last, key.value >= 0x31, key.value <= 0x35 else { return false }
        let base = word.dropLast()
        return base.utf8.count >= 2 && !base.utf8.contains { $0 < 0x61 } && !counted.contains(base)
    }

    /// The legal, marked syllable that the keys spell.
    ///
    /// - Parameters:
    ///   - word: letters and digits in lower case.
    ///   - isCertain: whether the line is known to be VNI; without that, a word must have a shape digit or a
    ///     digit inside, for `top1`, `a5` and `so2` are names and numbers.
    ///   - lexemes: the known words.
    /// - Returns: nothing when the result is not legal.
    static func decode(_ word: String, isCertain: Bool, _ lexemes: Lexemes) -> String? {
        guard word.utf8.count <= 16, word.utf8.contains(where: { $0 >= 0x31 && $0 <= 0x39 }) else {
            return nil
        }
        var letters: [Unicode.Scalar] = []
        var tone: Syllable.Tone?
        var digits = 0
        var isStrong = false
        var sawDigit = false
        for key in word.unicodeScalars {
            guard key.value >= 0x30, key.value <= 0x39 else {
                if sawDigit { isStrong = true }
                letters.append(key)
                continue
            }
            guard !letters.isEmpty, key != "0" else { return nil }
            digits += 1
            sawDigit = true
            if key.value <= 0x35 {
                if tone != nil || !letters.contains(where: { VietnameseVowel.index(of: $0) != nil }) {
                    return nil
                }
                tone = tones[Int(key.value) - 0x31]
            } else {
                guard shape(&letters, key) else { return nil }
                isStrong = true
            }
        }
        guard isStrong || (isCertain && digits <= 2), letters.count > 1 || isCertain else { return nil }
        guard let syllable = SyllableParser.syllable(of: letters, tone: tone ?? .level) else { return nil }
        return syllable.spelled()
    }

    /// 6 circumflex, 7 horn, 8 breve, 9 the stroke of đ.
    private static func shape(_ letters: inout [Unicode.Scalar], _ key: Unicode.Scalar) -> Bool {
        switch key {
        case "6":
            let map: [Unicode.Scalar: Unicode.Scalar] = ["a": "â", "e": "ê", "o": "ô"]
            guard let place = letters.lastIndex(where: { map[$0] != nil }) else { return false }
            letters[place] = map[letters[place]] ?? letters[place]
            return true
        case "7":
            guard let place = letters.lastIndex(where: { $0 == "o" || $0 == "u" }) else { return false }
            if letters[place] == "o" {
                letters[place] = "ơ"
                if place > 0, letters[place - 1] == "u",
                    place + 1 < letters.count || !(place > 1 && letters[place - 2] == "h"),
                    !(place == 2 && letters[0] == "q")
                {
                    letters[place - 1] = "ư"
                }
            } else if place + 1 < letters.count, letters[place + 1] == "ơ" || letters[place + 1] == "ư" {
                letters[place] = "ư"
            } else {
                letters[place] = "ư"
            }
            return true
        case "8":
            guard let place = letters.lastIndex(of: "a") else { return false }
            letters[place] = "ă"
            return true
        default:
            guard letters[0] == "d" else { return false }
            letters[0] = "đ"
            return true
        }
    }
}
