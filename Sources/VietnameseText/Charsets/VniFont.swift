/// The charset of the VNI fonts for Windows: a vowel, then perhaps a second byte for its marks.
///
/// Reading is greedy, two bytes first: read the other way round, `aø` would be `a` and a stray `ø`.
enum VniFont {
    /// Second bytes after a, e, o, u, y, ô (ơ) and ö (ư), as windows-1252 characters: tones.
    private static let tones: [Unicode.Scalar: Unicode.Scalar] = [
        "ø": "\u{300}", "ù": "\u{301}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}",
    ]
    /// Second bytes that carry a breve, by what they add to a.
    private static let breves: [Unicode.Scalar: Unicode.Scalar] = [
        "ê": "ă", "è": "ằ", "é": "ắ", "ú": "ẳ", "ü": "ẵ", "ë": "ặ",
    ]
    /// Second bytes that carry a circumflex, by the tone they add.
    private static let circumflexes: [Unicode.Scalar: Unicode.Scalar?] = [
        "â": nil, "à": "\u{300}", "á": "\u{301}", "å": "\u{309}", "ã": "\u{303}", "ä": "\u{323}",
    ]
    private static let single: [Unicode.Scalar: Unicode.Scalar] = [
        "ñ": "đ", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ",
    ]

    /// Decodes characters of windows-1252; nothing if one of them has no place in the charset.
    static func decode(_ source: [Unicode.Scalar]) -> String? {
        var result = String.UnicodeScalarView()
        var place = 0
        while place < source.count {
            let letter = source[place]
            let next = place + 1 < source.count ? lower(source[place + 1]) : nil
            if let next, let pair = pair(lower(letter), next) {
                result.append(contentsOf: isUpper(letter) ? uppercased(pair) : pair)
                place += 2
                continue
            }
            if let plain = single[lower(letter)] {
                result.append(contentsOf: isUpper(letter) ? uppercased([plain]) : [plain])
            } else if letter.value < 0x80 || isSign(letter) {
                result.append(letter)
            } else {
                return nil
            }
            place += 1
        }
        return ICU.nfc(String(result))
    }

    private static func pair(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> [Unicode.Scalar]? {
        let base: Unicode.Scalar
        switch letter {
        case "a", "e", "o", "u", "y": base = letter
        case "ô": base = "ơ"
        case "ö": base = "ư"
        default: return nil
        }
        if let tone = tones[mark] { return [base, tone] }
        if base == "a", let breve = breves[mark] { return [breve] }
        if ["a", "e", "o"].contains(base), let tone = circumflexes[mark] {
            return [base, "\u{302}"] + (tone.map { [$0] } ?? [])
        }
        return nil
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        (0x2010...0x2026).contains(scalar.value) || scalar.value == 0xA0 || scalar.value == 0x20AC
            || scalar.value == 0xAB
            || scalar.value == 0xBB || scalar.value == 0xB0
    }

    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private static func uppercased(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        scalars.flatMap { Array($0.properties.uppercaseMapping.unicodeScalars) }
    }
}
