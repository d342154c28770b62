/// The table of known word forms: legal syllables, unmarked syllables, abbreviations, English words.
///
/// One open-addressed hash table over the form's bytes (at most 16), so that a word of a message costs one
/// probe, and its canonical and folded strings are copied, not built. About 25,000 entries, under 3 MB, made
/// in a few milliseconds at first use.
struct Lexemes: Sendable {
    /// What is known about one form.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt32
        /// A legal syllable (perhaps in the modern tone placement; the canonical string is traditional).
        static let syllable = Flags(rawValue: 1)
        /// The form differs from its canonical string.
        static let respelled = Flags(rawValue: 2)
        /// A syllable without any mark, which may stand for a marked one.
        static let unmarked = Flags(rawValue: 4)
        /// A stopped syllable whose tone is missing but whose letters have marks: `đươc`.
        static let toneless = Flags(rawValue: 8)
        /// Has readings in the table of abbreviations.
        static let abbreviation = Flags(rawValue: 16)
        /// Its standard reading depends on the neighbours: regional words.
        static let regional = Flags(rawValue: 32)
        /// An English word.
        static let english = Flags(rawValue: 64)
        /// A word that stays as it is: a loan, a brand, a deployment's own word.
        static let protected = Flags(rawValue: 128)
        /// Marked letters stand in the form.
        static let marked = Flags(rawValue: 256)
        /// Says something about the sentence: negation or aspect.
        static let polar = Flags(rawValue: 512)
        /// An English word so frequent that it tells the language of a line.
        static let englishCore = Flags(rawValue: 1024)
        /// Opens or belongs to polite wrappers.
        static let polite = Flags(rawValue: 2048)
        /// Begins dates and amounts by itself.
        static let measures = Flags(rawValue: 4096)
        /// May open another thought in the middle of a line.
        static let opener = Flags(rawValue: 8192)
        /// Closes a thought: `ạ`.
        static let closer = Flags(rawValue: 16384)
        /// A numeral: begins an amount if a unit or another numeral follows.
        static let numeral = Flags(rawValue: 1 << 15)
        /// Follows a numeral in amounts, quantities and spans of time.
        static let unit = Flags(rawValue: 1 << 16)
        /// Begins a date only before a number or a word like `nay`, `mai`.
        static let dayPrefix = Flags(rawValue: 1 << 17)
        /// Stands behind the words of ``dayPrefix``.
        static let dayWord = Flags(rawValue: 1 << 18)
        /// Whom customers talk to, in any marks: `shop`, `anh`, `ban`.
        static let addressee = Flags(rawValue: 1 << 19)
        /// How customers call themselves, in any marks.
        static let speaker = Flags(rawValue: 1 << 20)
        /// A particle that closes a sentence, in any marks: `ạ`, `nhe`.
        static let particle = Flags(rawValue: 1 << 21)
        /// A sound that opens a message, in any marks: `dạ`, `alo`.
        static let greeter = Flags(rawValue: 1 << 22)
        /// Begins a wrapper with the right words behind it: `xin`, `cho`, `làm`.
        static let wrapperStart = Flags(rawValue: 1 << 23)
        /// The form is made of letters alone: found up to a blank, it is a whole word.
        static let letters = Flags(rawValue: 1 << 24)
        /// A mail service, by which spelled-out addresses are found: `gmail`.
        static let mailHost = Flags(rawValue: 1 << 25)
    }

    /// The longest form that the table holds, in UTF-8 bytes.
    static let maximumLength = 16
    /// No entry.
    static let none: Int32 = -1

    /// One found entry.
    struct Form {
        var canonical: String
        var folded: String
        var syllableBits: UInt16
        var flags: Flags
        var isSyllable: Bool { flags.contains(.syllable) }
    }

    /// One known form; the key is the form itself, zero-padded.
    struct Entry: Sendable {
        var low: UInt64
        var high: UInt64
        var canonical: String
        var folded: String
        var syllable: UInt16
        var flags: Flags
        var polarity: Token.Polarity?
        /// What the folded form is in the patterns of polite wrappers.
        var politeWord = PoliteWord.other
        /// The place of the form's readings in ``Lexemes/readings``, -1 if it has none.
        var readings: Int32 = -1
    }

    private(set) var entries: [Entry] = []
    /// By hash: fourteen bits of the hash as a tag, then the entry's index plus one; 0 is free.
    private(set) var slots: [UInt32]
    private var mask: Int
    /// Readings of the abbreviations among the entries, most likely first.
    private(set) var readings: [[Reading]] = []

    init(capacity: Int = 65536) {
        slots = [UInt32](repeating: 0, count: capacity)
        mask = capacity - 1
        entries.reserveCapacity(capacity / 2)
    }

    /// The readings of an entry, none if it has none.
    func readings(of form: Int32) -> [Reading] {
        guard form >= 0 else { return [] }
        let place = Int(entries[Int(form)].readings)
        return place < 0 ? [] : readings[place]
    }

    @inline(__always)
    static func hash(_ low: UInt64, _ high: UInt64) -> UInt64 {
        var mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed &>> 32
        return mixed &* 0xC4CE_B9FE_1A85_EC53
    }

    /// The bits of a slot that hold the index.
    static let indexMask: UInt32 = 0x3_FFFF

    /// The tag of a hash in a slot.
    @inline(__always)
    static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash &>> 32) & ~indexMask }

    /// The index of a form given as its bytes, zero-padded.
    func find(_ low: UInt64, _ high: UInt64) -> Int32 {
        withView { $0.find(low, high) } ?? Self.none
    }

    /// Lends the table as pointers, for loops over many words.
    @inline(__always)
    func withView<Result>(_ body: (View) -> Result) -> Result? {
        entries.withUnsafeBufferPointer { entries in
            slots.withUnsafeBufferPointer { slots in
                guard let entry = entries.baseAddress, let slot = slots.baseAddress else { return nil }
                return body(View(entries: entry, slots: slot, mask: mask))
            }
        }
    }

    /// The index of a form given as text, already in lower case and NFC.
    func index(of form: String) -> Int32 {
        guard let (low, high) = Self.key(of: form) else { return Self.none }
        return find(low, high)
    }

    /// The entry of a form given as text, already in lower case and NFC.
    func lookup(_ form: String) -> Form? {
        let found = Int(index(of: form))
        guard found >= 0 else { return nil }
        let entry = entries[found]
        return Form(
            canonical: entry.canonical, folded: entry.folded, syllableBits: entry.syllable, flags: entry.flags
        )
    }

    /// The flags of a form, none if it is unknown.
    func flags(of form: String) -> Flags {
        let found = index(of: form)
        return found < 0 ? [] : entries[Int(found)].flags
    }

    private static func key(of form: String) -> (UInt64, UInt64)? {
        guard !form.isEmpty, form.utf8.count <= maximumLength else { return nil }
        let packed = PackedText(form.utf8)
        return (packed.low, packed.high)
    }

    /// Adds an entry, or adds flags to the one that is there.
    ///
    /// Forms longer than 16 bytes are left out, and so is what comes after a quarter of a million of them.
    mutating func insert(
        _ form: String, canonical spelled: String? = nil, folded key: String? = nil, flags added: Flags
    ) {
        guard let (low, high) = Self.key(of: form) else { return }
        insert(
            low, high, canonical: spelled ?? form, folded: key ?? Self.folded(spelled ?? form),
            syllable: UInt16.max, flags: added)
    }

    /// Most forms that are no syllables are plain letters, and their own folded form.
    private static func folded(_ form: String) -> String {
        form.utf8.allSatisfy { $0 < 0x80 && !($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")) }
            ? form : form.vietnameseFolded
    }

    /// The same for a form whose bytes are at hand; the strings are made only if the form is new.
    mutating func insert(
        _ low: UInt64, _ high: UInt64, canonical: @autoclosure () -> String,
        folded: @autoclosure () -> String,
        syllable: UInt16, flags added: Flags
    ) {
        let found = find(low, high)
        if found >= 0 {
            entries[Int(found)].flags.formUnion(added)
            if entries[Int(found)].syllable == UInt16.max { entries[Int(found)].syllable = syllable }
            return
        }
        guard entries.count < Int(Self.indexMask) else { return }
        if (entries.count + 1) * 2 > slots.count { grow() }
        entries.append(
            Entry(
                low: low, high: high, canonical: canonical(), folded: folded(), syllable: syllable,
                flags: Self.isLetters(low) && Self.isLetters(high) ? added.union(.letters) : added,
                polarity: nil))
        place(low, high, index: entries.count - 1)
    }

    /// Whether eight bytes are letters, parts of letters beyond ASCII, or the zeros behind a form.
    @inline(__always)
    static func isLetters(_ word: UInt64) -> Bool {
        (0..<8).allSatisfy { step in
            let byte = UInt8(truncatingIfNeeded: word &>> UInt64(8 &* step))
            return byte == 0 || byte >= 0x80 || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        }
    }

    /// Adds flags to every entry whose folded form is one of these.
    mutating func mark(_ words: PackedTable<Flags>) {
        for index in entries.indices {
            if let added = words[PackedText(utf8: entries[index].folded)] {
                entries[index].flags.formUnion(added)
            }
        }
    }

    /// Sees what every entry from a place on is in polite wrappers.
    mutating func findPoliteWords(from start: Int = 0) {
        for index in entries.indices[start...] {
            entries[index].politeWord = PoliteWord(folded: entries[index].folded)
        }
    }

    /// Says what a form tells about its sentence.
    mutating func setPolarity(_ polarity: Token.Polarity, of form: String) {
        insert(form, flags: .polar)
        let found = Int(index(of: form))
        if found >= 0 { entries[found].polarity = polarity }
    }

    /// Gives a form readings; the form becomes an abbreviation.
    mutating func setReadings(_ readings: [Reading], of form: String) {
        var list = readings
        for place in list.indices {
            for other in readings
            where !list[place].others.contains(other.text) && other.text != list[place].text {
                list[place].others.append(other.text)
            }
        }
        insert(form, flags: .abbreviation)
        let found = Int(index(of: form))
        guard found >= 0 else { return }
        if entries[found].readings < 0 {
            entries[found].readings = Int32(self.readings.count)
            self.readings.append(list)
        } else {
            self.readings[Int(entries[found].readings)] = list
        }
    }

    /// Looks up the words of all readings, once all forms are there.
    mutating func resolveReadings() {
        for place in readings.indices {
            for step in readings[place].indices {
                readings[place][step].forms = readings[place][step].words.map { index(of: $0) }
            }
        }
    }

    private mutating func place(_ low: UInt64, _ high: UInt64, index: Int) {
        let hash = Self.hash(low, high)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Self.tag(hash) | UInt32(index + 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for index in entries.indices { place(entries[index].low, entries[index].high, index: index) }
    }
}
