/// Why the server could not listen.
package enum LineServerError: Error, Sendable, Equatable {
    /// Another process, perhaps another `hoidap serve`, listens there.
    case addressInUse(ListenAddress)
    case noSuchHost(ListenAddress)
    case notAllowed(ListenAddress)
    /// Something that is no socket stands where the socket should be.
    case notASocket(ListenAddress)
    case pathTooLong(ListenAddress, limit: Int)
    case cannotListen(ListenAddress, reason: String)
    /// Certificate and key cannot be used together.
    case badCertificate(reason: String)
}

extension LineServerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .addressInUse(let address):
            "cannot listen on \(address): it is in use; stop the other server or choose another --listen"
        case .noSuchHost(let address):
            "cannot listen on \(address): this machine has no such address; 127.0.0.1 and 0.0.0.0 are there always"
        case .notAllowed(let address):
            "cannot listen on \(address): permission denied; choose a port from 1024 on, or a folder you may write"
        case .notASocket(let address):
            "cannot listen on \(address): a file that is no socket is there; remove it or choose another path"
        case .pathTooLong(let address, let limit):
            "cannot listen on \(address): a socket's path may have \(limit) bytes at most"
        case .cannotListen(let address, let reason):
            "cannot listen on \(address): \(reason)"
        case .badCertificate(let reason):
            "the certificate and its key cannot be used: \(reason); give both as PEM"
        }
    }
}
