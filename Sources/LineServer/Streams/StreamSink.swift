import Foundation
import NIOCore
import NIOPosix

/// Writes to a file descriptor on a thread that may block.
enum StreamSink {
    /// Returns when all bytes are written.
    static func write(_ bytes: ByteBuffer, to descriptor: Int32, threads: NIOThreadPool) async throws {
        try await threads.runIfActive {
            try bytes.withUnsafeReadableBytes { source in
                var rest = source[...]
                while !rest.isEmpty {
                    let count = Foundation.write(
                        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                    if count > 0 {
                        rest = rest.dropFirst(count)
                    } else if errno == EAGAIN {
                        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                        poll(&ready, 1, -1)
                    } else if errno != EINTR {
                        throw StreamError(descriptor: descriptor, errno: errno)
                    }
                }
            }
        }
    }
}
