internal import Foundation
internal import IntentMatching
internal import VietnameseText

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
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        var offset = 0
        var reported = false
        for character in text {
            defer { offset += character.utf8.count }
            if let scalar = character.invisibleScalar {
                let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
                report(
                    .invisibleCharacter, .warning, at: placed.location(at: offset),
                    "an invisible character (\(name)) stands here",
                    hint: "delete it; `hoidap check --fix` does")
            } else if !reported, character.isDecomposed {
                reported = true
                report(
                    .notNFC, .warning, at: placed.location(at: offset),
                    "this text is not composed (NFC): letters and marks are apart",
                    hint: "type it again; `hoidap check --fix` composes it")
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

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        for piece in text.split(whereSeparator: { $0.isWhitespace || ",.;:!?()\"“”…–—".contains($0) }) {
            let offset = text.offset(of: piece.startIndex)
            if piece.contains("{") || piece.contains("}") || piece.contains("/") || piece.contains("@") {
                continue
            }
            let word = String(piece)
            guard word.contains(where: \.isLetter), !word.contains(where: \.isNumber) else { continue }
            let isMarked = !word.lowercased().utf8.elementsEqual(word.vietnameseFolded.utf8)
            words.append(
                Word(
                    text: word, offset: offset, isMarked: isMarked,
                    isSyllable: word.count <= 6
                        && word.allSatisfy { $0.isASCII && $0.isLowercase && !"fjwz".contains($0) }))
        }
        return words
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
        return unicodeScalars.first { scalar in
            switch scalar.value {
            case 0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0x00...0x08,
                0x0B...0x1F, 0x7F...0x9F:
                true
            default: false
            }
        }
    }
}
