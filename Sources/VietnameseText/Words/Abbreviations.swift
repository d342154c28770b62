/// The built-in abbreviations, teencode and care terms.
///
/// The tables are our own collection: what care teams write (`sđt`, `stk`, `đh`), what the press and
/// reference articles on teencode list, and the phonetic habits behind them (j for gi, z for v or d, k for
/// kh). A row of ``AbbreviationTable/single`` is `reading: form form …`; a row of
/// ``AbbreviationTable/several`` is `form: reading | reading <words before> [words after] | …`, most likely
/// reading first. Forms that are ordinary words when unmarked (`dung`, `so`, `hang`) are left out on purpose.
enum Abbreviations {
    /// Each form with its readings, the most likely first.
    static let rows: [(form: String, readings: [String])] = {
        var rows: [(String, [String])] = []
        for line in lines(of: AbbreviationTable.single) + lines(of: AbbreviationTable.care) {
            let (head, tail) = halves(line)
            for form in tail.split(separator: " ") { rows.append((String(form), [head])) }
        }
        for line in lines(of: AbbreviationTable.several) {
            let (form, tail) = halves(line)
            rows.append((form, tail.split(separator: "|").map { plain(String($0)) }))
        }
        return rows
    }()

    /// The neighbours that choose a reading, by form and then in the order of its readings.
    static let cues: [String: [Cue]] = {
        var table: [String: [Cue]] = [:]
        for line in lines(of: AbbreviationTable.several) {
            let (form, tail) = halves(line)
            table[form] = tail.split(separator: "|").map { Cue(String($0)) }
        }
        return table
    }()

    /// Which neighbours speak for a reading.
    ///
    /// `<…>` before, `[…]` after, `{…}` anywhere in the line. `#` stands for a number, `#%` for a percentage,
    /// `x_y` for the two words that follow.
    struct Cue: Sendable, Equatable {
        var before: Neighbours
        var after: Neighbours
        var anywhere: Neighbours

        init(_ text: String) {
            before = Neighbours(Self.words(of: text, from: "<", to: ">"))
            after = Neighbours(Self.words(of: text, from: "[", to: "]"))
            anywhere = Neighbours(Self.words(of: text, from: "{", to: "}"))
        }

        /// Whether the reading is the one that needs no neighbour.
        var isUsual: Bool { before.isEmpty && after.isEmpty && anywhere.isEmpty }

        private static func words(of text: String, from open: Character, to close: Character) -> [Substring] {
            guard let start = text.firstIndex(of: open), let end = text.firstIndex(of: close), start < end
            else {
                return []
            }
            return text[text.index(after: start)..<end].split(separator: " ")
        }
    }

    private static func lines(of table: String) -> [String] {
        table.split(separator: "\n").filter { !$0.hasPrefix("//") }.map(String.init)
    }

    private static func halves(_ line: String) -> (String, String) {
        let parts = line.split(separator: ":", maxSplits: 1)
        return (trimmed(parts.first ?? ""), trimmed(parts.count > 1 ? parts[1] : ""))
    }

    private static func plain(_ reading: String) -> String {
        let stop = reading.firstIndex { $0 == "<" || $0 == "[" || $0 == "{" } ?? reading.endIndex
        return trimmed(reading[..<stop])
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}
