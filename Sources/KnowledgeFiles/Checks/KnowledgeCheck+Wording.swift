internal import Foundation
internal import IntentMatching

/// How texts are written: tone marks, composition, invisible characters.
extension KnowledgeCheck {
    mutating func checkWording() {
        for block in knowledge.definitions.intents {
            if let label = text(.label, of: block) {
                checkCharacters(label)
                checkMarks(label, fewest: 3)
            }
            for example in block.intent.examples {
                let file = example.location.flatMap { knowledge.files[$0.file] }
                if let line = PlacedText(lineOf: example, in: file) { checkCharacters(line) }
            }
        }
        for definition in knowledge.definitions.responses {
            guard let answer = text(of: definition) else { continue }
            checkCharacters(answer)
            checkMarks(answer, fewest: 4)
        }
    }

    private func text(_ field: IntentDefinition.Field, of block: IntentDefinition) -> PlacedText? {
        guard field == .label, let label = block.intent.label, let place = block.fields[field],
            let file = knowledge.files[block.location.file]
        else { return nil }
        return PlacedText(label, place, in: file)
    }

    private mutating func checkCharacters(_ placed: PlacedText) {
        let text = placed.text
        guard text.mayHoldOddCharacters else { return }
        var offset = 0
        var reported = false
        for character in text {
            defer { offset += character.utf8.count }
            if let scalar = character.invisibleScalar {
                let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
                report(
                    .invisibleCharacter, .warning, at: placed.location(at: offset),
                    "an invisible character (\(name)) stands here",
                    hint: "delete it; `hoidap check --fix` does",
                    fix: placed.edit(offset..<offset + character.utf8.count) {
                        String($0).withoutOddCharacters
                    })
            } else if !reported, character.isDecomposed {
                reported = true
                report(
                    .notNFC, .warning, at: placed.location(at: offset),
                    "this text is not composed (NFC): letters and marks are apart",
                    hint: "type it again; `hoidap check --fix` composes it",
                    fix: placed.edit(0..<text.utf8.count) { String($0).withoutOddCharacters })
            }
        }
    }

    // MARK: Tone marks

    /// Reports a text, or a stretch of six words in it, that was typed without tone marks.
    private mutating func checkMarks(_ placed: PlacedText, fewest: Int) {
        let words = Self.words(of: placed.text)
        guard words.count >= fewest else { return }
        let marked = words.count { $0.isMarked }
        // Vietnamese prose has marks on seven to nine of ten words.
        if marked * 5 < words.count {
            report(
                .missingMarks, .warning, at: placed.location(at: words[0].offset),
                length: words[0].text.count,
                "this text is written without tone marks", hint: "type it with marks")
            return
        }
        var run: [Word] = []
        for word in words {
            if !word.isMarked, word.isSyllable {
                run.append(word)
                continue
            }
            reportRun(run, in: placed)
            run = []
        }
        reportRun(run, in: placed)
    }

    private mutating func reportRun(_ run: [Word], in placed: PlacedText) {
        guard run.count >= 6, let first = run.first else { return }
        report(
            .missingMarks, .warning, at: placed.location(at: first.offset),
            length: run.map(\.text).joined(separator: " ").count,
            "these words are written without tone marks", hint: "type them with marks")
    }

    private struct Word {
        var text: String
        var offset: Int
        var isMarked: Bool
        /// Lower-case ASCII letters as a Vietnamese syllable has them; a brand or an English word is something else.
        var isSyllable: Bool
    }

    /// The words between blanks and punctuation, told by their bytes: this runs over every answer.
    private static func words(of text: String) -> [Word] {
        let bytes = Array(text.utf8)
        var words: [Word] = []
        var start = 0
        while start < bytes.count {
            guard !isSeparator(bytes, start) else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, !isSeparator(bytes, end) { end += 1 }
            if let word = word(bytes, start..<end) { words.append(word) }
            start = end
        }
        return words
    }

    private static func isSeparator(_ bytes: [UInt8], _ at: Int) -> Bool {
        switch bytes[at] {
        case 0x00...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: ","),
            UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
            true
        // General punctuation, U+2000 to U+207F: dashes, curly quotes, the ellipsis.
        case 0xE2: at + 2 < bytes.count && bytes[at + 1] & 0xFE == 0x80
        case 0x80...0xBF:
            at >= 2 && bytes[at - 2] == 0xE2 && bytes[at - 1] & 0xFE == 0x80
                || at >= 1 && bytes[at - 1] == 0xE2 && bytes[at] & 0xFE == 0x80
        default: false
        }
    }

    /// Nothing for a placeholder, a path, an address, or what has digits in it.
    private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word? {
        var isMarked = false
        var isSyllable = range.count <= 6
        var hasLetter = false
        for byte in bytes[range] {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "@"), 0x30...0x39:
                return nil
            case 0x80...0xFF: isMarked = true
            case UInt8(ascii: "f"), UInt8(ascii: "j"), UInt8(ascii: "w"), UInt8(ascii: "z"):
                (isSyllable, hasLetter) = (false, true)
            case 0x61...0x7A: hasLetter = true
            case 0x41...0x5A: (isSyllable, hasLetter) = (false, true)
            default: isSyllable = false
            }
        }
        guard hasLetter || isMarked else { return nil }
        return Word(
            text: String(decoding: bytes[range], as: UTF8.self), offset: range.lowerBound, isMarked: isMarked,
            isSyllable: isSyllable)
    }
}

extension String {
    /// Whether a byte stands here that may belong to a combining mark, a control, or an invisible character.
    fileprivate var mayHoldOddCharacters: Bool {
        var previous: UInt8 = 0
        for byte in utf8 {
            switch (previous, byte) {
            case (_, 0x00...0x08), (_, 0x0B...0x1F), (_, 0x7F), (_, 0xCC), (_, 0xCD), (0xEF, 0xBB):
                return true
            case (0xC2, 0x80...0xA0), (0xC2, 0xAD), (0xE2, 0x80), (0xE2, 0x81): return true
            default: previous = byte
            }
        }
        return false
    }
}

extension Character {
    /// Letters and combining marks apart, where one composed letter exists.
    fileprivate var isDecomposed: Bool {
        guard unicodeScalars.count > 1, unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) })
        else {
            return false
        }
        return !String(self).precomposedStringWithCanonicalMapping.utf8.elementsEqual(String(self).utf8)
    }

    /// The first scalar that nobody sees; joiners inside an emoji are part of it.
    fileprivate var invisibleScalar: Unicode.Scalar? {
        if unicodeScalars.contains(where: \.properties.isEmoji), unicodeScalars.count > 1 { return nil }
        return unicodeScalars.first(where: \.isInvisible)
    }
}

extension Unicode.Scalar {
    fileprivate var isInvisible: Bool {
        switch value {
        case 0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F: true
        default: false
        }
    }
}

extension String {
    /// Composed, without invisible characters, a no-break space made a blank.
    fileprivate var withoutOddCharacters: String {
        var result = ""
        for character in self {
            guard character.invisibleScalar != nil else {
                result.append(character)
                continue
            }
            var scalars = String.UnicodeScalarView()
            for scalar in character.unicodeScalars where scalar.value == 0xA0 || !scalar.isInvisible {
                scalars.append(scalar.value == 0xA0 ? " " : scalar)
            }
            result += String(scalars)
        }
        return result.composed
    }
}
