package import NIOCore

/// What the framing makes of a stretch of bytes.
package enum FramedLine: Sendable, Equatable {
    /// A line without its LF or CR LF.
    case line(ByteBuffer)
    /// A line that passed the bound; its bytes are gone, up to its LF.
    case tooLong
}
