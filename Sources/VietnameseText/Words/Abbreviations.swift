/// The built-in abbreviations, teencode and care terms.
///
/// The tables are our own collection: what care teams write (`sđt`, `stk`, `đh`), what the press and
/// reference articles on teencode list, and the phonetic habits behind them (j for gi, z for v or d, k for
/// kh). A row of ``AbbreviationTable/single`` is `reading: form form …`; a row of
/// ``AbbreviationTable/several`` is `form: reading | reading <words before> [words after] | …`, most likely
/// reading first. Forms that are ordinary words when unmarked (`dung`, `so`, `hang`) are left out on purpose.
enum Abbreviations {
    /// Each form with its readings, the most likely first.
    static let rows: [(form: String, readings: [Reading])] = {
        var rows: [(String, [Reading])] = []
        for line in lines(of: AbbreviationTable.single) + lines(of: AbbreviationTable.care) {
            let (head, tail) = halves(line)
            let reading = Reading(String(head))
            for form in tail.utf8.split(separator: UInt8(ascii: " ")) {
                rows.append((String(Substring(form)), [reading]))
            }
        }
        for line in lines(of: AbbreviationTable.several) + lines(of: AbbreviationTable.districts)
            + lines(of: AbbreviationTable.days)
        {
            let (form, tail) = halves(line)
            let readings = tail.utf8.split(separator: UInt8(ascii: "|")).map { part in
                var reading = Reading(plain(Substring(part)))
                reading.cue = Cue(Substring(part))
                return reading
            }
            rows.append((String(form), readings))
        }
        return rows
    }()

    /// Which neighbours speak for a reading.
    ///
    /// `<…>` before, `[…]` after, `{…}` anywhere near. `#` stands for a number, `#%` for a percentage, `^` before
    /// for the start of the line; see ``Neighbours`` for the rest.
    final class Cue: Sendable {
        let before: Neighbours
        let after: Neighbours
        let anywhere: Neighbours
        /// Whether the reading is the one that needs no neighbour.
        let isUsual: Bool

        /// No neighbours.
        static let none = Cue("")

        init(_ text: Substring) {
            before = Neighbours(Self.words(of: text, from: "<", to: ">"))
            after = Neighbours(Self.words(of: text, from: "[", to: "]"))
            anywhere = Neighbours(Self.words(of: text, from: "{", to: "}"))
            isUsual = before.isEmpty && after.isEmpty && anywhere.isEmpty
        }

        private static func words(of text: Substring, from open: Unicode.Scalar, to close: Unicode.Scalar)
            -> [Substring]
        {
            let bytes = text.utf8
            guard let start = bytes.firstIndex(of: UInt8(ascii: open)),
                let end = bytes.firstIndex(of: UInt8(ascii: close)), start < end
            else { return [] }
            return bytes[bytes.index(after: start)..<end].split(separator: UInt8(ascii: " ")).map(
                Substring.init)
        }
    }

    private static func lines(of table: String) -> [Substring] {
        table.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init).filter {
            !$0.utf8.starts(with: "//".utf8)
        }
    }

    private static func halves(_ line: Substring) -> (head: Substring, tail: Substring) {
        let bytes = line.utf8
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        return (trimmed(Substring(bytes[..<colon])), trimmed(Substring(bytes[colon...].dropFirst())))
    }

    /// The words of a reading, without its neighbours.
    private static func plain(_ reading: Substring) -> String {
        let stop = reading.utf8.firstIndex { "<[{".utf8.contains($0) } ?? reading.endIndex
        return String(trimmed(reading[..<stop]))
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let bytes = text.utf8
        guard let start = bytes.firstIndex(where: { $0 != 0x20 }),
            let end = bytes.lastIndex(where: { $0 != 0x20 })
        else { return "" }
        return Substring(bytes[start...end])
    }
}
