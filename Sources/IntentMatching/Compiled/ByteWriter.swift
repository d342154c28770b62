/// Writes compiled values as bytes: fixed widths, the machine's own order, counts before lists.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 1 << 16) { bytes.reserveCapacity(capacity) }

    /// A number of fixed width.
    mutating func write<Number: BitwiseCopyable>(_ number: Number) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ count: Int) { write(Int64(count)) }

    mutating func append(_ other: ByteWriter) { bytes += other.bytes }

    mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            write(UInt32(truncatingIfNeeded: utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    mutating func write(_ text: String?) {
        write(text != nil)
        if let text { write(text) }
    }

    /// A list of numbers as one block.
    mutating func write<Number: BitwiseCopyable>(_ numbers: [Number]) {
        write(numbers.count)
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ texts: [String]) {
        write(texts.count)
        for text in texts { write(text) }
    }

    mutating func write<Item>(_ items: [Item], _ body: (inout ByteWriter, Item) -> Void) {
        write(items.count)
        for item in items { body(&self, item) }
    }
}
