import Foundation

/// One connection to a server, blocking.
final class LinePeer {
    /// Something that a peer can meet.
    enum Failure: Error {
        case broken(errno: Int32)
        /// Nothing came for half a minute.
        case silence
    }

    /// Whether it proved who it is.
    var isAuthenticated = false
    /// Lines that were refused before it did.
    var refusals = 0
    /// Whether it asked for the events of everybody.
    var hearsAll = false
    /// The senders that it spoke for.
    var senders: Set<String> = []
    /// The place of the last event that it heard.
    var lastEvent: Int64 = -1
    /// Whether nothing was sent yet.
    var isFresh = true

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure.broken(errno: errno) }
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(descriptor) }

    func send(_ bytes: some Collection<UInt8>) throws {
        var rest = Array(bytes)[...]
        isFresh = isFresh && rest.isEmpty
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { throw Failure.broken(errno: errno) }
            rest = rest.dropFirst(sent)
        }
    }

    /// Says that no more will come.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Lets the connection break when it goes away: the server sees a reset.
    func willBreak() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    }

    /// The next line, without its line feed; nil at the end.
    func line() throws -> [UInt8]? {
        var scanned = start
        while true {
            if let end = buffer[scanned...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            scanned = buffer.count
            if start > 65_536 {
                buffer.removeSubrange(..<start)
                scanned -= start
                start = 0
            }
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count == 0 { return nil }
            guard count > 0 else { throw errno == EAGAIN ? Failure.silence : Failure.broken(errno: errno) }
            buffer += chunk[..<count]
        }
    }
}
