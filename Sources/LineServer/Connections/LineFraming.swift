package import NIOCore

/// Cuts a stream of bytes into lines, keeping at most one line's bytes.
///
/// A line that is too long is told as soon as it is, and the rest of it is dropped as it comes. Bytes
/// behind the last LF wait for more, or for ``finish()``.
package struct LineFraming {
    private let maximumLine: Int
    /// The beginning of a line whose end has not come.
    private var pending = ByteBuffer()
    private var isDropping = false
    private var isAtStart = true

    /// - Parameter maximumLine: bytes of a line, its LF and a CR before it not counted.
    package init(maximumLine: Int = LineCodec.maximumLine) { self.maximumLine = maximumLine }

    /// The lines that these bytes complete.
    package mutating func append(_ bytes: ByteBuffer) -> [FramedLine] {
        var bytes = bytes
        var lines: [FramedLine] = []
        while let length = bytes.readableBytesView.firstIndex(of: 0x0A).map({ $0 - bytes.readerIndex }) {
            guard let rest = bytes.readSlice(length: length) else { break }
            bytes.moveReaderIndex(forwardBy: 1)
            if isDropping {
                isDropping = false
            } else {
                lines.append(complete(rest))
            }
        }
        guard bytes.readableBytes > 0, !isDropping else { return lines }
        // One byte more than the bound may be the CR of a line that is just not too long.
        if pending.readableBytes + bytes.readableBytes > maximumLine + 1 {
            pending = ByteBuffer()
            isDropping = true
            lines.append(.tooLong)
        } else {
            pending.writeBuffer(&bytes)
        }
        return lines
    }

    /// The last line, when the stream ended without an LF behind it.
    package mutating func finish() -> FramedLine? {
        guard pending.readableBytes > 0 else { return nil }
        return complete(ByteBuffer())
    }

    private mutating func complete(_ rest: ByteBuffer) -> FramedLine {
        var line = rest
        if pending.readableBytes > 0 {
            var rest = rest
            line = pending
            line.writeBuffer(&rest)
            pending = ByteBuffer()
        }
        if line.readableBytesView.last == 0x0D { line.moveWriterIndex(to: line.writerIndex - 1) }
        dropByteOrderMark(&line)
        return line.readableBytes > maximumLine ? .tooLong : .line(line)
    }

    /// Some Windows programs begin a stream with U+FEFF.
    private mutating func dropByteOrderMark(_ line: inout ByteBuffer) {
        guard isAtStart else { return }
        isAtStart = false
        if line.readableBytesView.starts(with: [0xEF, 0xBB, 0xBF]) { line.moveReaderIndex(forwardBy: 3) }
    }
}
