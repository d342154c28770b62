/// Reads what `ByteWriter` wrote; never past the end, whatever the bytes say.
struct ByteReader {
    /// The bytes end early or say what cannot be.
    struct Problem: Error, Equatable {
        var offset: Int
    }

    /// Lent by the caller for as long as the reader lives.
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    private mutating func take(_ count: Int) throws(Problem) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= bytes.count - offset else { throw Problem(offset: offset) }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
    }

    mutating func number<Number: BitwiseCopyable>(_ type: Number.Type = Number.self) throws(Problem) -> Number
    {
        try take(MemoryLayout<Number>.size).loadUnaligned(as: Number.self)
    }

    mutating func int() throws(Problem) -> Int { Int(try number(Int64.self)) }

    /// The count of a list of which each item takes at least `width` bytes.
    private mutating func count(width: Int) throws(Problem) -> Int {
        let count = try int()
        guard count >= 0, count <= (bytes.count - offset) / max(1, width) else {
            throw Problem(offset: offset)
        }
        return count
    }

    mutating func flag() throws(Problem) -> Bool { try number(UInt8.self) != 0 }

    mutating func text() throws(Problem) -> String {
        let utf8 = try take(Int(try number(UInt32.self)))
        return String(decoding: utf8, as: UTF8.self)
    }

    mutating func optionalText() throws(Problem) -> String? { try flag() ? try text() : nil }

    mutating func numbers<Number: BitwiseCopyable>(_ type: Number.Type = Number.self) throws(Problem)
        -> [Number]
    {
        let count = try count(width: MemoryLayout<Number>.stride)
        let block = try take(count * MemoryLayout<Number>.stride)
        return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: block)
            filled = count
        }
    }

    mutating func texts() throws(Problem) -> [String] {
        let count = try count(width: 4)
        var texts: [String] = []
        texts.reserveCapacity(count)
        for _ in 0..<count { texts.append(try text()) }
        return texts
    }

    mutating func list<Item>(_ body: (inout ByteReader) throws(Problem) -> Item) throws(Problem) -> [Item] {
        let count = try count(width: 1)
        var items: [Item] = []
        items.reserveCapacity(count)
        for _ in 0..<count { items.append(try body(&self)) }
        return items
    }
}
