extension String {
    /// The text in lower case without tone and shape marks, `đ` as `d`.
    ///
    /// Marks of other Latin letters go too (`ñ` becomes `n`); other scripts are lower-cased only.
    ///
    /// ```swift
    /// "ĐỔI TRẢ".vietnameseFolded  // "doi tra"
    /// ```
    public var vietnameseFolded: String { Folding.cleaned(self).folded }

    /// The text in lower case and NFC, with the marks of Vietnamese letters composed in whatever order they
    /// came, `đ` look-alikes mapped and invisible characters removed.
    ///
    /// ```swift
    /// "ĐỔI TRẢ".vietnameseLowercased  // "đổi trả"
    /// ```
    public var vietnameseLowercased: String { Folding.cleaned(self).composed }

    /// The text in NFC, and nothing else about it changed: words as they are quoted and stored.
    package var composed: String {
        // ASCII and Latin-1 stand for themselves.
        utf8.allSatisfy { $0 < 0xC4 } ? self : ICU.nfc(self)
    }

    /// Whether the bytes are the same, not merely the characters.
    func isIdentical(to other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}
