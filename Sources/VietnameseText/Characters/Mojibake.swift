/// UTF-8 that was read as windows-1252 and stored so: `Ä‘á»•i tráº£` for `đổi trả`.
///
/// It is repaired only if the reading explains the whole text: every character stands in windows-1252, the
/// bytes are valid UTF-8, and the result has Vietnamese letters. One foreign character and nothing is done.
enum Mojibake {
    /// How often a text may have been read wrongly one after another.
    private static let maximumRounds = 2

    static func repaired(_ units: [CharacterRepair.Unit]) -> [CharacterRepair.Unit] {
        var current = units
        for _ in 0..<maximumRounds {
            guard looksBroken(current), let next = reread(current) else { break }
            current = next
        }
        return current
    }

    private static func looksBroken(_ units: [CharacterRepair.Unit]) -> Bool {
        units.contains { unit in
            unit.scalars.contains { [0xC3, 0xC4, 0xC5, 0xC6, 0xBA, 0xBB].contains($0.value) }
        }
    }

    private static func reread(_ units: [CharacterRepair.Unit]) -> [CharacterRepair.Unit]? {
        var bytes: [UInt8] = []
        var places: [(start: Int, end: Int)] = []
        for unit in units {
            for scalar in unit.scalars {
                guard var byte = Windows1252.byte[scalar.value] else { return nil }
                // A no-break space behind Ã (the à of UTF-8) is often turned into a blank on the way.
                if byte == 0x20, bytes.last == 0xC3 { byte = 0xA0 }
                bytes.append(byte)
                places.append((unit.start, unit.end))
            }
        }
        guard let scalars = strictScalars(bytes) else { return nil }
        var result: [CharacterRepair.Unit] = []
        var place = 0
        var isVietnamese = false
        for scalar in scalars {
            let width = UTF8.width(scalar)
            if scalar.value == 0x110 || scalar.value == 0x111 || (0x1EA0...0x1EF9).contains(scalar.value)
                || scalar.value == 0x1A1 || scalar.value == 0x1B0 || (0xC0...0x17F).contains(scalar.value)
                || (0x300...0x323).contains(scalar.value)
            {
                isVietnamese = true
            }
            result.append(
                CharacterRepair.Unit(
                    start: places[place].start, end: places[place + width - 1].end, scalars: [scalar]))
            place += width
        }
        guard isVietnamese else { return nil }
        return result
    }

    private static func strictScalars(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        var scalars: [Unicode.Scalar] = []
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: return scalars
            case .error: return nil
            }
        }
    }
}
