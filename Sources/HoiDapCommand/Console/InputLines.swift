import Foundation

/// The lines of a file descriptor as bytes, without LF or CRLF; the last line may lack its LF.
///
/// A line longer than the limit is given cut to it and marked, and the rest is read over, so that memory
/// stays bounded whatever comes.
struct InputLines: Sequence, IteratorProtocol {
    struct Line {
        var bytes: [UInt8]
        /// Whether bytes beyond the limit were dropped.
        var isCut: Bool

        /// Broken UTF-8 stands as U+FFFD.
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private let descriptor: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    init(descriptor: Int32 = 0, limit: Int = 65_536) {
        self.descriptor = descriptor
        self.limit = limit
    }

    mutating func next() -> Line? {
        var line: [UInt8] = []
        var isCut = false
        var sawAny = false
        while true {
            if position == buffer.count, !fill() {
                return sawAny ? Line(bytes: line, isCut: isCut) : nil
            }
            sawAny = true
            let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n"))
            let piece = buffer[position..<(end ?? buffer.count)]
            let room = limit - line.count
            if piece.count > room { isCut = true }
            line.append(contentsOf: piece.prefix(Swift.max(0, room)))
            position = end.map { $0 + 1 } ?? buffer.count
            if end != nil {
                if line.last == UInt8(ascii: "\r"), !isCut { line.removeLast() }
                return Line(bytes: line, isCut: isCut)
            }
        }
    }

    private mutating func fill() -> Bool {
        guard !isAtEnd else { return false }
        position = 0
        buffer = [UInt8](unsafeUninitializedCapacity: 1 << 16) { target, count in
            var result = read(descriptor, target.baseAddress, target.count)
            while result < 0, errno == EINTR { result = read(descriptor, target.baseAddress, target.count) }
            count = Swift.max(0, result)
        }
        isAtEnd = buffer.isEmpty
        return !isAtEnd
    }
}
