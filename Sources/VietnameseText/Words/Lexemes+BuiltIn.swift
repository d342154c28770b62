extension Lexemes {
    /// The built-in table.
    static let shared = builtIn()

    private static func builtIn() -> Lexemes {
        var table = Lexemes()
        table.addSyllables()
        table.addEnglish()
        table.addAbbreviations()
        table.addParts()
        table.findPoliteWords()
        table.resolveReadings()
        return table
    }

    /// Every legal syllable in both tone placements, its unmarked form, and the stopped ones without a tone.
    private mutating func addSyllables() {
        let rimes = RimeTable.rimes.indices.map(PackedRime.init)
        for onset in OnsetTable.onsets.indices {
            for rime in RimeTable.rimes.indices {
                guard let spelled = OnsetTable.spelling(onset, rime) else { continue }
                add(onset: onset, spelled: PackedText(spelled.utf8), rime: rime, rimes[rime])
            }
        }
    }

    private mutating func add(onset: Int, spelled: PackedText, rime: Int, _ forms: PackedRime) {
        let plain = PackedText(spelled.string.tableFolded.utf8).appending(forms.folded)
        let folded = plain.string
        let isStopped = RimeTable.isStopped[rime]
        for tone in Syllable.Tone.allCases where !isStopped || tone == .acute || tone == .dot {
            let bits = Syllable(onset: onset, rime: rime, tone: tone).bits
            let form = spelled.appending(forms.traditional[Int(tone.rawValue)])
            let isMarked = form.count != plain.count
            insert(
                form.low, form.high, canonical: form.string, folded: folded, syllable: bits,
                flags: isMarked ? [.syllable, .marked] : [.syllable, .unmarked])
            guard forms.differs, tone != .level else { continue }
            let modern = spelled.appending(forms.modern[Int(tone.rawValue)])
            insert(
                modern.low, modern.high, canonical: form.string, folded: folded, syllable: bits,
                flags: [.syllable, .marked, .respelled])
        }
        insert(
            plain.low, plain.high, canonical: folded, folded: folded, syllable: UInt16.max, flags: .unmarked)
        let bare = spelled.appending(forms.traditional[0])
        guard isStopped, bare.count != plain.count else { return }
        insert(
            bare.low, bare.high, canonical: bare.string, folded: folded, syllable: UInt16.max,
            flags: [.toneless, .marked])
    }

    private mutating func addEnglish() {
        for word in EnglishWords.core { insert(word, flags: [.english, .englishCore]) }
        for word in EnglishWords.telexLike { insert(word, flags: .english) }
        for word in LoanWords.words { insert(word, flags: .protected) }
    }

    private mutating func addAbbreviations() {
        for (form, readings) in Abbreviations.rows { setReadings(readings, of: form) }
        for form in RegionalWords.forms { insert(form, flags: .regional) }
        for form in PoliteWords.forms { insert(form, flags: .polite) }
        for form in SentenceFilter.openingForms { insert(form, flags: .opener) }
        insert("ạ", flags: .closer)
        for (form, flags) in MeasureWords.forms { insert(form, flags: flags) }
        for (form, polarity) in Polarity.words { setPolarity(polarity, of: form) }
    }

    /// Flags the words of polite wrappers by their folded forms, whatever marks they carry.
    private mutating func addParts() {
        var parts: [String: Flags] = [:]
        for (words, flag) in PoliteWords.parts {
            for word in words {
                insert(word, flags: [])
                parts[word, default: []].formUnion(flag)
            }
        }
        mark(PackedTable(parts.map { ($0.key, $0.value) }))
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
        table.findPoliteWords(from: entries.count)
        table.resolveReadings()
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
