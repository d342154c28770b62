internal import IntentMatching

extension SourceFile {
    /// Characters of a line that are shown at most; a longer line is cut around the caret.
    static let excerptWidth = 120
    /// Bytes of a line beyond which no excerpt of it is made.
    static let longestShown = 100_000

    /// The line of a place, and blanks with a caret and tildes to stand under it.
    func excerpt(at location: SourceLocation, length: Int) -> (text: String, underline: String)? {
        guard location.file == path, let line = line(location.line), line.utf8.count <= Self.longestShown
        else {
            return nil
        }
        var shown = Array(line)
        var caret = min(location.column - 1, shown.count)
        var length = max(1, min(length, shown.count - caret))
        if shown.count > Self.excerptWidth {
            let start = max(0, min(caret - Self.excerptWidth / 3, shown.count - Self.excerptWidth))
            let end = min(shown.count, start + Self.excerptWidth)
            let (cutBefore, cutAfter) = (start > 0, end < shown.count)
            shown = Array(shown[start..<end])
            caret -= start
            if cutBefore {
                shown.insert("…", at: 0)
                caret += 1
            }
            if cutAfter { shown.append("…") }
            length = max(1, min(length, shown.count - caret))
        }
        // A tab under a tab keeps the caret in its column whatever the terminal's tab width.
        let blanks = shown.prefix(caret).map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.columns) }
        let covered = shown.dropFirst(caret).prefix(length).reduce(0) { $0 + $1.columns }
        let underline = blanks.joined() + "^" + String(repeating: "~", count: max(0, covered - 1))
        return (String(shown.map(\.printable)), underline)
    }
}

extension Character {
    /// Terminal columns: two for the wide ones of East Asia and for emoji, else one.
    fileprivate var columns: Int {
        guard let scalar = unicodeScalars.first else { return 1 }
        if scalar.properties.isEmojiPresentation { return 2 }
        return switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// The character itself, or `�` for one that would disturb a terminal.
    fileprivate var printable: Character {
        guard self != "\t", let scalar = unicodeScalars.first else { return self }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
        default: return self
        }
    }
}
