/// windows-1252, the charset that legacy Vietnamese is mistaken for.
enum Windows1252 {
    /// The characters of bytes 0x80–0x9F; the five unassigned bytes stand for themselves, as browsers read them.
    private static let upper: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
        0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
        0x153, 0x9D,
        0x17E, 0x178,
    ]

    /// The byte of each character.
    static let byte: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [:]
        for (index, code) in upper.enumerated() { table[code] = UInt8(0x80 + index) }
        for code in UInt32(0)..<0x80 { table[code] = UInt8(code) }
        for code in UInt32(0xA0)...0xFF { table[code] = UInt8(code) }
        // Whoever reads ISO 8859-1 has the control characters of these bytes.
        for code in UInt32(0x80)...0x9F { table[code] = UInt8(code) }
        return table
    }()

    /// Legacy bytes: as they are, or taken back from UTF-8 whose characters all stand in windows-1252.
    static func bytes(_ source: [UInt8]) -> [UInt8] {
        let text = String(decoding: source, as: UTF8.self)
        guard text.utf8.elementsEqual(source), !source.allSatisfy({ $0 < 0x80 }) else { return source }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let known = byte[scalar.value] else { return source }
            bytes.append(known)
        }
        return bytes
    }

    /// The same as characters.
    static func scalars(_ source: [UInt8]) -> [Unicode.Scalar] {
        bytes(source).map { byte in
            byte >= 0x80 && byte < 0xA0
                ? Unicode.Scalar(upper[Int(byte) - 0x80]) ?? " " : Unicode.Scalar(byte)
        }
    }
}
