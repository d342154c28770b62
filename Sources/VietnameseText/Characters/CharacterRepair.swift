/// The thorough first stage, for lines that the table of ``CharacterStage`` cannot decide.
///
/// It walks grapheme clusters, so that no later token boundary can cut one, and handles what is rare:
/// mojibake, invisibles, fancy and full-width letters, look-alikes from other scripts, marks in odd orders,
/// letters of any script (composed and lower-cased by ICU and the standard library).
enum CharacterRepair {
    /// A stretch of the original that becomes one character.
    struct Unit: Equatable {
        var start: Int
        var end: Int
        var scalars: [Unicode.Scalar]
    }

    /// Cleans a line.
    ///
    /// - Parameters:
    ///   - text: valid text.
    ///   - shifts: replaced by the places where offsets part ways.
    /// - Returns: lower-case NFC.
    static func clean(_ text: String, shifts: inout [Shift]) -> [UInt8] {
        var units = Mojibake.repaired(units(of: text))
        units = units.compactMap(visible)
        attachMarks(&units)
        LookAlikes.replace(in: &units)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + CharacterStage.slack)
        shifts.removeAll(keepingCapacity: true)
        var delta = 0
        var end = 0
        for unit in units {
            if unit.start - bytes.count != delta || unit.start != end {
                delta = unit.start - bytes.count
                shifts.append(Shift(offset: Int32(bytes.count), end: Int32(end), start: Int32(unit.start)))
            }
            append(unit.scalars, to: &bytes)
            end = unit.end
        }
        shifts.append(Shift(offset: Int32(bytes.count), end: Int32(end), start: Int32(end)))
        return bytes
    }

    /// The grapheme clusters of a text, each composed.
    static func units(of text: String) -> [Unit] {
        var units: [Unit] = []
        var offset = 0
        for character in text {
            let length = character.utf8.count
            var scalars = Array(character.unicodeScalars)
            if scalars.count > 1 { scalars = Array(ICU.nfc(String(character)).unicodeScalars) }
            units.append(Unit(start: offset, end: offset + length, scalars: scalars))
            offset += length
        }
        return units
    }

    /// The unit without invisibles and compatibility forms, or nothing if nothing is left to see.
    private static func visible(_ unit: Unit) -> Unit? {
        if EmojiScan.isEmoji(unit.scalars) { return unit }
        // A blank takes no marks: what hangs on it is dropped, and so is a control character.
        if let first = unit.scalars.first,
            first.properties.isWhitespace || first.properties.generalCategory == .control
        {
            let blank: Unicode.Scalar = first == "\r" || first == "\n" ? "\n" : " "
            return Unit(start: unit.start, end: unit.end, scalars: [blank])
        }
        var scalars: [Unicode.Scalar] = []
        for scalar in unit.scalars {
            let properties = scalar.properties
            if !properties.isDefaultIgnorableCodePoint, !properties.isEmojiModifier || unit.scalars.count == 1
            {
                scalars.append(contentsOf: CompatibilityLetters.plain(scalar))
            }
        }
        guard !scalars.isEmpty else { return nil }
        if scalars.count > 1 {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            scalars = Array(ICU.nfc(String(view)).unicodeScalars)
        }
        return Unit(start: unit.start, end: unit.end, scalars: scalars)
    }

    /// Joins a unit that begins with a combining mark to the one before it.
    ///
    /// Dropping an invisible between a letter and its mark must not leave them apart, for then the result
    /// would not be NFC. A mark without a base is dropped.
    private static func attachMarks(_ units: inout [Unit]) {
        var joined: [Unit] = []
        joined.reserveCapacity(units.count)
        for unit in units {
            guard let first = unit.scalars.first, isExtending(first) else {
                joined.append(unit)
                continue
            }
            guard let before = joined.last, let base = before.scalars.last, !base.properties.isWhitespace
            else {
                continue
            }
            if first.properties.isEmojiModifier, !EmojiScan.beginsEmoji(before.scalars[0]) { continue }
            joined[joined.count - 1].scalars += unit.scalars
            joined[joined.count - 1].end = unit.end
        }
        units = joined
    }

    private static func isExtending(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300
            && (scalar.properties.isEmojiModifier
                || scalar.properties.canonicalCombiningClass != .notReordered
                || scalar.properties.isGraphemeExtend
                || (0x1160...0x11FF).contains(scalar.value)
                || scalar.properties.generalCategory == .spacingMark)
    }

    /// Lower case and NFC of one character; Vietnamese marks compose in any order.
    private static func append(_ scalars: [Unicode.Scalar], to bytes: inout [UInt8]) {
        if scalars.count == 1, let only = scalars.first, only.isASCII {
            bytes.append(only.value >= 65 && only.value <= 90 ? UInt8(only.value) | 32 : UInt8(only.value))
            return
        }
        var lowered = String.UnicodeScalarView()
        var original = String.UnicodeScalarView()
        original.append(contentsOf: scalars)
        for scalar in ICU.nfc(String(original)).unicodeScalars {
            lowered.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
        bytes.append(contentsOf: ICU.nfc(String(composed(lowered))).utf8)
    }

    private static func composed(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
        guard let first = scalars.first, scalars.count > 1 else { return scalars }
        var letter = VietnameseVowel.index(of: first)
        guard letter != nil else { return scalars }
        var rest = String.UnicodeScalarView()
        for scalar in scalars.dropFirst() {
            if let current = letter, (0x300..<0x370).contains(scalar.value) {
                let mark = VietnameseVowel.markIndex[Int(scalar.value) - 0x300]
                if mark != 255, VietnameseVowel.composed[current * 8 + Int(mark)] != 255 {
                    letter = Int(VietnameseVowel.composed[current * 8 + Int(mark)])
                    continue
                }
            }
            rest.append(scalar)
        }
        var result = String.UnicodeScalarView()
        if let letter { result.append(VietnameseVowel.letters[letter]) }
        result.append(contentsOf: rest)
        return result
    }
}
