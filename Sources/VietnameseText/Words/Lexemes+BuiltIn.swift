extension Lexemes {
    /// The built-in table.
    static let shared = builtIn()

    private static func builtIn() -> Lexemes {
        var table = Lexemes()
        table.addSyllables()
        table.addEnglish()
        table.addAbbreviations()
        return table
    }

    private mutating func addSyllables() {
        for syllable in Syllable.all {
            let spelled = syllable.spelled()
            let folded = spelled.tableFolded
            let isMarked = folded.utf8.count != spelled.utf8.count
            insert(
                spelled, folded: folded, syllable: syllable,
                flags: isMarked ? [.syllable, .marked] : [.syllable, .unmarked])
            guard RimeTable.modernPlace[syllable.rimeIndex] != RimeTable.traditionalPlace[syllable.rimeIndex],
                syllable.tone != .level
            else { continue }
            insert(
                syllable.spelled(.modern), canonical: spelled, folded: folded, syllable: syllable,
                flags: [.syllable, .marked, .respelled])
        }
        for syllable in Syllable.all where syllable.tone == .level || syllable.tone == .acute {
            let spelled = syllable.spelled()
            let folded = spelled.tableFolded
            insert(folded, folded: folded, flags: .unmarked)
            guard RimeTable.isStopped[syllable.rimeIndex] else { continue }
            let bare = Syllable(onset: syllable.onsetIndex, rime: syllable.rimeIndex, tone: .level).spelled()
            if bare.utf8.count != folded.utf8.count {
                insert(bare, folded: folded, flags: [.toneless, .marked])
            }
        }
    }

    private mutating func addEnglish() {
        for word in EnglishWords.core { insert(word, flags: [.english, .englishCore]) }
        for word in EnglishWords.telexLike { insert(word, flags: .english) }
        for word in LoanWords.words { insert(word, flags: .protected) }
    }

    private mutating func addAbbreviations() {
        for (form, texts) in Abbreviations.rows { setReadings(texts.map { Reading($0) }, of: form) }
        for form in RegionalWords.forms { insert(form, flags: .regional) }
        for form in PoliteWords.forms { insert(form, flags: .polite) }
        for form in SentenceFilter.openingForms { insert(form, flags: .opener) }
        insert("ạ", flags: .closer)
        for (form, flags) in MeasureWords.forms { insert(form, flags: flags) }
        for (form, polarity) in Polarity.words { setPolarity(polarity, of: form) }
    }

    /// The table with a deployment's own words, which win over the built-in ones.
    func adding(_ lexicon: Lexicon) -> Lexemes {
        guard !lexicon.abbreviations.isEmpty || !lexicon.protectedWords.isEmpty else { return self }
        var table = self
        for entry in lexicon.abbreviations where !entry.readings.isEmpty {
            table.setReadings(
                entry.readings.map { Reading($0.vietnameseLowercased) }, of: entry.form.vietnameseLowercased)
        }
        for word in lexicon.protectedWords { table.insert(word.vietnameseLowercased, flags: .protected) }
        return table
    }
}

extension String {
    /// The folded form of a spelled syllable: its letters are all in the vowel table, or `đ`.
    var tableFolded: String {
        var bytes: [UInt8] = []
        for scalar in unicodeScalars {
            if let vowel = VietnameseVowel.index(of: scalar) {
                bytes.append(VietnameseVowel.bases[vowel / 6])
            } else {
                bytes.append(scalar == "đ" ? UInt8(ascii: "d") : UInt8(truncatingIfNeeded: scalar.value))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
