internal import CZlib

/// The parts of a ZIP archive, as far as Excel workbooks need it: stored and deflated, no ZIP64, no password.
struct ZipArchive {
    private struct Entry {
        var method: Int
        var flags: Int
        var packedSize: Int
        var size: Int
        var sum: Int
        var offset: Int
    }

    /// Bytes that all parts may have unpacked.
    private static let largest = 256 << 20

    private let bytes: [UInt8]
    private var entries: [String: Entry] = [:]

    init(_ bytes: [UInt8]) throws(WorkbookError) {
        self.bytes = bytes
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), let end = endRecord() else { throw .notAnArchive }
        var at = number(end + 16, 4)
        var total = 0
        for _ in 0..<number(end + 10, 2) {
            guard at + 46 <= bytes.count, number(at, 4) == 0x0201_4B50 else {
                throw .damaged(part: "directory")
            }
            let nameLength = number(at + 28, 2)
            guard at + 46 + nameLength <= bytes.count else { throw .damaged(part: "directory") }
            let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
            let entry = Entry(
                method: number(at + 10, 2), flags: number(at + 8, 2), packedSize: number(at + 20, 4),
                size: number(at + 24, 4), sum: number(at + 16, 4), offset: number(at + 42, 4))
            total += entry.size
            guard total <= Self.largest else { throw .tooLarge }
            entries[name] = entry
            at += 46 + nameLength + number(at + 30, 2) + number(at + 32, 2)
        }
    }

    func contains(_ name: String) -> Bool { entries[name] != nil }

    /// A part, unpacked.
    func part(_ name: String) throws(WorkbookError) -> [UInt8] {
        guard let entry = entries[name] else { throw .missingPart(name) }
        guard entry.flags & 1 == 0 else { throw .encrypted }
        guard entry.offset + 30 <= bytes.count, number(entry.offset, 4) == 0x0403_4B50 else {
            throw .damaged(part: name)
        }
        let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
        guard start + entry.packedSize <= bytes.count else { throw .damaged(part: name) }
        let packed = bytes[start..<start + entry.packedSize]
        let part: [UInt8]
        switch entry.method {
        case 0: part = Array(packed)
        case 8: part = Self.unpacked(packed, size: entry.size)
        default: throw .unsupportedCompression(entry.method)
        }
        let sum = part.withUnsafeBufferPointer { czlib_crc32($0.baseAddress, Int64($0.count)) }
        guard part.count == entry.size, Int(sum) == entry.sum else { throw .damaged(part: name) }
        return part
    }

    /// Bytes that one packed byte can stand for at most, by the format.
    private static let mostPerByte = 1032

    /// DEFLATE unpacked; empty where it is broken or cannot be of the promised size.
    private static func unpacked(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8] {
        guard size <= packed.count * mostPerByte else { return [] }
        return [UInt8](unsafeUninitializedCapacity: size) { target, count in
            let written = packed.withUnsafeBufferPointer { source in
                czlib_inflate_raw(source.baseAddress, Int64(source.count), target.baseAddress, Int64(size))
            }
            count = max(0, Int(written))
        }
    }

    /// The end-of-directory record stands at the end, before a comment of at most 65,535 bytes.
    private func endRecord() -> Int? {
        guard bytes.count >= 22 else { return nil }
        let first = max(0, bytes.count - 22 - 65_535)
        return stride(from: bytes.count - 22, through: first, by: -1).first { number($0, 4) == 0x0605_4B50 }
    }

    /// A little-endian number; zero beyond the end.
    private func number(_ offset: Int, _ length: Int) -> Int {
        guard offset >= 0, offset + length <= bytes.count else { return 0 }
        return bytes[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
