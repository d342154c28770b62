/// Joins tokens to a line.
///
/// Tokens that touch in the original touch in the line, all others have one blank between them; two words always
/// have one (`doitra` came apart as `doi tra`, `ntn` became three words).
enum Assembly {
    /// A line of tokens: its bytes, with ``CharacterStage/slack`` unused ones behind `count`.
    struct Line {
        var bytes: [UInt8]
        var count: Int
        /// Where the line without marks stands among the bytes, if the character stage made it.
        var key: Range<Int>?
        /// Whether a blank was put where the original had none.
        var addsBlank: Bool

        var string: String {
            bytes.withUnsafeBufferPointer { buffer in
                String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: buffer[..<count]).span))
            }
        }
    }

    /// Whether a blank stands before a token.
    @inline(__always)
    static func isApart(_ token: Token, from previous: Token) -> Bool {
        token.range.lowerBound > previous.range.upperBound || touches(token, previous)
    }

    /// Whether two tokens would run into each other without a blank.
    @inline(__always)
    static func touches(_ token: Token, _ previous: Token) -> Bool {
        (token.kind == .word || token.kind == .number) && (previous.kind == .word || previous.kind == .number)
    }

    /// The canonical and the folded line of finished tokens.
    static func lines(of tokens: [Token]) -> (canonical: String, folded: String) {
        var canonical = ""
        var folded = ""
        for index in tokens.indices {
            if index > 0, isApart(tokens[index], from: tokens[index - 1]) {
                canonical += " "
                folded += " "
            }
            canonical += tokens[index].canonical
            folded += tokens[index].folded
        }
        return (canonical, folded)
    }

    /// The canonical line of a draft.
    static func canonical(_ draft: Draft) -> Line {
        if draft.isTidy, !draft.isChanged, !draft.line.isRepaired {
            return Line(
                bytes: draft.line.bytes, count: draft.line.count, key: draft.line.key, addsBlank: false)
        }
        var room = CharacterStage.slack
        for token in draft.tokens { room &+= token.canonical.utf8.count &+ 1 }
        var count = 0
        var addsBlank = false
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
            defer { initialized = min(room, count + CharacterStage.slack) }
            guard let out = buffer.baseAddress else { return }
            draft.line.bytes.withUnsafeBufferPointer { line in
                guard let from = line.baseAddress else { return }
                count = write(draft, from, out, &addsBlank)
            }
            (out + count).initialize(repeating: 0, count: CharacterStage.slack)
        }
        return Line(bytes: bytes, count: count, addsBlank: addsBlank)
    }

    @inline(__always)
    private static func write(
        _ draft: Draft, _ from: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<UInt8>,
        _ addsBlank: inout Bool
    ) -> Int {
        var place = 0
        var end = -1
        var previous = Token.Kind.punctuation
        for index in draft.tokens.indices {
            let lower = draft.tokens[index].range.lowerBound
            let upper = draft.tokens[index].range.upperBound
            let kind = draft.tokens[index].kind
            if index > 0 {
                let meets = (kind == .word || kind == .number) && (previous == .word || previous == .number)
                if lower > end || meets {
                    if lower <= end { addsBlank = true }
                    out[place] = 0x20
                    place &+= 1
                }
            }
            end = upper
            previous = kind
            let origin = draft.origins[index]
            if origin.isVerbatim {
                let length = Int(origin.end &- origin.start)
                (out + place).update(from: from + Int(origin.start), count: length)
                place &+= length
            } else {
                var text = draft.tokens[index].canonical
                text.withUTF8 { bytes in
                    guard let base = bytes.baseAddress else { return }
                    (out + place).update(from: base, count: bytes.count)
                    place &+= bytes.count
                }
            }
        }
        return place
    }
}

extension Assembly.Line {
    /// Appends the line without tone and shape marks.
    func appendFolded(to folded: inout [UInt8]) {
        bytes.withUnsafeBufferPointer {
            Folding.appendFast(UnsafeBufferPointer(rebasing: $0[..<count]), to: &folded)
        }
    }

    /// The line and the line without tone and shape marks; the same text if it has none.
    var strings: (canonical: String, folded: String) {
        let canonical = string
        return (canonical, key?.count == count ? canonical : folded)
    }

    /// The line without tone and shape marks.
    private var folded: String {
        bytes.withUnsafeBufferPointer { buffer in
            if let key {
                return String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: buffer[key]).span))
            }
            return Folding.folded(UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
