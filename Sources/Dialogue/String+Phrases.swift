extension String {
    /// Whether another text stands in this one, byte for byte; both are NFC.
    ///
    /// Every message is searched for hundreds of phrases, and the standard library's search, which compares
    /// characters, takes a microsecond and more for each: it was two fifths of a turn.
    func contains(_ phrase: String) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { text in
            phrase.utf8.withContiguousStorageIfAvailable { Self.stands($0, in: text) }
        }
        if let found, let found { return found }
        var (text, phrase) = (self, phrase)
        return text.withUTF8 { text in phrase.withUTF8 { Self.stands($0, in: text) } }
    }

    private static func stands(
        _ phrase: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let first = phrase.first else { return true }
        let last = phrase.count - 1
        guard text.count > last else { return false }
        // The last byte is compared early: every phrase and every word begins with a blank.
        for start in 0...(text.count - phrase.count)
        where text[start] == first && text[start + last] == phrase[last] {
            var index = 1
            while index < last, text[start + index] == phrase[index] { index += 1 }
            if index >= last { return true }
        }
        return false
    }
}
