import Foundation

/// A file descriptor in chunks of whole lines, for filters that work on bytes.
struct InputChunks {
    /// A longer line is cut there, so that memory stays bounded whatever comes.
    static let longestLine = 16 << 20

    /// How many bytes are asked for at a time.
    static let usualSize = 1 << 18

    private let descriptor: Int32
    private let size: Int
    /// The beginning of a line whose end is still to come.
    private var rest: [UInt8] = []
    private var isAtEnd = false

    init(descriptor: Int32 = 0, size: Int = Self.usualSize) {
        self.descriptor = descriptor
        self.size = size
    }

    /// The next lines, each with its line feed but for a last one without; nil at the end.
    mutating func next() -> [UInt8]? {
        var chunk = rest
        rest = []
        while !isAtEnd {
            let from = chunk.count
            fill(&chunk)
            if let end = chunk[from...].lastIndex(of: UInt8(ascii: "\n")) {
                rest = Array(chunk[(end + 1)...])
                chunk.removeSubrange((end + 1)...)
                return chunk
            }
            if chunk.count >= Self.longestLine { return chunk }
        }
        return chunk.isEmpty ? nil : chunk
    }

    private mutating func fill(_ chunk: inout [UInt8]) {
        let piece = [UInt8](unsafeUninitializedCapacity: size) { target, count in
            var result = read(descriptor, target.baseAddress, target.count)
            while result < 0, errno == EINTR { result = read(descriptor, target.baseAddress, target.count) }
            count = max(0, result)
        }
        isAtEnd = piece.isEmpty
        chunk += piece
    }
}
