import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// The lines of a file descriptor, read on a thread that may block.
final class StreamSource: AsyncSequence, Sendable {
    typealias Element = [FramedLine]

    private static let chunk = 65_536

    private let descriptor: Int32
    private let maximumLine: Int
    private let threads: NIOThreadPool
    /// A pipe that ``stop()`` closes: the thread that waits for input wakes up.
    private let wake: (reading: Int32, writing: Int32)
    private let outcome = Mutex<(isStopped: Bool, failure: StreamError?)>((false, nil))

    init(descriptor: Int32, maximumLine: Int, threads: NIOThreadPool) throws(StreamError) {
        self.descriptor = descriptor
        self.maximumLine = maximumLine
        self.threads = threads
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw StreamError(descriptor: descriptor, errno: errno) }
        wake = (ends[0], ends[1])
    }

    deinit {
        stop()
        close(wake.reading)
    }

    var failure: StreamError? { outcome.withLock { $0.failure } }

    /// Ends the lines; those that came in before are still given.
    func stop() {
        outcome.withLock { outcome in
            guard !outcome.isStopped else { return }
            outcome.isStopped = true
            close(wake.writing)
        }
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(source: self, framing: LineFraming(maximumLine: maximumLine))
    }

    struct Iterator: AsyncIteratorProtocol {
        let source: StreamSource
        var framing: LineFraming
        var isAtEnd = false

        mutating func next() async throws -> [FramedLine]? {
            while !isAtEnd {
                let bytes = try await source.threads.runIfActive { [source] in source.read() }
                guard let bytes else {
                    isAtEnd = true
                    return framing.finish().map { [$0] }
                }
                let lines = framing.append(bytes)
                if !lines.isEmpty { return lines }
            }
            return nil
        }
    }

    /// Blocks until there are bytes; nil at the end, after ``stop()`` and after a failure.
    private func read() -> ByteBuffer? {
        while true {
            var descriptors = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: wake.reading, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&descriptors, 2, -1) >= 0 else {
                if errno == EINTR { continue }
                return fail(errno)
            }
            if descriptors[1].revents != 0 { return nil }
            if Int32(descriptors[0].revents) & Int32(POLLNVAL) != 0 { return fail(EBADF) }
            var buffer = ByteBufferAllocator().buffer(capacity: Self.chunk)
            var code: Int32 = 0
            let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: Self.chunk) { target in
                let count = Foundation.read(descriptor, target.baseAddress, target.count)
                if count < 0 { code = errno }
                return Swift.max(0, count)
            }
            switch code {
            case 0: return count > 0 ? buffer : nil
            case EINTR, EAGAIN: continue
            // The terminal, or the other end, is gone.
            case EIO, ECONNRESET: return nil
            default: return fail(code)
            }
        }
    }

    private func fail(_ code: Int32) -> ByteBuffer? {
        outcome.withLock { $0.failure = StreamError(descriptor: descriptor, errno: code) }
        return nil
    }
}
