internal import IntentMatching
internal import VietnameseText

/// Examples that no matcher can tell apart.
///
/// Three grades: equal after normalisation (spelling, teencode, punctuation and case made the same); equal
/// after folding, so that a customer without tone marks means both; equal but for polite words and order.
extension KnowledgeCheck {
    mutating func checkDuplicates() {
        var byCanonical: [UInt64: Int] = [:]
        var byFolded: [UInt64: Int] = [:]
        var byContent: [UInt64: Int] = [:]
        for (position, own) in spoken.enumerated() {
            if let first = byCanonical.insert(position, for: own.canonical.byteHash).map({ spoken[$0] }),
                first.canonical.utf8.elementsEqual(own.canonical.utf8)
            {
                // Within one intent `k` beside `không` is how people type; only the very same line is a slip.
                if first.intent != own.intent || sameLetters(first.example.text, own.example.text) {
                    reportEqual(own, first)
                }
                continue
            }
            // A sum of hashes does not depend on the order; equal sums are compared word by word.
            let key = own.content.reduce(0) { $0 &+ $1.folded.byteHash }
            let folded = byFolded.insert(position, for: own.folded.byteHash).map { spoken[$0] }
            let near = byContent.insert(position, for: key).map { spoken[$0] }
            if let folded, folded.intent != own.intent, folded.folded.utf8.elementsEqual(own.folded.utf8) {
                reportFolded(own, folded)
            } else if let near, near.intent != own.intent, sameContent(own, near) {
                reportNear(own, near)
            }
        }
    }

    /// The same words in any order, and where both have marks, the same marks.
    private func sameContent(_ left: SpokenExample, _ right: SpokenExample) -> Bool {
        let (own, other) = (left.content, right.content)
        guard own.map(\.folded).sorted() == other.map(\.folded).sorted() else { return false }
        return !left.hasMarks || !right.hasMarks
            || own.map(\.canonical).sorted() == other.map(\.canonical).sorted()
    }

    private func sameLetters(_ left: String, _ right: String) -> Bool {
        func plain(_ text: String) -> [Substring] { text.lowercased().split(whereSeparator: \.isWhitespace) }
        return plain(left) == plain(right)
    }

    private mutating func reportEqual(_ spoken: SpokenExample, _ first: SpokenExample) {
        guard let place = spoken.example.location else { return }
        let same = spoken.intent == first.intent
        report(
            .duplicateExample, same ? .warning : .error, at: place, length: spoken.example.text.count,
            same
                ? "this example stands twice in `\(spoken.intent)`"
                : "`\(first.intent)` has the same example, so this one cannot decide between the two",
            hint: same
                ? "delete one of them"
                : "keep it where it belongs, or add the word that makes the difference",
            notes: [note(first)], fix: same ? deletion(of: spoken.example) : nil)
    }

    /// Takes the whole line of an example away, where the line is a bullet and the example.
    private func deletion(of example: Example) -> TextEdit? {
        guard let place = example.location, let file = knowledge.files[place.file],
            let line = file.range(ofLine: place.line)
        else { return nil }
        let own = ExampleLine(file[line])
        guard own.bullet == .item, own.text == example.text else { return nil }
        return TextEdit(
            file: file.path, range: line.lowerBound..<file.endOffset(ofLine: place.line), replacement: "")
    }

    private mutating func reportFolded(_ spoken: SpokenExample, _ first: SpokenExample) {
        guard let place = spoken.example.location else { return }
        report(
            .foldedDuplicate, .warning, at: place, length: spoken.example.text.count,
            "without tone marks this is the same as an example of `\(first.intent)`",
            hint: "add a word that tells them apart, most customers type no marks", notes: [note(first)])
    }

    private mutating func reportNear(_ spoken: SpokenExample, _ first: SpokenExample) {
        guard let place = spoken.example.location else { return }
        report(
            .nearDuplicate, .warning, at: place, length: spoken.example.text.count,
            "this differs from an example of `\(first.intent)` only in polite words or order",
            hint: "keep it where it belongs, or add the word that makes the difference", notes: [note(first)])
    }

    private func note(_ first: SpokenExample) -> Diagnostic.Note {
        Diagnostic.Note("the other: \"\(first.example.text)\"", at: first.example.location)
    }
}

extension Dictionary where Value == Int {
    /// Notes a position for a key that is new; the position that was there before, if any.
    fileprivate mutating func insert(_ position: Int, for key: Key) -> Int? {
        if let first = self[key] { return first }
        self[key] = position
        return nil
    }
}

extension String {
    /// FNV-1a over the bytes: a third of the time of `hashValue`, which composes every text first.
    fileprivate var byteHash: UInt64 {
        utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
