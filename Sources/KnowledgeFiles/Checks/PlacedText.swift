internal import IntentMatching

/// A text of a file, any letter of which can be found there again.
struct PlacedText {
    private enum Anchor {
        /// The value of a YAML scalar.
        case scalar(ScalarPlace)
        /// A stretch of the file as it is, from this UTF-8 offset.
        case verbatim(Int)
    }

    let text: String
    private let file: SourceFile
    private let anchor: Anchor

    /// The value of a scalar.
    init(_ text: String, _ place: ScalarPlace, in file: SourceFile) {
        self.text = text
        self.file = file
        anchor = .scalar(place)
    }

    /// The rest of an example's line: its annotations make its text differ from what was typed.
    init?(lineOf example: Example, in file: SourceFile?) {
        guard let file, let place = example.location,
            let start = file.offset(line: place.line, column: place.column),
            let line = file.range(ofLine: place.line)
        else { return nil }
        text = String(file[start..<max(start, line.upperBound)])
        self.file = file
        anchor = .verbatim(start)
    }

    /// The UTF-8 offset in the file of a UTF-8 offset in the text.
    func fileOffset(of offset: Int) -> Int {
        switch anchor {
        case .scalar(let place): file.offset(of: offset, in: place, value: text)
        case .verbatim(let start): start + offset
        }
    }

    /// Where the whole text begins, its opening quote included.
    var start: SourceLocation {
        switch anchor {
        case .scalar(let place): file.location(at: place.offset)
        case .verbatim(let start): file.location(at: start)
        }
    }

    /// An edit of a stretch of the text as it stands in the file.
    func edit(_ range: Range<Int>, _ replacement: (Substring) -> String) -> TextEdit {
        let own =
            fileOffset(
                of: range.lowerBound)..<max(
                fileOffset(of: range.lowerBound), fileOffset(of: range.upperBound))
        return TextEdit(file: file.path, range: own, replacement: replacement(file[own]))
    }

    /// Whether braces may be written into the text: they would be syntax in a plain scalar.
    var takesBraces: Bool {
        if case .scalar(let place) = anchor { return place.style != .plain }
        return false
    }

    func location(at offset: Int) -> SourceLocation { file.location(at: fileOffset(of: offset)) }
}
