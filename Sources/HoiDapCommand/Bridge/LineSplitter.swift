import NIOCore

/// Cuts what comes at lines' ends; LF or CR LF.
struct LineSplitter {
    struct TooLong: Error {}

    private let limit: Int
    private var rest = ByteBuffer()

    init(limit: Int) { self.limit = limit }

    /// The lines that are whole now, without their ends; blank ones are left out.
    mutating func lines(adding bytes: ByteBuffer) throws -> [[UInt8]] {
        rest.writeImmutableBuffer(bytes)
        var lines: [[UInt8]] = []
        while let end = rest.readableBytesView.firstIndex(of: 0x0A) {
            var line = rest.readBytes(length: end - rest.readerIndex) ?? []
            rest.moveReaderIndex(forwardBy: 1)
            if line.last == 0x0D { line.removeLast() }
            if !line.isEmpty { lines.append(line) }
        }
        rest.discardReadBytes()
        guard rest.readableBytes <= limit else { throw TooLong() }
        return lines
    }
}
