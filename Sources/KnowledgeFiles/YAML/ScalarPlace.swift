package import IntentMatching
internal import Yams

/// Where a scalar stands in its file and how it was quoted: enough to find any letter of its value again.
package struct ScalarPlace: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    /// UTF-8 offset in the file of the scalar's first byte: its quote, `|`, or first letter.
    package var offset: Int
    package var style: Style

    package init(offset: Int, style: Style) {
        self.offset = offset
        self.style = style
    }
}

extension YAMLDocument {
    func place(of node: Node) -> ScalarPlace {
        var style = ScalarPlace.Style.plain
        if case .scalar(let scalar) = node {
            style =
                switch scalar.style {
                case .singleQuoted: .singleQuoted
                case .doubleQuoted: .doubleQuoted
                case .literal: .literal
                case .folded: .folded
                case .any, .plain: .plain
                }
        }
        return ScalarPlace(offset: offset(of: node), style: style)
    }
}

extension SourceFile {
    /// The UTF-8 offset in the file of a UTF-8 offset in a scalar's value.
    ///
    /// The source is scanned again along the value, through escapes and folded lines. Where the two part
    /// (a folded block with deeper lines), the answer is the scalar's beginning.
    package func offset(of target: Int, in place: ScalarPlace, value: String) -> Int {
        var scan = ScalarScan(
            source: Array(self[place.offset..<text.utf8.count].utf8.prefix(value.utf8.count * 8 + 4096)))
        guard let found = scan.offset(of: target, value: Array(value.utf8), style: place.style) else {
            return place.offset
        }
        return place.offset + found
    }

    /// The place of a UTF-8 offset in a scalar's value.
    package func location(of target: Int, in place: ScalarPlace, value: String) -> SourceLocation {
        location(at: offset(of: target, in: place, value: value))
    }
}

/// Walks a scalar's source and its value side by side.
private struct ScalarScan {
    let source: [UInt8]
    var at = 0

    init(source: [UInt8]) { self.source = source }

    private static let (blank, tab, lf, cr) = (UInt8(ascii: " "), UInt8(0x09), UInt8(0x0A), UInt8(0x0D))

    mutating func offset(of target: Int, value: [UInt8], style: ScalarPlace.Style) -> Int? {
        var indent = 0
        switch style {
        case .plain: break
        case .singleQuoted, .doubleQuoted: at = 1
        case .literal, .folded:
            skipLine()
            indent = blockIndent()
            skipIndent(indent)
        }
        var read = 0
        while read < target {
            guard at < source.count, read < value.count else { return nil }
            let byte = source[at]
            if byte == UInt8(ascii: "\\"), style == .doubleQuoted {
                read += escape()
            } else if byte == UInt8(ascii: "'"), style == .singleQuoted {
                at += 2
                read += 1
            } else if style == .literal, byte == Self.lf || byte == Self.cr {
                skipBreak()
                skipIndent(indent)
                read += 1
            } else if style != .literal, let breaks = foldedBreaks() {
                read += breaks == 1 ? 1 : breaks - 1
            } else {
                guard byte == value[read] else { return nil }
                at += 1
                read += 1
            }
        }
        // A target that was just read past a fold stands at the next line's first letter.
        return read == target ? at : nil
    }

    private mutating func skipLine() {
        while at < source.count, source[at] != Self.lf, source[at] != Self.cr { at += 1 }
        skipBreak()
    }

    private mutating func skipBreak() {
        guard at < source.count else { return }
        if source[at] == Self.cr, at + 1 < source.count, source[at + 1] == Self.lf { at += 1 }
        at += 1
    }

    private mutating func skipIndent(_ indent: Int) {
        var left = indent
        while left > 0, at < source.count, source[at] == Self.blank {
            at += 1
            left -= 1
        }
    }

    private func blockIndent() -> Int {
        var look = at
        while look < source.count {
            let start = look
            while look < source.count, source[look] == Self.blank { look += 1 }
            guard look < source.count else { return 0 }
            if source[look] != Self.lf, source[look] != Self.cr { return look - start }
            look += 1
        }
        return 0
    }

    /// Passes blanks with at least one line break in them; the number of breaks, or nothing passed.
    private mutating func foldedBreaks() -> Int? {
        var look = at
        var breaks = 0
        while look < source.count {
            switch source[look] {
            case Self.blank, Self.tab: look += 1
            case Self.lf:
                breaks += 1
                look += 1
            case Self.cr:
                breaks += 1
                look += look + 1 < source.count && source[look + 1] == Self.lf ? 2 : 1
            default:
                guard breaks > 0 else { return nil }
                at = look
                return breaks
            }
        }
        return nil
    }

    /// Passes an escape of a double-quoted scalar; the number of UTF-8 bytes that it stands for.
    private mutating func escape() -> Int {
        guard at + 1 < source.count else {
            at += 1
            return 0
        }
        let letter = source[at + 1]
        let digits: Int
        switch letter {
        case UInt8(ascii: "x"): digits = 2
        case UInt8(ascii: "u"): digits = 4
        case UInt8(ascii: "U"): digits = 8
        case Self.lf, Self.cr:
            at += 1
            skipBreak()
            while at < source.count, source[at] == Self.blank || source[at] == Self.tab { at += 1 }
            return 0
        default:
            at += 2
            // NEL and no-break space take two bytes, the two separators three.
            return switch letter {
            case UInt8(ascii: "N"), UInt8(ascii: "_"): 2
            case UInt8(ascii: "L"), UInt8(ascii: "P"): 3
            default: 1
            }
        }
        let end = min(source.count, at + 2 + digits)
        let code = UInt32(String(decoding: source[(at + 2)..<end], as: UTF8.self), radix: 16) ?? 0
        at = end
        return Unicode.Scalar(code).map { UTF8.width($0) } ?? 3
    }
}
