/// Makes a ZIP archive of stored parts, as a test's workbook.
enum StoredArchive {
    static func make(_ parts: [(name: String, text: String)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let (name, data) = (Array(part.name.utf8), Array(part.text.utf8))
            let sum = number(Int(sum(of: data)), 4)
            let sizes = sum + number(data.count, 4) + number(data.count, 4) + number(name.count, 2) + [0, 0]
            directory +=
                [0x50, 0x4B, 1, 2] + zeros(6) + zeros(6) + sizes + zeros(10) + number(bytes.count, 4) + name
            bytes += [0x50, 0x4B, 3, 4] + zeros(6) + zeros(4) + sizes + name + data
        }
        let count = number(parts.count, 2)
        return bytes + directory
            + ([0x50, 0x4B, 5, 6] + zeros(4) + count + count + number(directory.count, 4)
                + number(bytes.count, 4) + [0, 0])
    }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(value >> ($0 * 8) & 0xFF) }
    }

    /// CRC-32, bit by bit.
    private static func sum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0 as UInt32) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }

    private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }

    /// A workbook of one sheet; `cells` is the inside of `<sheetData>`.
    static func workbook(_ cells: String, shared: String? = nil) -> [UInt8] {
        var parts = [
            (
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><x:workbook xmlns:x=\"a\" xmlns:r=\"b\"><x:sheets><x:sheet name=\"Đổi &amp; trả\" r:id=\"r1\"/></x:sheets></x:workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(cells)</sheetData></worksheet>"),
        ]
        if let shared { parts.append(("xl/sharedStrings.xml", "<sst>\(shared)</sst>")) }
        return make(parts.map { (name: $0.0, text: $0.1) })
    }
}
